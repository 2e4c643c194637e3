/// The papers that a rule is about, by their ids. Most rules are about a few: those are compared, for hashing an id costs more.
struct PaperSet: Sendable {
  let ids: Set<String>
  private let few: [String]

  init(_ ids: [String]) {
    self.ids = Set(ids)
    few = self.ids.count > 8 ? [] : Array(self.ids)
  }

  func contains(_ id: String) -> Bool { few.isEmpty ? ids.contains(id) : few.contains(id) }
}

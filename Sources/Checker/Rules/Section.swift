/// A part of a procedure that a rule looks at (`in:`).
struct Section: OptionSet, Sendable, Hashable {
  let rawValue: UInt16

  static let documents = Section(rawValue: 1 << 0)
  static let forms = Section(rawValue: 1 << 1)
  static let steps = Section(rawValue: 1 << 2)
  static let methods = Section(rawValue: 1 << 3)
  static let conditions = Section(rawValue: 1 << 4)
  static let agencies = Section(rawValue: 1 << 5)
  static let legalBasis = Section(rawValue: 1 << 6)
  static let results = Section(rawValue: 1 << 7)
  static let fees = Section(rawValue: 1 << 8)
  static let name = Section(rawValue: 1 << 9)
  static let subjects = Section(rawValue: 1 << 10)

  /// Where citizens are asked for something.
  static let asking: Section = [.documents, .steps, .methods, .conditions]

  private static let byName: [(String, Section)] = [
    ("documents", .documents), ("forms", .forms), ("steps", .steps), ("methods", .methods), ("conditions", .conditions),
    ("agencies", .agencies), ("legal_basis", .legalBasis), ("results", .results), ("fees", .fees), ("name", .name),
    ("subjects", .subjects),
  ]

  /// The parts that `in:` names; `usual` where the rule has none.
  init(_ names: [String], usual: Section) {
    let named = Section.byName.filter { names.contains($0.0) }.reduce(into: Section()) { $0.insert($1.1) }
    self = named.isEmpty ? usual : named
  }

  init(rawValue: UInt16) { self.rawValue = rawValue }
}

import Diagnostics
import ProcedureModel
import VietnameseText

/// What a listing says, folded for comparing and as written for showing. Made only for listings that seem to differ.
struct ListingContent {
  /// A part: its name and its words, folded.
  struct Part {
    var title: LocalizedText
    var words: [[UInt16]]
  }

  struct Row {
    var shown: String
    var words: [UInt16]
  }

  let path: String
  /// The code, or the first line of the procedure.
  let place: ByteRange
  let position: LineTable.Position
  let subject: Finding.Subject
  let documents: [Row]
  let parts: [Part]

  init(_ procedure: Procedure, agency: AgencyName, in tree: YAMLTree, lexicon: inout Lexicon) {
    path = tree.source.path
    let head = (procedure.code ?? procedure.name)?.place(in: tree)
    place = head ?? ByteRange(procedure.range.lowerBound, procedure.range.lowerBound)
    position = LineTable(tree.source).position(at: place.lowerBound)
    subject = Finding.Subject(
      agency: agency.id, agencyName: agency.name, code: procedure.code?.string(in: tree) ?? "",
      name: procedure.name?.string(in: tree) ?? "", field: procedure.field?.string(in: tree) ?? "", component: "")
    func fold(_ text: Text?) -> [UInt16] { lexicon.intern(text?.string(in: tree) ?? "").map(\.toned) }
    documents = procedure.dossiers.flatMap(\.documents).flatMap { [$0] + $0.anyOf }.compactMap { document in
      document.name.map { Row(shown: $0.string(in: tree), words: fold($0)) }
    }
    parts = [
      Part(title: ProcedurePart.name.title, words: [fold(procedure.name)]),
      Part(title: ProcedurePart.steps.title, words: procedure.steps.flatMap { [fold($0.name), fold($0.text)] }),
      Part(
        title: ProcedurePart.methods.title,
        words: procedure.methods.flatMap { [fold($0.submission), fold($0.timeLimit), fold($0.text)] }),
      Part(title: ProcedurePart.timeLimit.title, words: [fold(procedure.timeLimit)]),
      Part(title: ProcedurePart.subjects.title, words: procedure.subjects.map { fold($0) }),
      Part(title: ProcedurePart.agency.title, words: procedure.executingAgency.map { fold($0) }),
      Part(title: ProcedurePart.results.title, words: procedure.results.map { fold($0) }),
      Part(title: ProcedurePart.legalBasis.title, words: procedure.legalBasis.flatMap { [fold($0.number), fold($0.title)] }),
    ]
  }

  /// What the documents are called, in whatever order.
  var documentWords: Set<[UInt16]> { Set(documents.map(\.words)) }

  /// How the documents differ from another listing's; nil where they are the same, in whatever order.
  func documentDifference(from other: ListingContent) -> LocalizedText? {
    let added = documents.filter { row in !other.documents.contains { $0.words == row.words } }
    let missing = other.documents.filter { row in !documents.contains { $0.words == row.words } }
    var vi: [String] = []
    var en: [String] = []
    if let first = added.first {
      vi.append("có thêm “\(Self.short(first.shown))”" + Self.more(added.count, "và \(added.count - 1) giấy tờ khác"))
      en.append("has “\(Self.short(first.shown))” besides" + Self.more(added.count, "and \(added.count - 1) more"))
    }
    if let first = missing.first {
      vi.append("không có “\(Self.short(first.shown))”" + Self.more(missing.count, "và \(missing.count - 1) giấy tờ khác"))
      en.append("lacks “\(Self.short(first.shown))”" + Self.more(missing.count, "and \(missing.count - 1) more"))
    }
    return vi.isEmpty ? nil : LocalizedText(vi: vi.joined(separator: "; "), en: en.joined(separator: "; "))
  }

  /// The parts that differ; nil where none does.
  func difference(from other: ListingContent) -> LocalizedText? {
    let different = zip(parts, other.parts).filter { $0.words != $1.words }.map(\.0.title)
    let titles = LocalizedText(
      vi: different.map(\.vi).joined(separator: ", "), en: different.map(\.en).joined(separator: ", "))
    let rows = documentDifference(from: other)
    if different.isEmpty { return rows }
    guard let rows else { return LocalizedText(vi: "khác \(titles.vi)", en: "different \(titles.en)") }
    return LocalizedText(vi: "\(rows.vi); khác \(titles.vi)", en: "\(rows.en); different \(titles.en)")
  }

  private static func short(_ text: String) -> String {
    let flat = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return flat.count > 60 ? flat.prefix(60) + "…" : flat
  }

  private static func more(_ count: Int, _ words: String) -> String { count > 1 ? " \(words)" : "" }
}

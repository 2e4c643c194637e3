import ProcedureModel

/// Flat records: one JSON object a line with the keys `code, name, agency, executing_agency, level, field, decision, subjects,
/// steps, methods, results, requirements, legal_basis[], documents[{case, name, form, originals, copies}]`; what the portal's
/// page shows, scraped.
package struct RecordImporter {
  private let source: JSONTaker
  private var cleaner = TextCleaner()
  private var notes: [ImportReport.Note] = []
  private var leftovers: [(key: String, value: String)] = []

  private init(_ source: JSONTaker) { self.source = source }

  /// Reads a record.
  package static func read(_ members: [String: JSONValue]) -> ImportedRecord {
    var importer = RecordImporter(JSONTaker(members))
    return importer.record()
  }

  private mutating func record() -> ImportedRecord {
    var draft = ProcedureDraft()
    draft.code = text("code")
    draft.name = text("name")
    draft.field = text("field")
    draft.levels = levels()
    draft.executingAgencies = text("executing_agency").map { Lists.items(of: $0) } ?? []
    draft.competentAgency = text("agency")
    draft.decision = text("decision")
    draft.channels = [Channel.nationalPortal.rawValue]
    draft.subjects = text("subjects").map { Lists.items(of: $0) } ?? []
    draft.steps = text("steps").map { [.init(text: $0)] } ?? []
    draft.methods = text("methods").map { methods($0) } ?? []
    draft.dossiers = dossiers()
    draft.results = text("results").map { results($0) } ?? []
    draft.conditions = text("requirements").map { [$0] } ?? []
    draft.legalBasis = source.strings("legal_basis").compactMap { item in cleaner.clean(item).map { .init(number: $0) } }
    var record = ImportedRecord(draft: draft, agency: publisher(draft))
    record.notes = notes
    record.leftovers = leftovers
    record.padCode(ProcedureCode.padded)
    record.finish(cleaner, leftovers: source.leftovers())
    return record
  }

  private mutating func text(_ key: String) -> String? { cleaner.clean(source.string(key)) }

  private mutating func levels() -> [String] {
    guard let text = text("level") else { return [] }
    let (levels, unknown) = LevelName.split(text)
    for name in unknown {
      notes.append(.levelUnknown)
      leftovers.append(("level", name))
    }
    return levels
  }

  /// The first of those who settle it, else who has the power: whose counter shows the listing is not in the record.
  private func publisher(_ draft: ProcedureDraft) -> AgencyDraft {
    let name = draft.executingAgencies.first ?? draft.competentAgency?.split(separator: "\n").first.map(String.init)
    let known = name.flatMap { Slug.of($0).isEmpty ? nil : $0 } ?? "Chưa rõ cơ quan"
    return AgencyDraft(id: Slug.of(known), name: known, level: draft.levels.count == 1 ? draft.levels[0] : nil, code: nil)
  }

  private mutating func methods(_ text: String) -> [ProcedureDraft.Method] {
    let split = MethodRun.split(text)
    if split == nil { notes.append(.methodsNotSplit) }
    return split ?? [.init(text: text)]
  }

  /// Results run together with their codes in the portal's catalogue: `Giấy xác nhậnMã: KQ.G01.000065Thông báoMã: …`.
  private mutating func results(_ text: String) -> [String] {
    var names: [String] = []
    var rest = text[...]
    while let mark = rest.firstRange(of: "Mã: KQ.") {
      let tail = rest[mark.upperBound...]
      let group = tail.prefix { $0.isASCII && ($0.isLetter || $0.isNumber) }
      let number = tail.dropFirst(group.count).first == "." ? tail.dropFirst(group.count + 1).prefix { $0.isNumber } : ""
      guard !group.isEmpty, !number.isEmpty else { break }
      leftovers.append(("results.code", "KQ.\(group).\(number)"))
      names.append(String(rest[..<mark.lowerBound]))
      rest = rest[number.endIndex...]
    }
    return (names + [String(rest)]).compactMap { cleaner.clean($0) }
  }

  /// Rows with the same case that follow each other are one dossier.
  private mutating func dossiers() -> [ProcedureDraft.Dossier] {
    var result: [ProcedureDraft.Dossier] = []
    for item in source.objects("documents") {
      let caseName = cleaner.clean(item.string("case"))
      let document = ProcedureDraft.Document(
        name: cleaner.clean(item.string("name")), form: cleaner.clean(item.string("form")), originals: item.int("originals"),
        copies: item.int("copies"))
      if document.name == nil, document.form == nil {
        notes.append(.documentWithoutName)
        continue
      }
      if result.last?.caseName != caseName || result.isEmpty { result.append(.init(caseName: caseName)) }
      result[result.count - 1].documents.append(document)
    }
    return result
  }
}

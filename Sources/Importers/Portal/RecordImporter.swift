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
    draft.results = text("results").map { [$0] } ?? []
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
    return Lists.items(of: text).compactMap { item in
      if let level = LevelName.level(item) { return level.rawValue }
      notes.append(.levelUnknown)
      leftovers.append(("level", item))
      return nil
    }
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

/// Lists written in one line.
enum Lists {
  /// Items between commas and line ends; commas inside brackets do not count.
  static func items(of text: String) -> [String] {
    var items: [String] = []
    var current = ""
    var depth = 0
    for character in text {
      switch character {
      case "(": depth += 1
      case ")": depth = max(0, depth - 1)
      default: break
      }
      if character == "\n" || (depth == 0 && (character == "," || character == ";")) {
        items.append(current)
        current = ""
      } else {
        current.append(character)
      }
    }
    items.append(current)
    return items.map { trimmed($0) }.filter { !$0.isEmpty }
  }

  private static func trimmed(_ text: String) -> String {
    String(text.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }
}

/// How sources name the levels.
enum LevelName {
  static func level(_ name: String) -> Level? {
    switch name.lowercased() {
    case "cấp bộ", "cấp trung ương", "trung ương", "bộ": .central
    case "cấp tỉnh", "tỉnh": .province
    case "cấp xã", "xã", "cấp xã/phường": .commune
    default: nil
    }
  }
}

/// The portal's table of methods with its cells glued together:
/// `Hình thức nộpThời gianPhí, lệ phíMô tảTrực tiếp7 NgàyKhông có thông tinNộp tại …`.
enum MethodRun {
  private static let head = "Hình thức nộpThời gianPhí, lệ phíMô tả"
  private static let submissions: [(words: String, submission: Submission)] = [
    ("Trực tiếp", .direct), ("Trực tuyến", .online), ("Dịch vụ bưu chính", .postal),
  ]
  private static let units = ["Ngày làm việc", "Ngày", "Giờ làm việc", "Giờ", "Tháng", "Năm"]
  private static let nothing = "Không có thông tin"

  /// The rows; nil when the text is not such a run. No word of it is lost but the head and “no information”.
  static func split(_ text: String) -> [ProcedureDraft.Method]? {
    guard text.hasPrefix(head) else { return nil }
    var rows: [(method: ProcedureDraft.Method, rest: String)] = []
    var rest = text.dropFirst(head.count)
    while let character = rest.first {
      if let (method, length) = row(rest) {
        rows.append((method, ""))
        rest = rest.dropFirst(length)
      } else if rows.isEmpty {
        return nil
      } else {
        rows[rows.count - 1].rest.append(character)
        rest = rest.dropFirst()
      }
    }
    return rows.isEmpty ? nil : rows.map { finished($0.method, $0.rest) }
  }

  /// A submission directly followed by a time: the beginning of a row, and how many characters it takes.
  private static func row(_ text: Substring) -> (ProcedureDraft.Method, Int)? {
    guard let found = submissions.first(where: { text.hasPrefix($0.words) }) else { return nil }
    let rest = text.dropFirst(found.words.count)
    if rest.hasPrefix(nothing) {
      return (.init(submission: found.submission.rawValue), found.words.count + nothing.count)
    }
    let digits = rest.prefix { $0.isNumber || $0 == "," || $0 == "." }
    let after = rest.dropFirst(digits.count)
    guard !digits.isEmpty, after.first == " ", let unit = units.first(where: { after.dropFirst().hasPrefix($0) }) else {
      return nil
    }
    let time = (digits.count == 1 ? "0" : "") + digits + " " + unit.prefix(1).lowercased() + unit.dropFirst()
    return (.init(submission: found.submission.rawValue, timeLimit: time), found.words.count + digits.count + 1 + unit.count)
  }

  private static func finished(_ method: ProcedureDraft.Method, _ rest: String) -> ProcedureDraft.Method {
    var method = method
    var rest = rest
    if rest.hasPrefix(nothing) {
      rest.removeFirst(nothing.count)
    } else if rest.hasPrefix("Miễn phí") {
      rest.removeFirst("Miễn phí".count)
      method.fees = [.init(text: "Miễn phí")]
    }
    let text = rest.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "\n")
    method.text = text.allSatisfy(\.isWhitespace) ? nil : text
    return method
  }
}

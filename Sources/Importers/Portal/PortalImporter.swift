import Foundation
import ProcedureModel

/// The national portal's answer for one procedure (Cổng Dịch vụ công quốc gia, `get-formality-by-citizen`): the bare object, or
/// `{code, message, data}` around it.
package struct PortalImporter {
  private let source: JSONTaker
  private var cleaner = TextCleaner()

  private init(_ source: JSONTaker) { self.source = source }

  /// Whether the object looks like the portal's.
  package static func recognizes(_ members: [String: JSONValue]) -> Bool {
    if case .object(let data) = members["data"] { return recognizes(data) }
    return members["executionSteps"] != nil || members["executionCases"] != nil
  }

  /// Reads an answer.
  package static func read(_ members: [String: JSONValue]) -> ImportedRecord {
    let outer = JSONTaker(members)
    if members["executionCases"] == nil, let data = outer.object("data") {
      _ = outer.value("code")
      _ = outer.value("message")
      var importer = PortalImporter(data)
      return importer.record(all: outer)
    }
    var importer = PortalImporter(outer)
    return importer.record(all: outer)
  }

  private mutating func record(all: JSONTaker) -> ImportedRecord {
    var draft = ProcedureDraft()
    draft.code = text("code")
    if let notation = text("codeNotation"), notation != draft.code { draft.code = draft.code ?? notation }
    draft.name = text("name")
    draft.field = field()
    draft.levels = levels()
    readAgencies(into: &draft)
    draft.decision = decision()
    draft.channels = [Channel.nationalPortal.rawValue]
    draft.subjects = names("subjectTypesDetails")
    draft.steps = steps()
    var notes: [ImportReport.Note] = []
    draft.methods = methods(&notes)
    draft.dossiers = dossiers()
    draft.results = names("resultsDetails")
    readConditions(into: &draft)
    draft.legalBasis = legalBasis()
    draft.keywords = text("keywords").map { [$0] } ?? []
    var record = ImportedRecord(draft: draft, agency: publisher())
    record.notes = notes
    record.padCode(ProcedureCode.padded)
    record.finish(cleaner, leftovers: all.leftovers())
    return record
  }

  private mutating func text(_ key: String) -> String? { cleaner.clean(source.string(key)) }

  private mutating func names(_ key: String) -> [String] {
    source.objects(key).compactMap { cleaner.clean($0.string("name")) }
  }

  /// The ministry that publishes it: `departmentPromulgate…`.
  private mutating func publisher() -> AgencyDraft {
    let name = text("departmentPromulgateName") ?? "Chưa rõ cơ quan"
    return AgencyDraft(id: Slug.of(name), name: name, level: Level.central.rawValue, code: text("departmentPromulgateCode"))
  }
}

// MARK: - Parts

extension PortalImporter {
  private mutating func field() -> String? {
    let details = names("categoriesDetails")
    let category = source.object("category").flatMap { cleaner.clean($0.string("name")) }
    return category ?? (details.isEmpty ? nil : details.joined(separator: "; "))
  }

  private func levels() -> [String] {
    [("isMinistry", Level.central), ("isProvince", .province), ("isWard", .commune)]
      .compactMap { source.bool($0.0) ? $0.1.rawValue : nil }
  }

  /// Agencies come as records and again as one run of text; the text is taken where there are no records.
  private mutating func readAgencies(into draft: inout ProcedureDraft) {
    draft.executingAgencies = agencies(["departmentsExecuting", "unitGroupsExecuting"], text: ["executingAgencies"])
    draft.competentAgency = joined(agencies(["departmentsAuthority", "unitGroupsAuthority"], text: []))
    draft.authorizedAgency = joined(
      agencies(["departmentsAuthorized", "unitGroupsAuthorized"], text: ["authorizedAgencies", "delegatedAgencies"]))
    draft.coordinatingAgency = joined(
      agencies(["departmentsCoordinating", "unitGroupsCoordinating"], text: ["coordinatingAgencies"]))
    draft.receivingPlace = text("dossierReceivingAddresses")
  }

  private mutating func agencies(_ keys: [String], text textKeys: [String]) -> [String] {
    var found: [String] = []
    for key in keys { for name in names(key) where !found.contains(name) { found.append(name) } }
    let texts = textKeys.compactMap { text($0) }
    return found + texts.filter { text in !text.isEmpty && !isCovered(text, by: found) }
  }

  /// The text says no more than the names do.
  private func isCovered(_ text: String, by names: [String]) -> Bool {
    var rest = text
    for name in names.sorted(by: { $0.count > $1.count }) {
      if let range = rest.range(of: name) { rest.removeSubrange(range) }
    }
    return !rest.contains(where: \.isLetter)
  }

  private func joined(_ names: [String]) -> String? { names.isEmpty ? nil : names.joined(separator: "; ") }

  private mutating func decision() -> String? {
    let own = text("decisionNo")
    guard let proposal = source.object("procedureProposal") else { return own }
    let proposed = cleaner.clean(proposal.string("decisionNumber")) ?? cleaner.clean(proposal.string("proposalNumber"))
    return own ?? proposed
  }

  private mutating func steps() -> [ProcedureDraft.Step] {
    source.objects("executionSteps").compactMap { step in
      let name = cleaner.clean(step.string("name"))
      let text = cleaner.clean(step.string("description"))
      return name == nil && text == nil ? nil : ProcedureDraft.Step(name: name, text: text)
    }
  }

  /// `description` repeats `requirementsAndConditions` in what was seen; where it does not, it is the note.
  private mutating func readConditions(into draft: inout ProcedureDraft) {
    let conditions = text("requirementsAndConditions")
    let description = text("description")
    draft.conditions = conditions.map { [$0] } ?? []
    let note = [description == conditions ? nil : description, text("note")].compactMap(\.self)
    draft.note = note.isEmpty ? nil : note.joined(separator: "\n\n")
  }

  private mutating func legalBasis() -> [ProcedureDraft.LegalBasis] {
    source.objects("legalBasisesDetails").compactMap { basis in
      let number = cleaner.clean(basis.string("code"))
      let title = cleaner.clean(basis.string("name"))
      if number == nil, title == nil { return nil }
      return ProcedureDraft.LegalBasis(number: number, title: title == number ? nil : title)
    }
  }
}

// MARK: - Methods and dossiers

extension PortalImporter {
  private mutating func methods(_ notes: inout [ImportReport.Note]) -> [ProcedureDraft.Method] {
    source.objects("executionMethods").map { method in
      var result = ProcedureDraft.Method()
      switch method.string("submissionMethod") {
      case "DIRECT": result.submission = Submission.direct.rawValue
      case "ONLINE": result.submission = Submission.online.rawValue
      case "POSTAL": result.submission = Submission.postal.rawValue
      case nil: break
      default: notes.append(.submissionUnknown)
      }
      result.timeLimit = timeLimit(method)
      result.fees = method.objects("fees").map { fee($0) }
      result.text = cleaner.clean(method.string("description"))
      return result
    }
  }

  /// `5` and `WORKING_DAY`: “05 ngày làm việc”. The unit OTHER says that the time is in the description.
  private func timeLimit(_ method: JSONTaker) -> String? {
    let count = method.int("processingTime") ?? 0
    let unit = method.string("processingTimeUnit")
    guard count > 0 else { return nil }
    let words: String? =
      switch unit {
      case "WORKING_DAY": "ngày làm việc"
      case "DAY": "ngày"
      case "HOUR", "WORKING_HOUR": unit == "HOUR" ? "giờ" : "giờ làm việc"
      case "MONTH": "tháng"
      case "YEAR": "năm"
      default: nil
      }
    return (count < 10 ? "0" : "") + String(count) + (words.map { " " + $0 } ?? "")
  }

  private mutating func fee(_ fee: JSONTaker) -> ProcedureDraft.Fee {
    let description = cleaner.clean(fee.string("description"))
    var result = ProcedureDraft.Fee(amount: fee.int("value"), text: description)
    switch cleaner.clean(fee.string("currencyName")) {
    case "Việt Nam Đồng", "VNĐ", "VND": result.currency = "VND"
    case let other: result.currency = other
    }
    return result
  }

  /// The list may stand in three places of an answer.
  private mutating func dossiers() -> [ProcedureDraft.Dossier] {
    var result: [ProcedureDraft.Dossier] = []
    for key in ["executionCases", "cases"] {
      for item in source.objects(key) {
        let documents = documents(item)
        if documents.isEmpty, key == "cases" { continue }
        result.append(ProcedureDraft.Dossier(caseName: cleaner.clean(item.string("name")), documents: documents))
      }
    }
    let loose = documents(source)
    if !loose.isEmpty { result.append(ProcedureDraft.Dossier(documents: loose)) }
    return result
  }

  private mutating func documents(_ holder: JSONTaker) -> [ProcedureDraft.Document] {
    holder.objects("profileComponents").map { item in
      let forms = item.objects("attachments").compactMap { cleaner.clean($0.string("fileName")) }
      return ProcedureDraft.Document(
        name: cleaner.clean(item.string("name")), form: forms.isEmpty ? nil : forms.joined(separator: "; "),
        originals: item.int("originalQty"), copies: item.int("copyQty"))
    }
  }
}

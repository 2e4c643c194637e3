import ProcedureModel

extension ProcedureDraft {
  /// The draft in canonical order of keys; parts that are empty are left out.
  package var yaml: YAMLOutput {
    var out = Members()
    out.add(ProcedureKey.code, code.map { .quoted($0) })
    out.add(ProcedureKey.name, name)
    out.add(ProcedureKey.field, field)
    out.add(ProcedureKey.level, several: levels)
    out.add(ProcedureKey.executingAgency, several: executingAgencies)
    out.add(ProcedureKey.competentAgency, competentAgency)
    out.add(ProcedureKey.receivingPlace, receivingPlace)
    out.add(ProcedureKey.authorizedAgency, authorizedAgency)
    out.add(ProcedureKey.coordinatingAgency, coordinatingAgency)
    out.add(ProcedureKey.decision, decision)
    out.add(ProcedureKey.channels, several: channels)
    out.add(ProcedureKey.subjects, several: subjects)
    out.add(ProcedureKey.steps, list: steps.compactMap(\.yaml))
    out.add(ProcedureKey.methods, list: methods.compactMap(\.yaml))
    out.add(ProcedureKey.dossiers, list: dossiers.compactMap(\.yaml))
    out.add(ProcedureKey.timeLimit, timeLimit)
    out.add(ProcedureKey.results, several: results)
    out.add(ProcedureKey.conditions, several: conditions)
    out.add(ProcedureKey.fees, list: fees.compactMap(\.yaml))
    out.add(ProcedureKey.forms, list: forms.compactMap(\.yaml))
    out.add(ProcedureKey.legalBasis, list: legalBasis.compactMap(\.yaml))
    out.add(ProcedureKey.keywords, several: keywords)
    out.add(ProcedureKey.note, note)
    return .mapping(out.members)
  }

  /// Collects the members that have a value.
  fileprivate struct Members {
    var members: [(String, YAMLOutput)] = []

    mutating func add(_ key: some RecordKey, _ value: YAMLOutput?) {
      if let value { members.append((key.rawValue, value)) }
    }

    mutating func add(_ key: some RecordKey, _ text: String?) {
      add(key, text.flatMap { $0.isEmpty ? nil : .text($0) })
    }

    mutating func add(_ key: some RecordKey, _ number: Int?) { add(key, number.map { .integer($0) }) }

    /// One text as itself, several as a list.
    mutating func add(_ key: some RecordKey, several texts: [String]) {
      let texts = texts.filter { !$0.isEmpty }
      add(key, texts.isEmpty ? nil : texts.count == 1 ? .text(texts[0]) : .list(texts.map { .text($0) }))
    }

    mutating func add(_ key: some RecordKey, list: [YAMLOutput]) { add(key, list.isEmpty ? nil : .list(list)) }

    var value: YAMLOutput? { members.isEmpty ? nil : .mapping(members) }

    /// A record that holds nothing but one text is written as that text.
    func value(orText key: some RecordKey) -> YAMLOutput? {
      if members.count == 1, members[0].0 == key.rawValue { return members[0].1 }
      return value
    }
  }
}

extension ProcedureDraft.Step {
  fileprivate var yaml: YAMLOutput? {
    var out = ProcedureDraft.Members()
    out.add(StepKey.name, name)
    out.add(StepKey.text, text)
    return out.value(orText: StepKey.text)
  }
}

extension ProcedureDraft.Method {
  fileprivate var yaml: YAMLOutput? {
    var out = ProcedureDraft.Members()
    out.add(MethodKey.submission, submission)
    out.add(MethodKey.timeLimit, timeLimit)
    out.add(MethodKey.fees, list: fees.compactMap(\.yaml))
    out.add(MethodKey.text, text)
    return out.value
  }
}

extension ProcedureDraft.Fee {
  fileprivate var yaml: YAMLOutput? {
    var out = ProcedureDraft.Members()
    out.add(FeeKey.amount, amount)
    out.add(FeeKey.currency, currency)
    out.add(FeeKey.text, text)
    return out.value(orText: FeeKey.text)
  }
}

extension ProcedureDraft.Form {
  fileprivate var yaml: YAMLOutput? {
    var out = ProcedureDraft.Members()
    out.add(FormKey.name, name)
    out.add(FormKey.number, number)
    return out.value(orText: FormKey.name)
  }
}

extension ProcedureDraft.Dossier {
  fileprivate var yaml: YAMLOutput? {
    var out = ProcedureDraft.Members()
    out.add(DossierKey.caseName, caseName)
    out.add(DossierKey.sets, sets)
    out.add(DossierKey.documents, list: documents.compactMap(\.yaml))
    return out.value
  }
}

extension ProcedureDraft.Document {
  fileprivate var yaml: YAMLOutput? {
    var out = ProcedureDraft.Members()
    out.add(DocumentKey.name, name)
    out.add(DocumentKey.form, form)
    out.add(DocumentKey.originals, originals)
    out.add(DocumentKey.copies, copies)
    out.add(DocumentKey.note, note)
    return out.value
  }
}

extension ProcedureDraft.LegalBasis {
  fileprivate var yaml: YAMLOutput? {
    var out = ProcedureDraft.Members()
    out.add(LegalBasisKey.number, number)
    out.add(LegalBasisKey.title, title)
    out.add(LegalBasisKey.issued, issued.map { .word($0) })
    out.add(LegalBasisKey.by, by)
    return out.value(orText: LegalBasisKey.number)
  }
}

extension AgencyDraft {
  /// The `agency.yaml` of its folder.
  package var yaml: YAMLOutput {
    var members: [(String, YAMLOutput)] = [("id", .text(id)), ("name", .text(name))]
    if let level { members.append(("level", .text(level))) }
    if let code { members.append(("code", .quoted(code))) }
    return .mapping(members)
  }
}

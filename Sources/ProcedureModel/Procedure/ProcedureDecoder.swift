import Diagnostics

/// Decodes the documents of a tree into procedures. The switches are exhaustive over the key tables.
struct ProcedureDecoder {
  let decoder: RecordDecoder
  private var tree: YAMLTree { decoder.tree }

  /// How many procedures are read.
  private let limit: Int

  init(_ context: DecodingContext, limit: Int) {
    decoder = RecordDecoder(context)
    self.limit = limit
  }

  func decodeFile(into procedures: inout [Procedure]) {
    for root in tree.roots where !tree.isNull(root) {
      if let list = listUnderProcedures(root) {
        decoder.items(list) { add($0, to: &procedures) }
      } else if tree.isSequence(root) {
        for item in tree.children(of: root) { add(item, to: &procedures) }
      } else {
        add(root, to: &procedures)
      }
    }
  }

  /// Reads one procedure; anything but a mapping is reported, and so is the first one too many.
  private func add(_ node: NodeIndex, to procedures: inout [Procedure]) {
    guard tree.isMapping(node) else {
      return YAMLValue(decoder.context, node).reportWrongType(SchemaMessages.procedure)
    }
    if procedures.count == limit {
      if !decoder.context.problems.contains(where: { $0.message == SchemaMessages.tooManyProcedures(limit) }) {
        decoder.context.report(SchemaMessages.tooManyProcedures(limit), at: tree.place(of: node))
      }
      return
    }
    procedures.append(procedure(node))
  }

  /// The value of the key `procedures`, when that is the mapping's first key.
  private func listUnderProcedures(_ root: NodeIndex) -> NodeIndex? {
    guard tree.isMapping(root) else { return nil }
    var children = tree.children(of: root)
    guard let key = children.next(), let value = children.next(), let text = tree.text(of: key),
      text.equals("procedures", in: tree)
    else { return nil }
    while let other = children.next(), children.next() != nil {
      let name = tree.text(of: other)?.string(in: tree) ?? ""
      decoder.context.report(SchemaMessages.unknownKey(name, nearest: nil), at: tree.place(of: other))
    }
    return value
  }

  private func procedure(_ node: NodeIndex) -> Procedure {
    var result = Procedure(range: tree.place(of: node))
    decoder.record(node, ProcedureKey.table, into: &result) { take($1, $2, into: &$0) }
    if result.code?.isEmpty ?? true { reportMissing(.code, node) }
    if result.name?.isEmpty ?? true { reportMissing(.name, node) }
    return result
  }

  private func take(_ key: ProcedureKey, _ value: NodeIndex, into result: inout Procedure) {
    switch key {
    case .code: result.code = code(value)
    case .name: result.name = decoder.text(value)
    case .field: result.field = decoder.text(value)
    case .level: result.level = decoder.choices(value, of: Level.choices)
    case .agency: result.agency = decoder.text(value)
    case .executingAgency: result.executingAgency = decoder.texts(value)
    case .competentAgency: result.competentAgency = decoder.text(value)
    case .receivingPlace: result.receivingPlace = decoder.text(value)
    case .authorizedAgency: result.authorizedAgency = decoder.text(value)
    case .coordinatingAgency: result.coordinatingAgency = decoder.text(value)
    case .decision: result.decision = decoder.text(value)
    case .channels: result.channels = decoder.choices(value, of: Channel.choices)
    case .subjects: result.subjects = decoder.texts(value)
    case .steps: decoder.items(value, to: &result.steps) { step($0) }
    case .methods: decoder.items(value, to: &result.methods) { method($0) }
    case .dossiers: decoder.items(value, to: &result.dossiers) { dossier($0) }
    case .timeLimit: result.timeLimit = decoder.text(value)
    case .results: result.results = decoder.texts(value)
    case .conditions: result.conditions = decoder.texts(value)
    case .fees: decoder.items(value, to: &result.fees) { fee($0) }
    case .forms: decoder.items(value, to: &result.forms) { form($0) }
    case .legalBasis: decoder.items(value, to: &result.legalBasis) { legalBasis($0) }
    case .keywords: result.keywords = decoder.texts(value)
    case .note: result.note = decoder.text(value)
    }
  }

  private func reportMissing(_ key: ProcedureKey, _ node: NodeIndex) {
    var children = tree.children(of: node)
    while let written = children.next(), children.next() != nil {
      guard let text = tree.text(of: written), ProcedureKey.table.key(text, in: tree) == key else { continue }
      return decoder.context.report(SchemaMessages.emptyValue, at: tree.place(of: written))
    }
    let first = tree.children(of: node).first { _ in true }
    decoder.context.report(SchemaMessages.missingKey(key.rawValue), at: tree.place(of: first ?? node))
  }
}

// MARK: - Parts

extension ProcedureDecoder {
  /// Texts stand for records where the schema says so.
  private func isText(_ node: NodeIndex) -> Bool { tree.text(of: node) != nil }

  private func step(_ node: NodeIndex) -> Step {
    var result = Step(range: tree.place(of: node))
    if isText(node) {
      result.text = decoder.text(node)
      return result
    }
    decoder.record(node, StepKey.table, into: &result) { result, key, value in
      switch key {
      case .name: result.name = decoder.text(value)
      case .text: result.text = decoder.text(value)
      }
    }
    return result
  }

  private func method(_ node: NodeIndex) -> Method {
    var result = Method(range: tree.place(of: node))
    decoder.record(node, MethodKey.table, into: &result) { result, key, value in
      switch key {
      case .submission: result.submission = decoder.choice(value, of: Submission.choices)
      case .timeLimit: result.timeLimit = decoder.text(value)
      case .fees: decoder.items(value, to: &result.fees) { fee($0) }
      case .text: result.text = decoder.text(value)
      }
    }
    return result
  }

  private func dossier(_ node: NodeIndex) -> Dossier {
    var result = Dossier(range: tree.place(of: node))
    decoder.record(node, DossierKey.table, into: &result) { result, key, value in
      switch key {
      case .caseName: result.caseName = decoder.text(value)
      case .sets: result.sets = decoder.amount(value)
      case .documents: decoder.items(value, to: &result.documents) { document($0, isAlternative: false) }
      }
    }
    return result
  }

  private func document(_ node: NodeIndex, isAlternative: Bool) -> Document {
    var result = Document(range: tree.place(of: node))
    if isText(node) {
      result.name = decoder.text(node)
      return result
    }
    decoder.record(node, DocumentKey.table, into: &result) { result, key, value in
      switch key {
      case .name: result.name = decoder.text(value)
      case .form: result.form = decoder.text(value)
      case .originals: result.originals = decoder.amount(value)
      case .copies: result.copies = decoder.amount(value)
      case .note: result.note = decoder.text(value)
      case .lookup: result.lookup = decoder.text(value)
      case .anyOf where isAlternative:
        decoder.context.report(SchemaMessages.nestedAlternatives, at: tree.place(of: value))
      case .anyOf: decoder.items(value, to: &result.anyOf) { document($0, isAlternative: true) }
      }
    }
    if result.name == nil, result.anyOf.isEmpty, result.note == nil, result.lookup == nil, result.form == nil,
      tree.isMapping(node)
    {
      decoder.context.report(SchemaMessages.missingKey("name"), at: tree.place(of: node))
    }
    return result
  }

  private func fee(_ node: NodeIndex) -> Fee {
    var result = Fee(range: tree.place(of: node))
    if isText(node) {
      result.text = decoder.text(node)
      return result
    }
    decoder.record(node, FeeKey.table, into: &result) { result, key, value in
      switch key {
      case .amount: result.amount = decoder.amount(value)
      case .currency: result.currency = decoder.text(value)
      case .text: result.text = decoder.text(value)
      }
    }
    return result
  }

  private func form(_ node: NodeIndex) -> Form {
    var result = Form(range: tree.place(of: node))
    if isText(node) {
      result.name = decoder.text(node)
      return result
    }
    decoder.record(node, FormKey.table, into: &result) { result, key, value in
      switch key {
      case .name: result.name = decoder.text(value)
      case .number: result.number = decoder.text(value)
      }
    }
    return result
  }

  private func legalBasis(_ node: NodeIndex) -> LegalBasis {
    var result = LegalBasis(range: tree.place(of: node))
    if isText(node) {
      result.number = decoder.text(node)
      return result
    }
    decoder.record(node, LegalBasisKey.table, into: &result) { result, key, value in
      switch key {
      case .number: result.number = decoder.text(value)
      case .title: result.title = decoder.text(value)
      case .issued: result.issued = decoder.day(value)
      case .by: result.by = decoder.text(value)
      }
    }
    return result
  }
}

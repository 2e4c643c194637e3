import Diagnostics

/// The JSON Schema of procedure files, made from the key tables that drive the decoder. An editor with a YAML language
/// server completes keys with it and explains them in Vietnamese.
public enum ProcedureSchema {
  /// The schema (draft 7, which editors know best), as a document with a line feed at the end.
  public static func json() -> String {
    JSONText.object([
      ("$schema", .string("http://json-schema.org/draft-07/schema#")),
      ("title", .string("Thủ tục hành chính")),
      ("description", .string("Tệp thủ tục của tthc-lint: một thủ tục, một danh sách, hoặc {procedures: [...]}.")),
      (
        "oneOf",
        .array([
          reference("procedure"), list(of: reference("procedure")),
          .object([
            ("type", .string("object")),
            ("properties", .object([("procedures", list(of: reference("procedure")))])),
            ("required", .array([.string("procedures")])), ("additionalProperties", .bool(false)),
          ]),
        ])
      ),
      ("definitions", .object(records.map { ($0.name, $0.schema) })),
    ]).document
  }

  /// The records of a procedure file, the procedure first.
  package static var records: [Record] {
    [
      Record("procedure", ProcedureKey.self), Record("step", StepKey.self), Record("method", MethodKey.self),
      Record("dossier", DossierKey.self), Record("document", DocumentKey.self), Record("fee", FeeKey.self),
      Record("form", FormKey.self), Record("legal_basis", LegalBasisKey.self),
    ]
  }

  /// A record's keys, without their type.
  package struct Record {
    package let name: String
    package let keys: [Key]

    package struct Key {
      package let name: String
      package let shape: ValueShape
      package let meaning: LocalizedText
      package let isRequired: Bool
    }

    init<Keys: RecordKey>(_ name: String, _ type: Keys.Type) {
      self.name = name
      keys = Keys.allCases.map {
        Key(name: $0.rawValue, shape: $0.shape, meaning: $0.meaning, isRequired: $0.isRequired)
      }
    }
  }

  fileprivate static func reference(_ name: String) -> JSONText { .object([("$ref", .string("#/definitions/" + name))]) }

  fileprivate static func list(of item: JSONText) -> JSONText {
    .object([("type", .string("array")), ("items", item)])
  }
}

extension ProcedureSchema.Record {
  fileprivate var schema: JSONText {
    let required = keys.filter(\.isRequired).map { JSONText.string($0.name) }
    return .object(
      [("type", JSONText.string("object")), ("additionalProperties", .bool(false))]
        + (required.isEmpty ? [] : [("required", .array(required))])
        + [("properties", .object(keys.map { ($0.name, $0.schema) }))])
  }
}

extension ProcedureSchema.Record.Key {
  fileprivate var schema: JSONText {
    let description = JSONText.string(meaning.vi)
    return .object([("description", description)] + shape.members)
  }
}

extension ValueShape {
  /// Any scalar that YAML does not take for a mapping, a list or nothing; the decoder takes `12` and `yes` as texts too.
  private static let scalar = JSONText.array([.string("string"), .string("number"), .string("boolean")])

  /// Nothing after a key is the same as no key.
  fileprivate var members: [(String, JSONText)] {
    switch self {
    case .text: [("type", .array([.string("string"), .string("number"), .string("boolean"), .string("null")]))]
    case .code: [("type", .string("string")), ("minLength", .integer(1)), ("examples", .array([.string("1.004222")]))]
    case .integer: [("type", .array([.string("integer"), .string("null")])), ("minimum", .integer(0))]
    case .day:
      [
        ("type", .array([.string("string"), .string("null")])),
        ("pattern", .string("^[0-9]{4}-[0-9]{2}-[0-9]{2}$")),
      ]
    case .texts: oneOrMany(.object([("type", ValueShape.scalar)]))
    case .choice(let choices, let several):
      several
        ? oneOrMany(choiceSchema(choices)) : [("anyOf", .array([choiceSchema(choices), .object([("type", .string("null"))])]))]
    case .records(let name, let orText):
      oneOrMany(
        orText
          ? .object([("anyOf", .array([.object([("type", ValueShape.scalar)]), ProcedureSchema.reference(name)]))])
          : ProcedureSchema.reference(name))
    }
  }

  private func oneOrMany(_ item: JSONText) -> [(String, JSONText)] {
    [("anyOf", .array([item, ProcedureSchema.list(of: item), .object([("type", .string("null"))])]))]
  }

  private func choiceSchema(_ choices: [Choice]) -> JSONText {
    .object([
      (
        "oneOf",
        .array(choices.map { .object([("const", .string($0.name)), ("description", .string($0.meaning.vi))]) })
      )
    ])
  }
}

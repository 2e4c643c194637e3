import Diagnostics
import Foundation
import TestSupport
import Testing

@testable import ProcedureModel

@Suite struct SchemaTests {
  /// Compares a committed file with what the code makes. With `TTHC_RECORD=1` the file is written anew, and the test fails
  /// so that nobody takes the recording for a pass.
  private func expectCommitted(_ path: String, _ make: (String) -> String) throws {
    let url = RepositoryRoot.url.appendingPathComponent(path)
    let committed = (try? String(contentsOf: url, encoding: .utf8)) ?? ""
    let made = make(committed)
    if ProcessInfo.processInfo.environment["TTHC_RECORD"] != nil, made != committed {
      try made.write(to: url, atomically: true, encoding: .utf8)
      Issue.record("recorded \(path)")
    } else {
      #expect(made == committed, "\(path) is stale: TTHC_RECORD=1 swift test --filter SchemaTests")
    }
  }

  @Test func theCommittedSchemaIsFresh() throws {
    try expectCommitted("schemas/procedure.schema.json") { _ in ProcedureSchema.json() }
  }

  @Test func theTablesOfTheDocumentAreFresh() throws {
    try expectCommitted("docs/procedure-format.md") { document in
      ProcedureSchema.records.reduce(document) { text, record in
        let mark = "<!-- keys: \(record.name) -->\n"
        guard let start = text.range(of: mark), let end = text.range(of: "<!-- end -->", range: start.upperBound..<text.endIndex)
        else { return text }
        return text.replacingCharacters(
          in: start.upperBound..<end.lowerBound, with: KeyDocument.table(for: record) + "\n")
      }
    }
    let document = try String(contentsOf: RepositoryRoot.url.appendingPathComponent("docs/procedure-format.md"), encoding: .utf8)
    for record in ProcedureSchema.records { #expect(document.contains("<!-- keys: \(record.name) -->")) }
  }

  @Test func theExamplesOfTheDocumentAreRead() throws {
    let document = try String(contentsOf: RepositoryRoot.url.appendingPathComponent("docs/procedure-format.md"), encoding: .utf8)
    let blocks = document.components(separatedBy: "```yaml\n").dropFirst().map { $0.components(separatedBy: "```")[0] }
    let procedure = try #require(blocks.first { $0.hasPrefix("code:") })
    let file = ProcedureReader().read(SourceFile(path: "a.yaml", bytes: Array(procedure.utf8)))
    #expect(file.problems == [])
    #expect(file.procedures.count == 1)
    let agency = try #require(blocks.first { $0.hasPrefix("id:") })
    #expect(AgencyFile(SourceFile(path: "agency.yaml", bytes: Array(agency.utf8))).problems == [])
  }

  @Test func theSchemaIsJSON() throws {
    let object = try JSONSerialization.jsonObject(with: Data(ProcedureSchema.json().utf8)) as? [String: Any]
    let definitions = try #require(object?["definitions"] as? [String: Any])
    #expect(Set(definitions.keys) == Set(ProcedureSchema.records.map(\.name)))
  }

  /// What the schema allows, the decoder takes; what it does not, the decoder reports. Every key of every record.
  @Test func decoderAndSchemaAgreeOnEveryKey() {
    for record in ProcedureSchema.records {
      for key in record.keys {
        for sample in key.shape.accepted {
          #expect(problems(record.name, key.name, sample) == [], "\(record.name).\(key.name): \(sample)")
        }
        for sample in key.shape.refused {
          #expect(problems(record.name, key.name, sample) != [], "\(record.name).\(key.name): \(sample)")
        }
      }
    }
  }

  /// The problems of a procedure in which one key of one record has a value.
  private func problems(_ record: String, _ key: String, _ sample: String) -> [String] {
    let entry = "{\(record == "document" && key != "name" ? "name: A, " : "")\(key): \(sample)}"
    let yaml: String
    switch record {
    case "procedure":
      let rest = ["code: '1.000001'", "name: A"].filter { !$0.hasPrefix(key + ":") }
      yaml = "{" + (rest + ["\(key): \(sample)"]).joined(separator: ", ") + "}"
    case "document": yaml = "{code: '1.000001', name: A, dossiers: {documents: \(entry)}}"
    case "legal_basis": yaml = "{code: '1.000001', name: A, legal_basis: \(entry)}"
    default: yaml = "{code: '1.000001', name: A, \(record)s: \(entry)}"
    }
    return ProcedureReader().read(SourceFile(path: "a.yaml", bytes: Array(yaml.utf8))).problems
      .map { $0.message.text(in: .en) }
  }
}

extension ValueShape {
  /// Values that the schema allows.
  fileprivate var accepted: [String] {
    switch self {
    case .text: ["chữ", "12", "\"a: b\""]
    case .code: ["'1.000001'", "\"2.001765.000.00.00.H44\""]
    case .integer: ["0", "12", "null"]
    case .day: ["2020-11-13", "'2020-11-13'", "null"]
    case .texts: ["a", "[a, b]", "[]", "null"]
    case .choice(let choices, let several):
      [choices[0].name, "null"] + (several ? ["[\(choices.map(\.name).joined(separator: ", "))]"] : [])
    case .records(let name, let orText):
      ["[\(sample(name))]", sample(name), "null"] + (orText ? ["chữ", "[chữ, \(sample(name))]"] : [])
    }
  }

  /// Values that the schema forbids.
  fileprivate var refused: [String] {
    switch self {
    case .text: ["[a]", "{a: b}"]
    case .code: ["1.004222", "null", "[a]", "''"]
    case .integer: ["mười", "'1'", "1.5", "-1", "[1]"]
    case .day: ["13/11/2020", "2020-02-30", "2020"]
    case .texts: ["{a: b}", "[[a]]", "[{a: b}]"]
    case .choice: ["khac", "{a: b}", "[[a]]"]
    case .records(_, let orText): ["{khong_co: 1}", "[[a]]"] + (orText ? [] : ["chữ"])
    }
  }

  private func sample(_ record: String) -> String {
    switch record {
    case "step", "method": "{text: a}"
    case "dossier": "{case: a}"
    case "fee": "{text: a}"
    case "legal_basis": "{number: a}"
    default: "{name: a}"
    }
  }
}

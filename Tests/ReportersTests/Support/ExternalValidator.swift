import Foundation
import TestSupport

/// Validators of other projects, run as programs where they are installed.
enum ExternalValidator {
  /// Why a document is not valid; empty when it is; nil when the schema or the validator is not here.
  static func problems(ofJSON bytes: [UInt8], schema: URL) throws -> String? {
    let script = """
      import json, sys, jsonschema
      schema = json.load(open(sys.argv[1], encoding="utf-8"))
      document = json.load(open(sys.argv[2], encoding="utf-8"))
      validator = jsonschema.validators.validator_for(schema)(schema)
      for error in list(validator.iter_errors(document))[:10]:
          print("/".join(map(str, error.path)), error.message[:300])
      """
    guard run("python3", ["-c", "import jsonschema"])?.status == 0 else { return nil }
    return try withFile(bytes) { run("python3", ["-c", script, schema.path, $0.path])?.output }
  }

  /// The same for XML.
  static func problems(ofXML bytes: [UInt8], schema: URL) throws -> String? {
    try withFile(bytes) { file in
      guard let result = run("xmllint", ["--noout", "--nonet", "--schema", schema.path, file.path]) else { return nil }
      return result.status == 0 ? "" : result.output
    }
  }

  private static func withFile(_ bytes: [UInt8], _ body: (URL) -> String?) throws -> String? {
    let url = FileManager.default.temporaryDirectory.appendingPathComponent("tthc-lint-\(UUID().uuidString)")
    try Data(bytes).write(to: url)
    defer { try? FileManager.default.removeItem(at: url) }
    return body(url)
  }

  /// Nil when there is no such program.
  private static func run(_ program: String, _ arguments: [String]) -> (status: Int32, output: String)? {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = [program] + arguments
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = pipe
    guard (try? process.run()) != nil else { return nil }
    let output = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    // `env` says 127 for a program it does not find.
    return process.terminationStatus == 127 ? nil : (process.terminationStatus, String(decoding: output, as: UTF8.self))
  }
}

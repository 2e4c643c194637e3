import Foundation
import TestSupport

/// Validators of other projects, run as programs where they are installed.
enum ExternalValidator {
  /// Why one of the documents is not valid; empty when all are; nil when the validator is not here.
  static func problems(ofJSON documents: [[UInt8]], schema: URL) throws -> String? {
    guard hasJSONSchema else { return nil }
    let script = """
      import json, sys, jsonschema
      schema = json.load(open(sys.argv[1], encoding="utf-8"))
      validator = jsonschema.validators.validator_for(schema)(schema)
      for path in sys.argv[2:]:
          for error in list(validator.iter_errors(json.load(open(path, encoding="utf-8"))))[:10]:
              print("/".join(map(str, error.path)), error.message[:300])
      """
    return try withFiles(documents) { run("python3", ["-c", script, schema.path] + $0.map(\.path))?.output }
  }

  private static let hasJSONSchema = run("python3", ["-c", "import jsonschema"])?.status == 0

  /// The same for XML.
  static func problems(ofXML documents: [[UInt8]], schema: URL) throws -> String? {
    try withFiles(documents) { files in
      guard let result = run("xmllint", ["--noout", "--nonet", "--schema", schema.path] + files.map(\.path)) else { return nil }
      return result.status == 0 ? "" : result.output
    }
  }

  private static func withFiles(_ documents: [[UInt8]], _ body: ([URL]) -> String?) throws -> String? {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("tthc-lint-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let files = documents.indices.map { folder.appendingPathComponent("\($0)") }
    for (file, bytes) in zip(files, documents) { try Data(bytes).write(to: file) }
    return body(files)
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

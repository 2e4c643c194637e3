import Foundation

/// The built command, run as a person runs it: in a folder, with an environment of its own.
package struct BuiltTool: Sendable {
  /// What a run left.
  package struct Result: Sendable {
    package var status: Int32
    package var output: [UInt8]
    package var errors: String
    package var text: String { String(decoding: output, as: UTF8.self) }
  }

  package struct NotBuilt: Error {}

  private let executable: URL

  /// The tool beside the test bundle.
  package init() throws {
    let named = CommandLine.arguments.firstIndex(of: "--test-bundle-path").map { CommandLine.arguments[$0 + 1] }
    let places =
      [named, CommandLine.arguments.first].compactMap(\.self).map {
        URL(fileURLWithPath: $0).deletingLastPathComponent()
      } + [RepositoryRoot.url.appendingPathComponent(".build/debug", isDirectory: true)]
    guard
      let found = places.map({ $0.appendingPathComponent("tthc-lint") }).first(where: {
        FileManager.default.isExecutableFile(atPath: $0.path)
      })
    else { throw NotBuilt() }
    executable = found
  }

  /// Runs it at the head of a shell's pipeline: `check . | head -c 10`.
  package func shell(_ line: String, in folder: URL) throws -> Result {
    try BuiltTool(executable: URL(fileURLWithPath: "/bin/sh")).run(["-c", "'\(executable.path)' \(line)"], in: folder)
  }

  private init(executable: URL) { self.executable = executable }

  /// Runs it and waits. Nothing of the test's environment reaches it but what is given.
  package func run(
    _ arguments: [String], in folder: URL = RepositoryRoot.url, input: [UInt8]? = nil, environment: [String: String] = [:]
  ) throws -> Result {
    let process = Process()
    process.executableURL = executable
    process.arguments = arguments
    process.currentDirectoryURL = folder
    process.environment = ["PATH": "/usr/bin:/bin", "LANG": "C.UTF-8", "TZ": "UTC"].merging(environment) { $1 }
    let scratch = try TestFolder()
    let files = ["out", "err", "in"].map { scratch.url.appendingPathComponent($0) }
    try Data(input ?? []).write(to: files[2])
    _ = FileManager.default.createFile(atPath: files[0].path, contents: nil)
    _ = FileManager.default.createFile(atPath: files[1].path, contents: nil)
    process.standardOutput = try FileHandle(forWritingTo: files[0])
    process.standardError = try FileHandle(forWritingTo: files[1])
    process.standardInput = try FileHandle(forReadingFrom: files[2])
    try process.run()
    process.waitUntilExit()
    return Result(
      status: process.terminationReason == .exit ? process.terminationStatus : 128 + process.terminationStatus,
      output: Array(try Data(contentsOf: files[0])), errors: String(decoding: try Data(contentsOf: files[1]), as: UTF8.self))
  }
}

/// A folder that goes away with its owner.
package final class TestFolder {
  package let url: URL

  package init() throws {
    url = URL(fileURLWithPath: NSTemporaryDirectory(), isDirectory: true)
      .appendingPathComponent("tthc-test-" + UUID().uuidString, isDirectory: true)
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  /// Writes a file, with the folders it lies in.
  @discardableResult
  package func write(_ path: String, _ text: String) throws -> URL { try write(path, bytes: Array(text.utf8)) }

  @discardableResult
  package func write(_ path: String, bytes: [UInt8]) throws -> URL {
    let file = url.appendingPathComponent(path)
    try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: file)
    return file
  }

  package func text(_ path: String) throws -> String {
    try String(contentsOf: url.appendingPathComponent(path), encoding: .utf8)
  }
}

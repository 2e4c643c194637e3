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

  /// Runs a command line of bash in which `$TOOL` is the tool.
  package func bash(_ line: String, in folder: URL) throws -> Result {
    let line = line.replacing("$TOOL", with: "'\(executable.path)'")
    return try BuiltTool(executable: URL(fileURLWithPath: "/bin/bash")).run(["-c", line], in: folder)
  }

  private init(executable: URL) { self.executable = executable }

  /// Runs it and waits. Nothing of the test's environment reaches it but what is given.
  package func run(
    _ arguments: [String], in folder: URL = RepositoryRoot.url, input: [UInt8]? = nil, environment: [String: String] = [:]
  ) throws -> Result {
    let scratch = try TestFolder()
    let files = ["out", "err", "in"].map { scratch.url.appendingPathComponent($0) }
    try Data(input ?? []).write(to: files[2])
    _ = FileManager.default.createFile(atPath: files[0].path, contents: nil)
    _ = FileManager.default.createFile(atPath: files[1].path, contents: nil)
    let process = process(arguments, in: folder, environment)
    process.standardOutput = try FileHandle(forWritingTo: files[0])
    process.standardError = try FileHandle(forWritingTo: files[1])
    process.standardInput = try FileHandle(forReadingFrom: files[2])
    try process.run()
    process.waitUntilExit()
    return Result(
      status: process.shellStatus, output: Array(try Data(contentsOf: files[0])),
      errors: String(decoding: try Data(contentsOf: files[1]), as: UTF8.self))
  }

  /// Starts it and goes on: to send it signals. Its standard output is a pipe that nobody reads until it is asked for, so that
  /// a run that writes more than a pipe holds cannot end by itself.
  package func start(_ arguments: [String], in folder: URL) throws -> RunningTool {
    let process = process(arguments, in: folder, [:])
    let output = Pipe()
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    process.standardInput = FileHandle.nullDevice
    try process.run()
    return RunningTool(process: process, output: output)
  }

  /// The same by way of a shell's command line, in which `$TOOL` is the tool.
  package func startShell(_ line: String, in folder: URL) throws -> RunningTool {
    let line = line.replacing("$TOOL", with: "'\(executable.path)'")
    return try BuiltTool(executable: URL(fileURLWithPath: "/bin/sh")).start(["-c", line], in: folder)
  }

  private func process(_ arguments: [String], in folder: URL, _ environment: [String: String]) -> Process {
    let process = Process()
    process.executableURL = executable
    process.arguments = arguments
    process.currentDirectoryURL = folder
    process.environment = ["PATH": "/usr/bin:/bin", "LANG": "C.UTF-8", "TZ": "UTC"].merging(environment) { $1 }
    return process
  }
}

/// A run of the tool that has not ended.
package struct RunningTool {
  private let process: Process
  private let output: Pipe

  init(process: Process, output: Pipe) {
    self.process = process
    self.output = output
  }

  package var isRunning: Bool { process.isRunning }

  /// Sends a signal.
  package func send(_ signal: Int32) { kill(process.processIdentifier, signal) }

  /// Waits for its end: the status as a shell tells it. Reads what it still writes.
  package func wait(reading: Bool = false) throws -> (status: Int32, text: String) {
    let rest = reading ? try output.fileHandleForReading.readToEnd() : nil
    process.waitUntilExit()
    return (process.shellStatus, String(decoding: rest ?? Data(), as: UTF8.self))
  }

  /// Waits until something holds, or the run is over.
  package func wait(until condition: () -> Bool) {
    while process.isRunning, !condition() { usleep(1_000) }
  }
}

extension Process {
  /// 128 and the signal's number after a signal.
  fileprivate var shellStatus: Int32 { terminationReason == .exit ? terminationStatus : 128 + terminationStatus }
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

  /// The names in the folder, sorted.
  package var names: [String] {
    get throws { try FileManager.default.contentsOfDirectory(atPath: url.path).sorted() }
  }

  package func text(_ path: String) throws -> String {
    try String(contentsOf: url.appendingPathComponent(path), encoding: .utf8)
  }
}

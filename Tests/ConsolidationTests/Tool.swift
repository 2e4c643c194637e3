import Foundation
import TestSupport

/// The built command, run as officers run it.
struct Tool {
  struct Outcome {
    var status: Int32
    var output: String
    var errors: String
  }

  /// Beside the test bundle.
  static let path: String = {
    let bundle = ProcessInfo.processInfo.arguments.first { $0.hasSuffix(".xctest") }
    let folder = bundle.map { URL(fileURLWithPath: $0).deletingLastPathComponent() }
    let candidates = [folder, RepositoryRoot.url.appendingPathComponent(".build/debug")].compactMap(\.self)
    let tools = candidates.map { $0.appendingPathComponent("tthc-lint").path }
    return tools.first { FileManager.default.isExecutableFile(atPath: $0) } ?? "tthc-lint"
  }()

  /// Starts the command; `shell` is run in the same shell before it, such as a limit.
  static func start(_ arguments: [String], shell: String = ":", in folder: TemporaryFolder, log: String) throws -> Process {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/bash")
    process.arguments = ["-c", "\(shell); exec \"$@\"", "bash", path] + arguments
    for (stream, name) in [("out", "\(log).out"), ("err", "\(log).err")] {
      let file = folder.file(name)
      try Data().write(to: URL(fileURLWithPath: file))
      let handle = try FileHandle(forWritingTo: URL(fileURLWithPath: file))
      if stream == "out" { process.standardOutput = handle } else { process.standardError = handle }
    }
    try process.run()
    return process
  }

  static func run(_ arguments: [String], shell: String = ":", in folder: TemporaryFolder, log: String = "log") throws -> Outcome {
    let process = try start(arguments, shell: shell, in: folder, log: log)
    process.waitUntilExit()
    return Outcome(
      status: process.terminationReason == .exit ? process.terminationStatus : -process.terminationStatus,
      output: try String(contentsOfFile: folder.file("\(log).out"), encoding: .utf8),
      errors: try String(contentsOfFile: folder.file("\(log).err"), encoding: .utf8))
  }
}

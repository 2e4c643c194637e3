import Checker
import Diagnostics
import Foundation
import Reporters
import TestSupport
import Testing

/// Outputs that are kept as files and compared byte by byte.
enum Golden {
  /// Compares with `Goldens/NAME`. A missing file, or any when `TTHC_RECORD_GOLDENS` is set, is written and the test fails:
  /// a person reads the new file and runs the test again.
  static func expect(_ bytes: [UInt8], matches name: String, location: SourceLocation = #_sourceLocation) throws {
    let url = RepositoryRoot.url.appendingPathComponent("Tests/ReportersTests/Goldens/\(name)")
    let isRecording = ProcessInfo.processInfo.environment["TTHC_RECORD_GOLDENS"] != nil
    guard !isRecording, let golden = try? Data(contentsOf: url) else {
      try Data(bytes).write(to: url)
      Issue.record("recorded \(name): read it, then run the test again", sourceLocation: location)
      return
    }
    guard Array(golden) != bytes else { return }
    Issue.record("\(name) differs: \(firstDifference(Array(golden), bytes))", sourceLocation: location)
  }

  private static func firstDifference(_ golden: [UInt8], _ bytes: [UInt8]) -> String {
    let left = golden.split(separator: 0x0A, omittingEmptySubsequences: false)
    let right = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
    let line = zip(left, right).prefix { $0 == $1 }.count
    let expected = line < left.count ? String(decoding: left[line].prefix(400), as: UTF8.self) : "(end)"
    let found = line < right.count ? String(decoding: right[line].prefix(400), as: UTF8.self) : "(end)"
    return "line \(line + 1)\n  golden: \(expected.debugDescription)\n  output: \(found.debugDescription)"
  }
}

extension Reporter {
  /// The whole output of the sample run.
  static func sampleOutput(_ options: ReporterOptions = ReporterOptions()) throws -> [UInt8] {
    try output(SampleRun.files, options: options)
  }

  /// The whole output of a run over some files.
  static func output(_ files: [FileReport], options: ReporterOptions = ReporterOptions()) throws -> [UInt8] {
    var reporter = Self(run: SampleRun.run, options: options)
    var bytes = reporter.begin()
    for file in files { bytes += reporter.add(file) }
    return try bytes + reporter.finish(SampleRun.summarise(files))
  }
}

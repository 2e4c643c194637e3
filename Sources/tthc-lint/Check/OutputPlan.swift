import Checker
import Diagnostics
import Reporters

/// Which formats are written where.
struct OutputPlan {
  struct Destination {
    var format: ReporterFormat
    /// Nil for standard output.
    var path: String?
  }

  var destinations: [Destination]
  var options: ReporterOptions

  /// Some format shows each procedure; the text output does not.
  var needsProcedures: Bool { destinations.contains { $0.format.name != "text" } }

  /// Some format shows findings; the text output does not where it is to be quiet.
  var needsFindings: Bool { needsProcedures || !options.quiet }
}

/// Writes a run in every format at once, as it goes.
struct OutputWriters {
  private var writers: [(reporter: any Reporter, file: OutputFile)] = []
  private var progress: ProgressLine

  /// - Parameter fileCount: how many files the run will report.
  init(_ plan: OutputPlan, run: RunDescription, fileCount: Int) throws {
    progress = ProgressLine(total: fileCount, plan: plan)
    for destination in plan.destinations {
      var options = plan.options
      if destination.path != nil {
        options.color = false
        options.width = 80
      }
      if destination.path == nil, destination.format.isBinary, StandardStreams.outputIsTerminal {
        let name = destination.format.name
        throw CommandFailure.usage(
          vi: "Định dạng \(name) là tệp nhị phân; hãy ghi vào tệp: --output \(name)=tệp.\(destination.format.fileExtension)",
          en: "\(name) is a binary format; write it to a file: --output \(name)=file.\(destination.format.fileExtension)")
      }
      writers.append((destination.format.reporter.init(run: run, options: options), try OutputFile(destination.path)))
    }
  }

  /// Runs and writes; files appear only when everything is written.
  mutating func write(_ run: inout CheckRun, gone: ([Baseline.Entry]) -> [FileReport]) throws -> RunSummary {
    do {
      try each { reporter, file in try file.write(reporter.begin()) }
      var summary = try run.run { report in
        try self.add(report)
        self.progress.advance()
      }
      progress.finish()
      for report in gone(run.goneFromBaseline) {
        try add(report)
        for finding in report.findings { summary.count(finding) }
      }
      try each { reporter, file in
        try file.write(try reporter.finish(summary))
        try file.finish()
      }
      return summary
    } catch {
      progress.finish()
      for writer in writers { writer.file.discard() }
      throw error
    }
  }

  private mutating func add(_ report: FileReport) throws {
    try each { reporter, file in
      let bytes = reporter.add(report)
      if !bytes.isEmpty { try file.write(bytes) }
    }
  }

  private mutating func each(_ body: (inout any Reporter, OutputFile) throws -> Void) throws {
    for index in writers.indices { try body(&writers[index].reporter, writers[index].file) }
  }
}

import Checker

/// One offline page for officers: figures, a matrix of agencies and rules, every finding, filters; printed it is the annex.
package struct HTMLReporter: Reporter {
  private var builder: AnnexBuilder

  /// A reporter for one run.
  package init(run: RunDescription, options: ReporterOptions) {
    builder = AnnexBuilder(run: run, options: options)
  }

  package mutating func add(_ report: FileReport) -> [UInt8] {
    builder.add(report)
    return []
  }

  package mutating func finish(_ summary: RunSummary) -> [UInt8] { ReportPage(builder.content(summary)).bytes() }
}

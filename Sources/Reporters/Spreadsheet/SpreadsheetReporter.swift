import Checker
import OfficeDocuments

/// The annexes of the official report as a workbook that officers sort, filter, print and fill in.
package struct SpreadsheetReporter: Reporter {
  private var builder: AnnexBuilder

  /// A reporter for one run.
  package init(run: RunDescription, options: ReporterOptions) {
    builder = AnnexBuilder(run: run, options: options)
  }

  package mutating func add(_ report: FileReport) -> [UInt8] {
    builder.add(report)
    return []
  }

  package mutating func finish(_ summary: RunSummary) throws -> [UInt8] {
    try SpreadsheetWriter.bytes(AnnexWorkbook(builder.content(summary)).workbook())
  }
}

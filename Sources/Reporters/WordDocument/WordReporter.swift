import Checker
import OfficeDocuments

/// The official report and its annexes as a Word document, laid out after Nghị định 30/2020/NĐ-CP, Phụ lục I.
package struct WordReporter: Reporter {
  private var builder: AnnexBuilder
  private let options: ReporterOptions

  /// A reporter for one run.
  package init(run: RunDescription, options: ReporterOptions) {
    builder = AnnexBuilder(run: run, options: options)
    self.options = options
  }

  package mutating func add(_ report: FileReport) -> [UInt8] {
    builder.add(report)
    return []
  }

  package mutating func finish(_ summary: RunSummary) throws -> [UInt8] {
    let template = try ReportTemplate(folder: options.templateFolder, language: options.language)
    return try WordDocumentWriter.bytes(OfficialReport(builder.content(summary), template: template).document())
  }
}

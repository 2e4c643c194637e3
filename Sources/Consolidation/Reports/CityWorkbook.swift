import OfficeDocuments
import Reporters

/// Annexes I to III and the flat sheet “Số liệu” of a consolidated report.
package enum CityWorkbook {
  /// The workbook. Throws where the document library refuses.
  package static func file(_ report: CityReport, toolVersion: String) throws(OfficeDocumentError) -> [UInt8] {
    try SpreadsheetWriter.bytes(AnnexWorkbook(CityAnnex.content(report, toolVersion: toolVersion)).workbook())
  }
}

import Diagnostics
import Importers
import OfficeDocuments

/// Files of other programs: JSON, separated values, spreadsheets and Word documents.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ data: UnsafePointer<UInt8>, _ size: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: data, count: size))
  var report = ImportReport()
  _ = Importer().read(SourceFile(path: "fuzz.json", bytes: bytes), &report)
  _ = report.text(in: .vi)
  _ = try? CSVReader.read(bytes)
  _ = try? SpreadsheetReader.read(bytes)
  _ = try? WordDocumentReader.read(bytes)
  return 0
}

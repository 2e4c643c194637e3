import Diagnostics
import Foundation
import OfficeDocuments

/// Reads other programs' files into procedures, whatever their format: the portal's JSON, flat JSON lines, lists in Excel and
/// CSV, and the portal's Word export. The content decides, not the file's name.
package struct Importer {
  /// The agency that all records are a listing of, where the caller knows it; else each record's own.
  private let agency: AgencyDraft?

  package init(agency: AgencyDraft? = nil) { self.agency = agency }

  /// Reads one file; what could not be read is noted in the report, the rest comes back in the order of the file.
  package func read(_ source: SourceFile, _ report: inout ImportReport) -> [ImportedRecord] {
    report.sources += 1
    var records = self.records(source, &report)
    for index in records.indices {
      if let agency { records[index].agency = agency }
      for note in records[index].notes { report.note(note, records[index].label) }
      for leftover in records[index].leftovers { report.leave(leftover.key, leftover.value) }
    }
    report.procedures += records.count
    return records
  }

  private func records(_ source: SourceFile, _ report: inout ImportReport) -> [ImportedRecord] {
    let bytes = source.bytes
    let mark = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    let first = bytes.dropFirst(mark).first { ![0x20, 0x09, 0x0A, 0x0D].contains($0) }
    if bytes.starts(with: [0x50, 0x4B]) || bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) { return office(source, &report) }
    if bytes.starts(with: [0x1F, 0x8B]) {
      report.refuse(source.path, LocalizedText(vi: "tệp nén gzip; hãy giải nén trước", en: "a gzip file; unpack it first"))
      return []
    }
    switch first {
    case nil:
      report.refuse(source.path, LocalizedText(vi: "tệp rỗng", en: "the file is empty"))
      return []
    case UInt8(ascii: "{"), UInt8(ascii: "["): return json(source, &report)
    default: return separated(source, &report)
    }
  }
}

// MARK: - JSON

extension Importer {
  /// One value, or one a line.
  private func json(_ source: SourceFile, _ report: inout ImportReport) -> [ImportedRecord] {
    if let whole = value(source.bytes[...]) { return records(whole, at: source.path, &report) }
    let lines = source.bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
    return lines.enumerated().flatMap { number, line -> [ImportedRecord] in
      let content = line.drop { $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }
      guard !content.isEmpty else { return [] }
      let place = "\(source.path):\(number + 1)"
      guard let value = value(content) else {
        report.refuse(place, LocalizedText(vi: "dòng này không phải JSON", en: "this line is not JSON"))
        return []
      }
      return records(value, at: place, &report)
    }
  }

  private func records(_ value: JSONValue, at place: String, _ report: inout ImportReport) -> [ImportedRecord] {
    switch value {
    case .array(let items): return items.flatMap { records($0, at: place, &report) }
    case .object(let members):
      return [PortalImporter.recognizes(members) ? PortalImporter.read(members) : RecordImporter.read(members)]
    default:
      report.refuse(place, LocalizedText(vi: "không phải một thủ tục", en: "not a procedure"))
      return []
    }
  }

  private func value(_ bytes: ArraySlice<UInt8>) -> JSONValue? {
    let mark = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    return try? JSONDecoder().decode(JSONValue.self, from: Data(bytes.dropFirst(mark)))
  }
}

// MARK: - Office files and separated values

extension Importer {
  private static let noHead = LocalizedText(
    vi: "không thấy dòng tiêu đề có cột “Tên” và một cột khác đã biết (Mã số, Lĩnh vực, …)",
    en: "no head row with a column “Tên” and another known one (Mã số, Lĩnh vực, …)")

  private func office(_ source: SourceFile, _ report: inout ImportReport) -> [ImportedRecord] {
    do {
      return try workbook(source, &report)
    } catch .missingPart {
      return word(source, &report)
    } catch {
      report.refuse(source.path, LocalizedText(vi: error.vietnamese, en: error.english))
      return []
    }
  }

  /// All visible sheets with a head.
  private func workbook(
    _ source: SourceFile, _ report: inout ImportReport
  ) throws(OfficeDocumentError) -> [ImportedRecord] {
    let sheets = try SpreadsheetReader.read(source.bytes).sheets
    var records: [ImportedRecord] = []
    for sheet in sheets where !sheet.rows.isEmpty {
      let place = source.path + " [" + sheet.name + "]"
      if let found = TableImporter.read(TableImporter.rows(of: sheet), at: place) {
        records += found
      } else {
        report.refuse(place, Importer.noHead)
      }
    }
    return records
  }

  private func word(_ source: SourceFile, _ report: inout ImportReport) -> [ImportedRecord] {
    do {
      if let record = WordImporter.read(try WordDocumentReader.read(source.bytes)) { return [record] }
      report.refuse(
        source.path, LocalizedText(vi: "không thấy các nhãn của bản xuất thủ tục", en: "no labels of a procedure's export"))
    } catch {
      report.refuse(source.path, LocalizedText(vi: error.vietnamese, en: error.english))
    }
    return []
  }

  private func separated(_ source: SourceFile, _ report: inout ImportReport) -> [ImportedRecord] {
    do {
      let table = try CSVReader.read(source.bytes)
      for problem in table.problems { report.note(.rowsIrregular, "\(source.path):\(problem.line)") }
      if let found = TableImporter.read(TableImporter.rows(of: table), at: source.path) { return found }
      report.refuse(source.path, Importer.noHead)
    } catch {
      report.refuse(source.path, LocalizedText(vi: error.vietnamese, en: error.english))
    }
    return []
  }
}

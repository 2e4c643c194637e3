import Diagnostics
import Foundation

/// Reads other programs' files into procedures, whatever their format.
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
    if let whole = json(source.bytes[...]) { return records(whole, at: source.path, &report) }
    let lines = source.bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
    return lines.enumerated().flatMap { number, line -> [ImportedRecord] in
      let content = line.drop { $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }
      guard !content.isEmpty else { return [] }
      let place = "\(source.path):\(number + 1)"
      guard let value = json(content) else {
        report.note(.unreadable, place)
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
      report.note(.unreadable, place)
      return []
    }
  }

  private func json(_ bytes: ArraySlice<UInt8>) -> JSONValue? {
    let mark = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    return try? JSONDecoder().decode(JSONValue.self, from: Data(bytes.dropFirst(mark)))
  }
}

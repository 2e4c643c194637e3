import Diagnostics
import Foundation
import ProcedureModel

/// Writes imported procedures below a folder: one folder an agency with its `agency.yaml`, one file a procedure.
package struct ImportWriter {
  /// What stopped the writing.
  package struct Failure: Error {
    package let path: String
    package let message: Message
  }

  private let folder: String
  private let overwrites: Bool
  /// Files of this run, so that two records never take the same name.
  private var used: Set<String> = []

  /// With `overwrites` false, a file that exists with other content is kept and noted.
  package init(folder: String, overwrites: Bool) {
    self.folder = folder
    self.overwrites = overwrites
  }

  /// Writes the records; stops at the first file that cannot be written.
  package mutating func write(_ records: [ImportedRecord], _ report: inout ImportReport) throws(Failure) {
    for record in records {
      do {
        try write(record, &report)
      } catch {
        throw Failure(
          path: error.path,
          message: Message(
            LocalizedText(vi: "Không ghi được {path}: {reason}.", en: "Cannot write {path}: {reason}."),
            [.init("path", error.path), .init("reason", error.reason)]))
      }
    }
  }

  private mutating func write(_ record: ImportedRecord, _ report: inout ImportReport) throws(WholeFile.Failure) {
    let home = folder + "/" + record.agency.id
    if used.insert(home).inserted {
      try WholeFile.makeFolder(home)
      try put(CanonicalYAML.document(record.agency.yaml), at: home + "/agency.yaml", keepsExisting: true, &report)
    }
    let stem = fileStem(record.draft)
    var path = home + "/" + stem + ".yaml"
    var copy = 1
    while !used.insert(path).inserted {
      copy += 1
      path = "\(home)/\(stem)-\(copy).yaml"
    }
    if copy > 1, record.draft.code != nil { report.note(.codeRepeated, "\(record.agency.id)/\(record.label)") }
    try put(CanonicalYAML.document(record.draft.yaml), at: path, keepsExisting: !overwrites, &report)
  }

  /// The code where it can be a file's name, else the name in Latin letters.
  private func fileStem(_ draft: ProcedureDraft) -> String {
    let isSafe = { (byte: UInt8) in
      (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte) || byte == 0x2D || byte == 0x2E
    }
    if let code = draft.code, !code.hasPrefix("."), code.utf8.allSatisfy(isSafe), code.utf8.count <= 60, code != "agency" {
      return code
    }
    let slug = Slug.of(draft.name ?? draft.code ?? "")
    return slug.isEmpty || slug == "agency" ? "thu-tuc" : slug
  }

  private func put(
    _ text: String, at path: String, keepsExisting: Bool, _ report: inout ImportReport
  ) throws(WholeFile.Failure) {
    let bytes = Array(text.utf8)
    if let existing = FileManager.default.contents(atPath: path) {
      if existing.elementsEqual(bytes) { return }
      if keepsExisting { return report.note(.fileKept, path) }
    }
    try WholeFile.write(bytes, to: path)
    report.filesWritten += 1
  }
}

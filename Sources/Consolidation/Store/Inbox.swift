import Diagnostics
import Foundation

/// The folder beside the index that keeps every submission taken, named by its content, read-only, for ever.
package struct Inbox: Sendable {
  package let folder: String

  /// The inbox of a store: `city.sqlite` has `city.inbox`.
  package init(store: String) {
    folder = ((store as NSString).deletingPathExtension) + ".inbox"
  }

  package var journalPath: String { folder + "/journal.jsonl" }

  /// Where a submission lies.
  package func path(of manifest: Fingerprint, period: Period) -> String {
    "\(folder)/\(period.text)/\(manifest.hexadecimal)\(SubmissionName.suffix)"
  }

  /// Keeps a file. One that is there already is left alone: same name, same content.
  package func keep(_ bytes: [UInt8], manifest: Fingerprint, period: Period) throws(FileProblem) {
    try Disk.createFolder("\(folder)/\(period.text)")
    _ = try Disk.createWhole(path(of: manifest, period: period), bytes: bytes, mode: 0o444)
  }

  /// Keeps a signature that came in a file of its own.
  package func keep(signature: [UInt8], manifest: Fingerprint, period: Period) throws(FileProblem) {
    try Disk.createFolder("\(folder)/\(period.text)")
    _ = try Disk.createWhole(path(of: manifest, period: period) + ".sig", bytes: signature, mode: 0o444)
  }

  /// Reads a kept submission again and checks it against its name.
  package func read(_ manifest: Fingerprint, period: Period) throws(StoreProblem) -> Submission {
    let path = path(of: manifest, period: period)
    guard let bytes = try? Disk.read(path), let read = try? ReadSubmission(bytes), read.manifest == manifest else {
      throw .recordMissing(path: path)
    }
    return read.submission
  }

  /// Every kept submission, sorted by period and name.
  package func kept() throws(FileProblem) -> [(period: Period, manifest: Fingerprint)] {
    var found: [(Period, Fingerprint)] = []
    for period in try Disk.names(in: folder).compactMap({ Period($0) }) {
      for name in try Disk.names(in: "\(folder)/\(period.text)") where name.hasSuffix(SubmissionName.suffix) {
        guard let manifest = Fingerprint(hexadecimal: String(name.dropLast(SubmissionName.suffix.count))) else { continue }
        found.append((period, manifest))
      }
    }
    return found
  }
}

import Diagnostics

/// The folder an agency keeps its submissions in: finds the next revision and writes without ever replacing a file.
package struct SubmissionFolder {
  /// What became of a submission.
  package enum Outcome: Sendable, Equatable {
    case written(fileName: String, manifest: Fingerprint)
    /// The last revision says the same; no new one is needed.
    case unchanged(fileName: String)
  }

  private let path: String

  package init(path: String) { self.path = path }

  /// Writes the submission as the revision after the highest in the folder. Two writers at once get two numbers: a file is
  /// linked into its place, which fails when the name is taken.
  package func write(
    _ submission: Submission, signedWith key: SigningKey? = nil, force: Bool = false
  ) throws(FileProblem) -> Outcome {
    try Disk.createFolder(path)
    while true {
      let names = try Disk.names(in: path).compactMap { SubmissionName(fileName: $0) }
        .filter { $0.agency == submission.agency && $0.period == submission.period }
      var next = submission
      let last = names.max { $0.revision < $1.revision }
      if let last, !force, try says(last, theSameAs: submission) { return .unchanged(fileName: last.fileName) }
      next.revision = (last?.revision ?? 0) + 1
      let name = SubmissionName(agency: next.agency, period: next.period, revision: next.revision).fileName
      let signature = key.flatMap { SubmissionSignature(of: next.manifest, with: $0) }
      if try Disk.createWhole(path + "/" + name, bytes: next.file(signature: signature)) {
        return .written(fileName: name, manifest: next.manifest)
      }
    }
  }

  /// An unreadable last revision says nothing: a new one is then right.
  private func says(_ name: SubmissionName, theSameAs submission: Submission) throws(FileProblem) -> Bool {
    let bytes = try Disk.read(path + "/" + name.fileName)
    guard var old = try? ReadSubmission(bytes).submission else { return false }
    old.created = submission.created
    old.revision = submission.revision
    return old == submission
  }
}

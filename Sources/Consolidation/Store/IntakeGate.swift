import Diagnostics
import Foundation

/// Decides whether a file may enter the store, before the store is touched: is it whole, signed by whom it says, of an agency
/// and a period that are wanted.
package struct IntakeGate: Sendable {
  /// Nil takes any agency.
  package var registry: AgencyRegistry?
  /// Nil takes any period that has begun.
  package var period: Period?
  package var now: Moment

  package init(registry: AgencyRegistry?, period: Period? = nil, now: Moment) {
    self.registry = registry
    self.period = period
    self.now = now
  }

  /// A file that may enter.
  struct Candidate: Sendable {
    var path: String
    var bytes: [UInt8]
    var detachedSignature: [UInt8]?
    var signedBy: String?
    /// The registry's id, where the file has an alias.
    var agency: String
    var submission: Submission
    var manifest: Fingerprint
  }

  /// A refusal with the reason in the user's words.
  struct Refusal: Error {
    var name: SubmissionName?
    var message: Message
  }

  /// Reads and checks one file.
  func candidate(path: String) throws(Refusal) -> Candidate {
    let bytes: [UInt8]
    let read: ReadSubmission
    do throws(FileProblem) { bytes = try Disk.read(path) } catch { throw Refusal(message: error.message) }
    do throws(SubmissionProblem) { read = try ReadSubmission(bytes) } catch { throw Refusal(message: error.message) }
    let submission = read.submission
    let name = SubmissionName(agency: submission.agency, period: submission.period, revision: submission.revision)
    if let message = misnamed(path, name) ?? wrongPeriod(submission) { throw Refusal(name: name, message: message) }
    let agency = try agency(of: submission, name: name)
    let detached = try? Disk.read(path + ".sig")
    var signature = read.signature
    do throws(SubmissionProblem) {
      if let detached { signature = try SubmissionSignature(detached: detached) }
      try checkSignature(signature, manifest: read.manifest, agency: agency)
    } catch { throw Refusal(name: name, message: error.message) }
    return Candidate(
      path: path, bytes: bytes, detachedSignature: detached, signedBy: agency == nil ? nil : signature?.key,
      agency: agency?.id ?? submission.agency, submission: submission, manifest: read.manifest)
  }

  /// A file renamed to another agency, period or revision is somebody's mistake; a name of another form says nothing.
  private func misnamed(_ path: String, _ name: SubmissionName) -> Message? {
    guard let told = SubmissionName(fileName: (path as NSString).lastPathComponent), told != name else { return nil }
    return Message(
      LocalizedText(
        vi:
          "Tên tệp không khớp nội dung: bên trong là “{name}”. Hãy hỏi lại đơn vị; nếu nội dung đúng thì đổi tên tệp rồi thêm lại.",
        en: "The file's name does not match its content, which is “{name}”. Ask the agency; if the content is right, rename it."),
      [.init("name", name.fileName)])
  }

  private func wrongPeriod(_ submission: Submission) -> Message? {
    if let period, submission.period != period {
      return Message(
        LocalizedText(
          vi: "Gói số liệu của {told}, không phải {wanted}; hãy thêm riêng với --period {period}.",
          en: "The submission is for {period}, not for the period asked for; add it on its own with --period {period}."),
        [
          .init("told", submission.period.spelledOut), .init("wanted", period.spelledOut),
          .init("period", submission.period.text),
        ])
    }
    // The next month's first days may be reported with the cut-off of the 15th; later months cannot have begun.
    guard submission.period > Period(containing: now.day).adding(months: 1) else { return nil }
    return Message(
      LocalizedText(
        vi: "Kỳ {period} chưa đến (hôm nay {today}); đề nghị đơn vị lập lại với đúng kỳ.",
        en: "The period {period} has not begun (today is {today}); ask the agency to make it again for the right period."),
      [.init("period", submission.period.text), .init("today", now.day.slashed)])
  }

  /// The registry's agency; nil when there is no registry.
  private func agency(of submission: Submission, name: SubmissionName) throws(Refusal) -> RegisteredAgency? {
    guard let registry else { return nil }
    guard let agency = registry.agency(submission.agency) else {
      throw Refusal(
        name: name,
        message: Message(
          LocalizedText(
            vi:
              "Mã đơn vị “{id}” ({name}) không có trong danh mục; hãy bổ sung đơn vị hoặc bí danh vào danh mục rồi thêm lại tệp.",
            en: "The agency “{id}” ({name}) is not in the registry; add it or an alias there and add the file again."),
          [.init("id", submission.agency), .init("name", submission.agencyName)]))
    }
    let days = submission.period.firstDay...submission.period.lastDay
    guard agency.exists(during: days) else {
      let successor = agency.successor.map { registry.agency($0)?.name ?? $0 } ?? "—"
      throw Refusal(
        name: name,
        message: Message(
          LocalizedText(
            vi: "{name} không hoạt động trong {period} (đơn vị kế thừa: {successor}); đề nghị đơn vị kế thừa báo cáo.",
            en: "{name} did not exist in {period} (successor: {successor}); ask the successor to report."),
          [
            .init("name", agency.name),
            .init("period", LocalizedText(vi: submission.period.spelledOut, en: submission.period.text)),
            .init("successor", successor),
          ]))
    }
    return agency
  }

  /// An agency that registered a key always signs: else taking the signature off would be the way around it.
  private func checkSignature(
    _ signature: SubmissionSignature?, manifest: Fingerprint, agency: RegisteredAgency?
  ) throws(SubmissionProblem) {
    guard let agency else { return }
    let keys = agency.keys.filter { $0.isValid(on: now.day) }
    guard let signature else {
      if keys.isEmpty { return }
      throw .unsigned
    }
    guard let key = keys.first(where: { $0.id == signature.key }) else { throw .unknownKey(signature.key) }
    guard signature.isValid(for: manifest, publicKey: key.publicKey) else { throw .forged(key: signature.key) }
  }
}

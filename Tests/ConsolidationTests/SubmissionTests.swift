import Checker
import Diagnostics
import Foundation
import TestSupport
import Testing

@testable import Consolidation

@Suite struct SubmissionTests {
  @Test func readsBackWhatItWrote() throws {
    var submission = Samples.submission(findings: [
      Samples.finding(), Samples.finding("Sổ tạm trú", rule: "no-paper-temporary-residence-book"),
    ])
    submission.difficulties = ["Chưa kết nối\nCSDLQG về dân cư “tạm thời”"]
    submission.proposals = ["Sửa QĐ công bố"]
    submission.unreadable = [.init(path: "hong.yaml", reason: "Không phải UTF-8.")]
    let read = try ReadSubmission(submission.file())
    #expect(read.submission == submission)
    #expect(read.manifest == submission.manifest)
  }

  @Test func isCanonical() throws {
    let composed = Samples.submission(findings: [Samples.finding("Sổ hộ khẩu".precomposedStringWithCanonicalMapping)])
    var decomposed = composed
    decomposed.findings[0].quote = "Sổ hộ khẩu".decomposedStringWithCanonicalMapping
    #expect(composed.file() == decomposed.file())
    let text = String(decoding: composed.file(), as: UTF8.self)
    #expect(text.hasPrefix("{\"body\":{\"agency\":{\"id\":\"ca-xa-tan-hoa\""))
    #expect(text.hasSuffix("\n") && !text.dropLast().contains("\n"))
  }

  @Test func takesAFileThatWasOnlyIndented() throws {
    let submission = Samples.submission(findings: [Samples.finding()])
    let object = try JSONSerialization.jsonObject(with: Data(submission.file()))
    let indented = try JSONSerialization.data(withJSONObject: object, options: [.prettyPrinted])
    #expect(try ReadSubmission(Array(indented)).submission == submission)
  }

  @Test func everyFlippedByteIsSeen() throws {
    let submission = Samples.submission(findings: [Samples.finding()])
    let bytes = submission.file()
    for index in stride(from: 0, to: bytes.count - 1, by: 7) {
      var flipped = bytes
      flipped[index] ^= 0x01
      // A flip inside the version's digit, the format's name or the algorithm's name may stay readable, but never as other content.
      if let read = try? ReadSubmission(flipped) { #expect(read.submission == submission, "byte \(index)") }
    }
    var quote = bytes
    let place = try #require(String(decoding: bytes, as: UTF8.self).range(of: "\"line\":12"))
    quote[
      String(decoding: bytes, as: UTF8.self).utf8.distance(
        from: String(decoding: bytes, as: UTF8.self).startIndex, to: place.upperBound) - 1] = UInt8(ascii: "3")
    #expect(throws: SubmissionProblem.damaged) { try ReadSubmission(quote) }
  }

  @Test func everyTruncationIsRefused() {
    let bytes = Samples.submission(findings: [Samples.finding()]).file()
    for length in stride(from: 0, to: bytes.count - 1, by: 11) {
      #expect(throws: SubmissionProblem.self) { try ReadSubmission(Array(bytes.prefix(length))) }
    }
  }

  @Test func refusesWhatIsNotItsOwn() throws {
    #expect(throws: SubmissionProblem.otherFormat) { try ReadSubmission(Array("{\"version\":1}".utf8)) }
    let newer = String(decoding: Samples.submission().file(), as: UTF8.self).replacing("\"version\":1}", with: "\"version\":2}")
    #expect(throws: SubmissionProblem.newerVersion(2)) { try ReadSubmission(Array(newer.utf8)) }
  }

  @Test func aFindingListedTwiceIsRefused() {
    var submission = Samples.submission(findings: [Samples.finding()])
    submission.findings.append(Samples.finding())
    #expect(throws: SubmissionProblem.self) { try ReadSubmission(submission.file()) }
  }

  @Test func signatureHoldsForThisContentOnly() throws {
    let key = try #require(SigningKey.generate(id: "k1"))
    let submission = Samples.submission()
    let signature = try #require(SubmissionSignature(of: submission.manifest, with: key))
    let read = try ReadSubmission(submission.file(signature: signature))
    #expect(read.signature == signature)
    #expect(signature.isValid(for: read.manifest, publicKey: key.publicKey))
    #expect(!signature.isValid(for: Samples.submission(revision: 2).manifest, publicKey: key.publicKey))
    #expect(try SubmissionSignature(detached: signature.file) == signature)
    #expect(SigningKey(file: key.file) == key)
  }

  @Test func nextRevisionIsFoundAndNothingIsReplaced() throws {
    let folder = try TemporaryFolder()
    let target = SubmissionFolder(path: folder.file("nop/2026"))
    let first = Samples.submission(findings: [Samples.finding()])
    guard case .written(let name, _) = try target.write(first) else { throw TestFailure() }
    #expect(name == "ca-xa-tan-hoa_2026-11_r1.tthc.json")
    var later = first
    later.created = Moment(seconds: first.created.seconds + 60)
    #expect(try target.write(later) == .unchanged(fileName: name))
    var changed = later
    changed.findings = []
    guard case .written(let second, _) = try target.write(changed) else { throw TestFailure() }
    #expect(second == "ca-xa-tan-hoa_2026-11_r2.tthc.json")
    #expect(try ReadSubmission(Disk.read(folder.file("nop/2026/\(second)"))).submission.revision == 2)
    #expect(try Disk.names(in: folder.file("nop/2026")).count == 2)
  }

  @Test func fileNamesRoundTrip() {
    let name = SubmissionName(agency: "h01.02_a-b", period: Samples.november, revision: 12)
    #expect(SubmissionName(fileName: name.fileName) == name)
    for wrong in [
      "a_2026-13_r1.tthc.json", "a_2026-11_r0.tthc.json", "a_2026-11.tthc.json", "_2026-11_r1.tthc.json", "a_2026-11_r1.json",
    ] {
      #expect(SubmissionName(fileName: wrong) == nil, "\(wrong)")
    }
  }

  @Test func builderCountsAndKeepsTwinsApart() throws {
    let run = RunDescription(
      toolVersion: "1.0", policy: PolicyStamp(id: "vn", version: "1", title: LocalizedText("vn"), hash: Fingerprint(of: [])),
      asOf: dayOf("2026-11-21"), inputs: ["/home/x/tthc"],
      rules: [], agencies: [])
    let source = SourceFile(path: "/home/x/tthc/a.yaml", bytes: Array("code: 1\nname: Sổ hộ khẩu\n".utf8))
    let finding = Finding(
      rule: "no-paper-household-book", severity: .error, message: Message(vi: "sai", en: "wrong"), path: source.path,
      range: ByteRange(14, 20),
      subject: .init(agency: "a", agencyName: "A", code: "1.004222", name: "n", field: "f", component: "c"),
      quote: .init(text: "Sổ hộ khẩu", highlights: []))
    var known = finding
    known.status = .known
    var builder = SubmissionBuilder(
      run: run, details: .init(agency: "a", agencyName: "A", period: Samples.november, created: Samples.now))
    builder.add(FileReport(path: source.path, source: source, findings: [finding, finding, known]))
    builder.add(FileReport(path: "/home/x/tthc/b.yaml", failure: Message(vi: "Không đọc được", en: "unreadable")))
    var summary = RunSummary()
    summary.files = 2
    let submission = builder.finish(summary)
    #expect(submission.totals.files == 2)
    #expect(submission.findings.count == 3)
    #expect(Set(submission.findings.map(\.fingerprint)).count == 3)
    #expect(submission.findings.allSatisfy { $0.path == "a.yaml" && $0.line == 2 })
    #expect(submission.unreadable == [.init(path: "b.yaml", reason: "Không đọc được")])
    #expect(submission.totals.errors == 2 && submission.totals.known == 1)
    #expect(try ReadSubmission(submission.file()).submission == submission)
  }
}

struct TestFailure: Error {}

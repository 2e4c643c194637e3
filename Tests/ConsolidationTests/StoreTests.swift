import Diagnostics
import Foundation
import Testing

@testable import Consolidation

@Suite struct StoreTests {
  let folder: TemporaryFolder
  var store: String { folder.file("tinh.sqlite") }

  init() throws { folder = try TemporaryFolder() }

  func file(_ submission: Submission, name: String? = nil, signature: SubmissionSignature? = nil) throws -> String {
    let own = SubmissionName(agency: submission.agency, period: submission.period, revision: submission.revision).fileName
    return try folder.write(submission.file(signature: signature), name ?? "\(UUID().uuidString)/\(own)")
  }

  func add(
    _ paths: [String], registry: AgencyRegistry? = nil, period: Period? = nil, now: Moment = Samples.now
  ) throws -> IntakeResult {
    let gate = IntakeGate(registry: registry, period: period, now: now)
    return try Intake(store: CityStore(path: store), gate: gate, by: "canbo1").add(paths)
  }

  func current() throws -> [String] {
    let index = try CityStore(path: store).index
    return try index.agencies().flatMap { try index.submissions(of: $0) }.filter { $0.state == .current }
      .map { "\($0.agency) \($0.period.text) r\($0.revision)" }
  }

  func open() throws -> Int { try CityStore(path: store).index.trend(upTo: Samples.november, count: 1).last?.open ?? 0 }

  @Test func sameFileAgainChangesNothing() throws {
    let path = try file(Samples.submission(findings: [Samples.finding()]))
    #expect(try add([path]).items.map(\.outcome) == [.added])
    let later = Moment(seconds: Samples.now.seconds + 3600)
    let again = try add([path, path], now: later)
    #expect(again.items.map(\.outcome) == [.duplicate(receivedAt: Samples.now), .duplicate(receivedAt: Samples.now)])
    #expect(
      again.items[0].outcome.message.text(in: .vi) == "Gói số liệu này đã được tiếp nhận lúc 08:12 ngày 10/11/2026; bỏ qua.")
    #expect(try open() == 1)
    #expect(try CityStore(path: store).log().count == 1)
  }

  @Test func higherRevisionSupersedesWhateverComesFirst() throws {
    let first = try file(Samples.submission(findings: [Samples.finding()]))
    let second = try file(Samples.submission(revision: 2))
    #expect(try add([second, first]).items.map(\.outcome) == [.superseding(revision: 1), .outdated(revision: 2)])
    #expect(try current() == ["ca-xa-tan-hoa 2026-11 r2"])
    let third = try file(Samples.submission(revision: 3, findings: [Samples.finding()]))
    #expect(try add([third]).items.map(\.outcome) == [.superseding(revision: 2)])
    #expect(try current() == ["ca-xa-tan-hoa 2026-11 r3"])
    #expect(try open() == 1)
  }

  @Test func sameRevisionWithOtherContentIsAConflictAndNeitherCounts() throws {
    let first = try file(Samples.submission(findings: [Samples.finding()]))
    let rival = try file(Samples.submission())
    #expect(try add([first]).items.map(\.outcome) == [.added])
    #expect(try add([rival]).items.map(\.outcome) == [.conflict(fileName: "ca-xa-tan-hoa_2026-11_r1.tthc.json")])
    #expect(try current() == [])
    #expect(try open() == 0)
    let report = try CityReportBuilder(
      index: CityStore(path: store).index, registry: nil, period: Samples.november, asOf: Samples.now.day
    ).city()
    #expect(report.agencies.map(\.standing) == [.conflict])
    #expect(report.agencies[0].conflicting.count == 2)
    #expect(try add([file(Samples.submission(revision: 2))]).taken == 1)
    #expect(try current() == ["ca-xa-tan-hoa 2026-11 r2"])
  }

  @Test func closedPeriodNeedsAReopeningThatIsLogged() throws {
    let path = try file(Samples.submission())
    try CityStore(path: store).record(JournalEvent(at: Samples.now, by: "chihuy", kind: .closed(Samples.november)))
    let refused = try add([path])
    #expect(refused.refused == 1)
    #expect(refused.items[0].outcome.message.text(in: .vi).contains("reopen --period 2026-11"))
    try CityStore(path: store).record(
      JournalEvent(at: Samples.now, by: "chihuy", kind: .reopened(Samples.november, reason: "đơn vị gửi muộn do mất điện")))
    #expect(try add([path]).taken == 1)
    let log = try CityStore(path: store).log()
    #expect(log.count == 3)
    #expect(log[1].kind == .reopened(Samples.november, reason: "đơn vị gửi muộn do mất điện"))
    #expect(log[2].by == "canbo1")
  }

  @Test func badFilesAreRefusedAndTheRestIsTaken() throws {
    var damaged = Samples.submission("ca-xa-b").file()
    damaged[damaged.count / 2] ^= 0x04
    let newer = String(decoding: Samples.submission("ca-xa-c").file(), as: UTF8.self).replacing(
      "\"version\":1}", with: "\"version\":7}")
    let paths = [
      try folder.write(damaged, "x/ca-xa-b_2026-11_r1.tthc.json"),
      try folder.write(Array(newer.utf8), "x/ca-xa-c_2026-11_r1.tthc.json"),
      try file(Samples.submission("khong-co-trong-danh-muc")),
      try file(Samples.submission("ca-xa-hoa-binh")),
      try file(Samples.submission("ca-xa-tan-hoa", "2027-06")),
      try file(Samples.submission("ca-xa-tan-hoa"), name: "x/ca-xa-tan-hoa_2026-10_r1.tthc.json"),
      try folder.write(Array("%PDF-1.7".utf8), "x/bao-cao.pdf"),
      folder.file("x/khong-ton-tai.tthc.json"),
      try file(Samples.submission("ca-tan-hoa", findings: [Samples.finding()])),
    ]
    let result = try add(paths, registry: RegistryTests.registry)
    let words = result.items.map { $0.outcome.message.text(in: .vi) }
    #expect(result.refused == 8 && result.taken == 1, "\(words)")
    #expect(words[0].contains("SHA-256") || words[0].contains("Không đọc được"))
    #expect(words[1].contains("phiên bản 7") && words[1].contains("cập nhật tthc-lint"))
    #expect(words[2].contains("khong-co-trong-danh-muc") && words[2].contains("danh mục"))
    #expect(words[3].contains("Công an xã Tân Hòa"))
    #expect(words[4].contains("chưa đến"))
    #expect(words[5].contains("ca-xa-tan-hoa_2026-11_r1"))
    #expect(words[7].contains("Không tìm thấy"))
    // The alias is the registered agency.
    #expect(try current() == ["ca-xa-tan-hoa 2026-11 r1"])
  }

  @Test func wrongPeriodIsRefusedWhenOneIsAskedFor() throws {
    let result = try add([file(Samples.submission("a", "2026-10")), file(Samples.submission("b"))], period: Samples.november)
    #expect(result.refused == 1 && result.taken == 1)
  }

  @Test func forgedAndStrippedSignaturesAreRefused() throws {
    let key = try #require(SigningKey.generate(id: "k-2026"))
    let thief = try #require(SigningKey.generate(id: "k-2026"))
    var agency = RegisteredAgency(id: "ca-xa-tan-hoa", name: "Công an xã Tân Hòa")
    agency.keys = [.init(id: "k-2026", publicKey: key.publicKey)]
    let registry = AgencyRegistry(title: "", agencies: [agency])
    let submission = Samples.submission()
    let forged = try file(submission, signature: SubmissionSignature(of: submission.manifest, with: thief))
    let moved = try file(submission, signature: SubmissionSignature(of: Samples.submission(revision: 2).manifest, with: key))
    let unsigned = try file(submission)
    let result = try add([forged, moved, unsigned], registry: registry)
    #expect(result.refused == 3)
    #expect(result.items[0].outcome.message.text(in: .vi).contains("Chữ ký không đúng"))
    #expect(result.items[2].outcome.message.text(in: .vi).contains("không có chữ ký"))
    // The same content with a detached signature is welcome.
    let signature = try #require(SubmissionSignature(of: submission.manifest, with: key))
    try Data(signature.file).write(to: URL(fileURLWithPath: unsigned + ".sig"))
    #expect(try add([unsigned], registry: registry).taken == 1)
    #expect(try CityStore(path: store).index.submissions(of: "ca-xa-tan-hoa").first?.signedBy == "k-2026")
  }

  @Test func indexIsMadeAgainFromTheRecord() throws {
    let paths = try ["a", "b", "c"].map { try file(Samples.submission($0, findings: [Samples.finding(agency: $0)])) }
    #expect(try add(paths + [file(Samples.submission("a", revision: 2))]).taken == 4)
    let before = try current()
    let report = try CityReportBuilder(
      index: CityStore(path: store).index, registry: nil, period: Samples.november, asOf: Samples.now.day
    ).city()
    // Lost: made again on opening.
    try FileManager.default.removeItem(atPath: store)
    #expect(try current() == before)
    // Damaged: said so, and mended by a rebuild.
    try Data("không phải SQLite, chỉ là chữ".utf8).write(to: URL(fileURLWithPath: store))
    #expect(throws: StoreProblem.indexDamaged(path: store)) { try CityStore(path: store) }
    let rebuilt = try CityStore.rebuild(path: store, by: "canbo1", now: Samples.now)
    #expect(try current() == before)
    let again = try CityReportBuilder(index: rebuilt.index, registry: nil, period: Samples.november, asOf: Samples.now.day).city()
    #expect(CityReportJSON.file(again) == CityReportJSON.file(report))
  }

  @Test func aFileKeptWithoutItsJournalLineIsRecovered() throws {
    #expect(try add([file(Samples.submission("a"))]).taken == 1)
    // The process died between keeping the file and writing the journal.
    let orphan = Samples.submission("b")
    try Inbox(store: store).keep(orphan.file(), manifest: orphan.manifest, period: orphan.period)
    #expect(try current() == ["a 2026-11 r1"])
    _ = try CityStore.rebuild(path: store, by: "canbo2", now: Samples.now)
    #expect(try current() == ["a 2026-11 r1", "b 2026-11 r1"])
    _ = try CityStore.rebuild(path: store, by: "canbo2", now: Samples.now)
    #expect(try CityStore(path: store).log().count == 2)
  }

  @Test func aTornJournalLineIsCutAndAnEditedOneIsSeen() throws {
    #expect(try add([file(Samples.submission("a")), file(Samples.submission("b"))]).taken == 2)
    let journal = Inbox(store: store).journalPath
    let whole = try Disk.read(journal)
    try Data(whole + Array("{\"at\":\"2026-11-".utf8)).write(to: URL(fileURLWithPath: journal))
    #expect(try current().count == 2)
    #expect(try Disk.read(journal) == whole)
    let edited = String(decoding: whole, as: UTF8.self).replacing(
      "\"by\":\"canbo1\",\"event\":\"received\",\"file_name\":\"a_",
      with: "\"by\":\"canbo9\",\"event\":\"received\",\"file_name\":\"a_")
    try Data(edited.utf8).write(to: URL(fileURLWithPath: journal))
    #expect(throws: StoreProblem.journal(path: journal, line: 2)) { try CityStore(path: store).log() }
  }

  @Test func aChangedRecordIsSeen() throws {
    let submission = Samples.submission("a")
    #expect(try add([file(submission)]).taken == 1)
    let path = Inbox(store: store).path(of: submission.manifest, period: submission.period)
    try FileManager.default.removeItem(atPath: path)
    try Data(Samples.submission("b").file()).write(to: URL(fileURLWithPath: path))
    #expect(throws: StoreProblem.recordMissing(path: path)) {
      try CityStore.rebuild(path: store, by: "canbo1", now: Samples.now)
    }
  }

  @Test func officersWhoAddAtOnceLoseAndDoubleNothing() async throws {
    let paths = try (0..<60).map { try file(Samples.submission("ca-\($0)", findings: [Samples.finding(agency: "ca-\($0)")])) }
    _ = try CityStore(path: store)
    let store = store
    let taken = try await withThrowingTaskGroup(of: Int.self) { group in
      for officer in 0..<4 {
        // Everybody brings every file, in an order of their own.
        let own = Array(paths[(officer * 15)...] + paths[..<(officer * 15)])
        group.addTask {
          let gate = IntakeGate(registry: nil, now: Samples.now)
          return try Intake(store: CityStore(path: store), gate: gate, by: "canbo\(officer)").add(own).taken
        }
      }
      return try await group.reduce(0, +)
    }
    #expect(taken == 60)
    #expect(try current().count == 60)
    #expect(try open() == 60)
    #expect(try CityStore(path: store).log().count == 60)
  }

  @Test func aStoreHeldTooLongSaysSo() throws {
    _ = try CityStore(path: store)
    let journal = try Journal(path: Inbox(store: store).journalPath, patience: 0)
    #expect(throws: StoreProblem.busy(path: journal.path)) { try CityStore(path: store, patience: 0.1) }
  }
}

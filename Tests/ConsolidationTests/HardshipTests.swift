import Diagnostics
import Foundation
import Testing

@testable import Consolidation

/// What happens to offices: power cuts, full disks, two people at once. Each test runs the real command.
@Suite(.serialized) struct HardshipTests {
  let folder: TemporaryFolder
  var store: String { folder.file("kho/tinh.sqlite") }

  init() throws { folder = try TemporaryFolder() }

  /// One finding each, so that findings counted twice show.
  func submissions(_ count: Int) throws -> String {
    for number in 0..<count {
      let agency = "ca-\(number)"
      let codes = (0..<60).map { "1.00\(1000 + $0)" }
      let submission = Samples.submission(agency, findings: [Samples.finding(code: "1.001000", agency: agency)], covering: codes)
      let name = SubmissionName(agency: agency, period: Samples.november, revision: 1).fileName
      try folder.write(submission.file(), "nop/\(name)")
    }
    return folder.file("nop")
  }

  func expectEachCountedOnce(_ count: Int) throws {
    let opened = try CityStore(path: store)
    let trend = try opened.index.trend(upTo: Samples.november, count: 1)
    #expect(trend == [TrendPoint(period: Samples.november, open: count, reported: count)])
    let received = try opened.log().compactMap { event -> Fingerprint? in
      if case .received(let manifest, _, _, _, _, _) = event.kind { manifest } else { nil }
    }
    #expect(received.count == count && Set(received).count == count)
    #expect(try opened.inbox.kept().count == count)
    // The index made anew from the record says the same.
    let rebuilt = try CityStore.rebuild(path: store, by: "x", now: Samples.now)
    #expect(try rebuilt.index.trend(upTo: Samples.november, count: 1) == trend)
  }

  var add: [String] { ["consolidate", "add", folder.file("nop"), "--store", store, "--by", "canbo", "--at", Samples.now.iso] }

  @Test func killedAtAnyMomentNothingIsLostOrCountedTwice() throws {
    let count = 500
    _ = try submissions(count)
    var midway = 0
    var delay = 20_000
    for round in 0..<40 {
      let process = try Tool.start(add, in: folder, log: "kill\(round)")
      usleep(UInt32(delay))
      kill(process.processIdentifier, SIGKILL)
      process.waitUntilExit()
      let kept = (try? Inbox(store: store).kept().count) ?? 0
      if process.terminationReason == .uncaughtSignal, kept > 0, kept < count { midway += 1 }
      if process.terminationReason == .exit { break }
      // Whatever was hit, the store opens and is consistent with itself.
      if Disk.exists(store) {
        let opened = try CityStore(path: store)
        let point = try opened.index.trend(upTo: Samples.november, count: 1).last
        let logged = try opened.log().count
        #expect(point?.open ?? 0 == logged && point?.reported ?? 0 == logged)
      }
      delay = delay * 5 / 4
    }
    #expect(midway > 0, "no kill hit the middle of the work")
    let last = try Tool.run(add, in: folder)
    #expect(last.status == 0, "\(last.errors)")
    try expectEachCountedOnce(count)
  }

  @Test func aFullDiskIsSaidAndNothingIsHalfWritten() throws {
    let count = 120
    _ = try submissions(count)
    // No file may grow beyond 48 KiB: the index hits the limit soon, then the journal.
    let limited = try Tool.run(add, shell: "trap '' XFSZ; ulimit -f 48", in: folder)
    #expect(limited.status == 3)
    #expect(limited.errors.contains("Hết chỗ") || limited.errors.contains("chỉ mục"), "\(limited.errors)")
    let again = try Tool.run(add, in: folder)
    #expect(again.status == 0, "\(again.errors)")
    try expectEachCountedOnce(count)
  }

  /// A disk that is really full, where the test may mount one.
  @Test(.enabled(if: geteuid() == 0, "mounting a small disk needs root"))
  func aSmallDiskThatIsReallyFull() throws {
    let count = 120
    _ = try submissions(count)
    try FileManager.default.createDirectory(atPath: folder.file("kho"), withIntermediateDirectories: true)
    func mount(_ options: String) throws -> Bool {
      let process = try Process.run(
        URL(fileURLWithPath: "/bin/mount"), arguments: ["-t", "tmpfs", "-o", options, "tmpfs", folder.file("kho")])
      process.waitUntilExit()
      return process.terminationStatus == 0
    }
    guard try mount("size=600k") else { return }
    defer { try? Process.run(URL(fileURLWithPath: "/bin/umount"), arguments: [folder.file("kho")]).waitUntilExit() }
    let full = try Tool.run(add, in: folder)
    #expect(full.status == 3, "\(full.output)")
    #expect(full.errors.contains("Hết chỗ"), "\(full.errors)")
    #expect(try mount("remount,size=8m"))
    let again = try Tool.run(add, in: folder)
    #expect(again.status == 0, "\(again.errors)")
    try expectEachCountedOnce(count)
  }

  @Test func officersAddingAtOnceFromDifferentProcesses() throws {
    let count = 150
    _ = try submissions(count)
    let officers = try (0..<4).map { try Tool.start(add, in: folder, log: "officer\($0)") }
    for officer in officers {
      officer.waitUntilExit()
      #expect(officer.terminationStatus == 0)
    }
    let taken = try (0..<4).map { number -> Int in
      let text = try String(contentsOfFile: folder.file("officer\(number).out"), encoding: .utf8)
      let line = try #require(text.split(separator: "\n").last { $0.hasPrefix("Tiếp nhận ") })
      return Int(line.dropFirst("Tiếp nhận ".count).prefix { $0.isNumber }) ?? -1
    }
    #expect(taken.reduce(0, +) == count)
    try expectEachCountedOnce(count)
  }

  @Test func theCommandSaysWhatToDoWithBadFilesAndTakesTheRest() throws {
    _ = try submissions(2)
    var damaged = Samples.submission("ca-x").file()
    damaged[damaged.count / 3] ^= 0x10
    try folder.write(damaged, "nop/ca-x_2026-11_r1.tthc.json")
    let outcome = try Tool.run(add, in: folder)
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains("ca-x_2026-11_r1.tthc.json: ") && outcome.errors.contains("gửi lại tệp gốc"))
    #expect(outcome.output.contains("Tiếp nhận 2, đã có 0, từ chối 1 trên 3 tệp."))
    let none = try Tool.run(["consolidate", "status", "--store", folder.file("khong-co.sqlite")], in: folder)
    #expect(none.status == 3 && none.errors.contains("Chưa có kho"))
    #expect(!Disk.exists(folder.file("khong-co.sqlite")))
  }
}

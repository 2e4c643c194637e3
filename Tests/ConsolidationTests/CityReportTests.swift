import Diagnostics
import Testing

@testable import Consolidation

@Suite struct CityReportTests {
  static func read(_ submission: Submission) throws -> ReadSubmission { try ReadSubmission(submission.file()) }

  static func city() throws -> [ReadSubmission] {
    let twin = Samples.finding("Sổ hộ khẩu của người yêu cầu", agency: "ca-xa-tan-hoa")
    return try [
      Samples.submission("ca-xa-tan-hoa", "2026-10", findings: [Samples.finding(), twin]),
      Samples.submission(
        "ca-xa-tan-hoa", "2026-11", findings: [Samples.finding(), Samples.finding("Sổ hộ khẩu của người yêu cầu (bản sao)")]),
      Samples.submission("ubnd-xa-tan-hoa", "2026-11", findings: [Samples.finding("CMND", rule: "cmnd-expired", agency: "u")]),
    ].map(read)
  }

  static func report(_ submissions: [ReadSubmission], asOf: String = "2026-11-21") throws -> CityReport {
    let index = try CityIndex(merging: submissions, registry: RegistryTests.registry)
    return try CityReportBuilder(index: index, registry: RegistryTests.registry, period: Samples.november, asOf: dayOf(asOf))
      .city()
  }

  @Test func tellsStatesAgesAndDeadlines() throws {
    let report = try Self.report(Self.city())
    let police = try #require(report.agencies.first { $0.id == "ca-xa-tan-hoa" })
    #expect(police.counts.new == 1 && police.counts.persisting == 1 && police.counts.fixed == 1)
    let old = try #require(police.findings.first { $0.state == .persisting })
    #expect(old.firstSeen.iso == "2026-10-01" && old.ageDays == 51)
    #expect(old.due?.iso == "2026-10-31" && old.overdueDays == 21)
    #expect(old.standingTitle.vi == "Quá hạn")
    let new = try #require(police.findings.first { $0.state == .new })
    #expect(new.maybeSame.count == 1)
    #expect(police.standing == .reported)
    #expect(report.differing.map(\.code) == ["1.004222", "2.000986"])
    #expect(report.trend.map(\.open) == [2, 3])
  }

  @Test func saysWhoIsMissing() throws {
    let report = try Self.report([])
    #expect(report.missing.map(\.id) == ["ca-xa-tan-hoa"])
    #expect(report.missing[0].worstDuty?.overdueDays == 11)
    #expect(report.missing[0].responsible == "Trần Thị Bình")
    #expect(report.answerMissing().text().contains("Công an xã Tân Hòa"))
    #expect(try Self.report([], asOf: "2026-11-10").missing.isEmpty)
  }

  /// A small fast generator with a fixed beginning, so that a failure can be repeated.
  struct Dice: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return state ^ (state >> 29)
    }
  }

  @Test func mergingIsAssociativeAndIgnoresOrder() throws {
    var dice = Dice(state: 42)
    for _ in 0..<12 {
      var all: [ReadSubmission] = []
      for _ in 0..<Int.random(in: 1...9, using: &dice) {
        let agency = ["ca-xa-tan-hoa", "ca-tan-hoa", "ubnd-xa-tan-hoa", "ca-tinh"].randomElement(using: &dice)!
        let findings = ["x", "y", "z"].shuffled(using: &dice).prefix(Int.random(in: 0...3, using: &dice)).map {
          Samples.finding($0)
        }
        all.append(
          try Self.read(
            Samples.submission(
              agency, ["2026-10", "2026-11"].randomElement(using: &dice)!, revision: Int.random(in: 1...3, using: &dice),
              findings: Array(findings))))
      }
      let expected = CityReportJSON.file(try Self.report(all))
      let cut = Int.random(in: 0...all.count, using: &dice)
      // ((B ∪ A) ∪ A), in other orders: a file given twice counts once.
      let merged = Array(all[cut...].shuffled(using: &dice) + all[..<cut].shuffled(using: &dice) + all[..<cut])
      #expect(CityReportJSON.file(try Self.report(merged)) == expected)
    }
  }

  @Test func twoDeadlinesInAMonthNeedTwoSendings() {
    func day(_ number: Int) -> Day { Day(daysSinceEpoch: dayOf("2026-03-01").daysSinceEpoch + number - 1) }
    let deadlines = [
      Deadline(day: day(10), phrase: "vào ngày 10", obligation: "a"),
      Deadline(day: day(25), phrase: "ngày 25/3", obligation: "b"),
    ]
    func met(_ arrivals: [Int]) -> [Int] {
      AgencyReport.duties(deadlines, arrivals: arrivals.map(day), asOf: day(31)).map { $0.met?.day ?? 0 }
    }
    #expect(met([]) == [0, 0])
    #expect(met([9]) == [9, 0])
    #expect(met([12]) == [12, 0])
    #expect(met([5, 6]) == [5, 0])
    #expect(met([9, 24]) == [9, 24])
    let late = AgencyReport.duties(deadlines, arrivals: [day(12)], asOf: day(31))
    #expect(late.map(\.overdueDays) == [2, 6])
  }

  @Test func answersAreAligned() throws {
    let answer = try Self.report(Self.city()).answerTopPapers()
    #expect(answer.rows.count == 1 && answer.rows[0][0] == .text("Sổ hộ khẩu"))
    let lines = answer.text().split(separator: "\n").dropFirst()
    #expect(Set(lines.map { $0.prefix(while: { $0 != " " }).isEmpty }) == [false])
    #expect(try JSONParser.parse(answer.json(period: Samples.november, asOf: Samples.now.day)).root["question"] == "top-papers")
  }
}

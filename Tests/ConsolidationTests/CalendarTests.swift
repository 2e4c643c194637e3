import Diagnostics
import Testing

@testable import Consolidation

@Suite struct CalendarTests {
  /// Phrase, period, last valid day (empty: the deadline is not in that period).
  @Test(arguments: [
    ("trước ngày 14/3/2023", "2023-03", "2023-03-13"),
    ("trước ngày 14/3", "2026-03", "2026-03-13"),
    ("vào ngày 10", "2026-11", "2026-11-10"),
    ("chậm nhất ngày 10", "2026-11", "2026-11-10"),
    ("vào ngày 10 hằng tháng", "2026-02", "2026-02-10"),
    ("ngày 05 tháng sau", "2026-12", "2027-01-05"),
    ("ngày 25/3", "2026-03", "2026-03-25"),
    ("ngày 25/3", "2026-04", ""),
    ("10/12", "2026-12", "2026-12-10"),
    ("trước ngày 01/9/2026", "2026-08", "2026-08-31"),
    ("trước ngày 01/9/2026", "2026-09", ""),
    ("trước ngày 01 tháng 9 năm 2026", "2026-08", "2026-08-31"),
    ("hoàn thành trong quý I/2023", "2023-03", "2023-03-31"),
    ("chậm nhất ngày 31 hằng tháng", "2026-02", "2026-02-28"),
    ("trước ngày 01/3", "2028-02", "2028-02-29"),
  ])
  func deadlinePhrases(_ text: String, _ period: String, _ expected: String) throws {
    let phrase = try #require(DeadlinePhrase(text))
    let period = try #require(Period(period))
    let day = phrase.lastDay(for: period, cutOff: period.lastDay, calendar: WorkingCalendar())
    #expect(day?.iso ?? "" == expected)
    #expect(phrase.text == text)
  }

  @Test(arguments: ["sớm nhất có thể", "ngày 32", "ngày 14/13", "", "trước ngày 30/2/2026"])
  func noDeadline(_ text: String) {
    #expect(DeadlinePhrase(text) == nil)
  }

  @Test func workingDaysAfterCutOff() throws {
    let cutOff = try #require(CutOff("từ ngày 15 tháng trước đến ngày 14 tháng báo cáo"))
    let days = cutOff.days(of: Samples.november)
    #expect(days.lowerBound.iso == "2026-10-15" && days.upperBound.iso == "2026-11-14")
    let phrase = try #require(DeadlinePhrase("trong thời hạn 02 ngày làm việc kể từ ngày chốt số liệu"))
    // 14/11/2026 is a Saturday; the 16th and 17th are Monday and Tuesday, the 16th a day off here.
    let calendar = WorkingCalendar(holidays: [dayOf("2026-11-16")])
    #expect(phrase.lastDay(for: Samples.november, cutOff: days.upperBound, calendar: calendar)?.iso == "2026-11-18")
    #expect(calendar.shifted(dayOf("2026-11-14"), .next).iso == "2026-11-17")
    #expect(calendar.shifted(dayOf("2026-11-16"), .previous).iso == "2026-11-13")
    #expect(CutOff("15→14") != nil)
  }

  @Test func momentsAreVietnamese() throws {
    let moment = Moment(seconds: 1_794_273_120)
    #expect(Moment(moment.iso) == moment)
    #expect(Moment("2026-11-10T00:30:00+07:00")?.day.iso == "2026-11-10")
    #expect(Samples.now.spelledOut == "08:12 ngày 10/11/2026")
    #expect(Moment("2026-11-10T08:12:00Z") == nil)
    #expect(Moment("2026-11-10T24:12:00+07:00") == nil)
  }

  @Test func periods() {
    #expect(Period("2026-02")?.lastDay.iso == "2026-02-28")
    #expect(Period("2026-12")?.adding(months: 1).text == "2027-01")
    #expect(Period("2026-13") == nil)
    #expect(Period("2026-1") == nil)
  }
}

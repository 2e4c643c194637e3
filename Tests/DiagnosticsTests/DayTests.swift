import Diagnostics
import Testing

@Suite struct DayTests {
  /// Days of the calendar with their distance from 1970-01-01, taken from `date -u -d DAY +%s` divided by 86,400.
  static let table: [(String, Int)] = [
    ("0001-01-01", -719_162), ("1900-02-28", -25_509), ("1900-03-01", -25_508), ("1969-12-31", -1), ("1970-01-01", 0),
    ("2000-02-29", 11_016), ("2000-03-01", 11_017), ("2022-12-31", 19_357), ("2023-01-01", 19_358), ("2024-02-29", 19_782),
    ("2026-11-21", 20_778), ("9999-12-31", 2_932_896),
  ]

  @Test(arguments: table) func agreesWithTheCalendar(iso: String, number: Int) throws {
    let day = try #require(Day(iso: iso))
    #expect(day.daysSinceEpoch == number)
    #expect(Day(daysSinceEpoch: number) == day)
    #expect(day.iso == iso)
  }

  @Test func everyDayOfFourCenturiesFollowsTheOneBefore() throws {
    var day = try #require(Day(year: 1799, month: 12, day: 31))
    for _ in 0..<146_097 {
      let next = day.adding(days: 1)
      #expect(day < next && next.daysSinceEpoch == day.daysSinceEpoch + 1)
      #expect(Day(year: next.year, month: next.month, day: next.day) == next)
      day = next
    }
    #expect(day.iso == "2199-12-31")
  }

  @Test(arguments: [
    "2023-02-29", "1900-02-29", "2023-04-31", "2023-13-01", "2023-00-10", "2023-01-00", "0000-01-01", "2023-1-01", "23-01-01",
    "2023-01-01 ", "2023/01/01", "", "２０２３-01-01", "+023-01-01", "2023-01-01-01",
  ])
  func refusesWhatIsNoDay(iso: String) {
    #expect(Day(iso: iso) == nil)
  }

  @Test func speaksVietnamese() throws {
    let early = try #require(Day(iso: "2020-01-05"))
    #expect(early.spelledOut == "ngày 05 tháng 01 năm 2020")
    #expect(early.slashed == "05/01/2020")
    let late = try #require(Day(iso: "2019-06-29"))
    #expect(late.spelledOut == "ngày 29 tháng 6 năm 2019")
  }
}

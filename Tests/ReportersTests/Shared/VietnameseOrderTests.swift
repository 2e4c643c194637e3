import Diagnostics
import Reporters
import Testing

@Suite struct VietnameseOrderTests {
  /// Pinned: the order is ICU's for vi_VN, and a new ICU that changes it must be noticed.
  static let sorted = [
    "Ăn Khê", "Ân Thi", "Da", "Dza", "Đà Nẵng", "Đống Đa", "Hạ Long", "Hà Nội", "Hải Phòng", "ma", "mà", "mả", "mã", "má", "mạ",
    "Phường 2", "Phường 10", "Quảng Trị", "Quảng Yên", "y tế",
  ]

  @Test func sortsAsTheDictionaryDoes() {
    #expect(Self.sorted.reversed().sorted(by: VietnameseOrder.precedes) == Self.sorted)
    #expect(Self.sorted.shuffled().sorted(by: VietnameseOrder.precedes) == Self.sorted)
  }

  @Test func isATotalOrder() {
    let forms = ["hòa", "ho\u{300}a", "Hòa", "hoà", "HÒA"]
    for left in forms {
      for right in forms where Array(left.unicodeScalars) != Array(right.unicodeScalars) {
        #expect(VietnameseOrder.precedes(left, right) != VietnameseOrder.precedes(right, left), "\(left) \(right)")
      }
      #expect(!VietnameseOrder.precedes(left, left))
    }
  }

  @Test(arguments: [
    (0, "0", "0"), (999, "999", "999"), (1_842, "1.842", "1,842"), (1_234_567, "1.234.567", "1,234,567"),
    (-1000, "-1.000", "-1,000"),
  ])
  func groupsThousands(number: Int, vi: String, en: String) {
    #expect(LocalizedNumber.text(number, in: .vi) == vi)
    #expect(LocalizedNumber.text(number, in: .en) == en)
  }

  @Test func writesFractions() {
    #expect(LocalizedNumber.text(123_456_789, scale: 2, in: .vi) == "1.234.567,89")
    #expect(LocalizedNumber.text(5, scale: 2, in: .en) == "0.05")
    #expect(LocalizedNumber.text(-5, scale: 1, in: .vi) == "-0,5")
    #expect(LocalizedNumber.percent(123, of: 1000, in: .vi) == "12,3%")
    #expect(LocalizedNumber.percent(1, of: 3, in: .en) == "33.3%")
    #expect(LocalizedNumber.percent(2, of: 3, in: .vi) == "66,7%")
    #expect(LocalizedNumber.percent(0, of: 0, in: .vi) == "0,0%")
  }
}

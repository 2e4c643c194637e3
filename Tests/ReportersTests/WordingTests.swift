import Checker
import Diagnostics
import Reporters
import Testing

@Suite struct WordingTests {
  private func summary(_ errors: Int, _ warnings: Int, waived: Int = 0) -> RunSummary {
    var summary = RunSummary()
    summary.procedures = 306
    summary.documents = 1_842
    summary.findings = [.error: errors, .warning: warnings]
    summary.waived = waived
    return summary
  }

  @Test func theTotalIsASentence() {
    #expect(
      Wording.total(summary(5, 2, waived: 1), in: .vi)
        == "Đã rà soát 306 thủ tục, 1.842 thành phần hồ sơ: 5 vi phạm, 2 cảnh báo, 1 ngoại lệ còn hiệu lực.")
    #expect(Wording.total(summary(1, 0), in: .en) == "Checked 306 procedures, 1,842 documents: 1 violation.")
    #expect(Wording.total(summary(0, 0), in: .vi) == "Đã rà soát 306 thủ tục, 1.842 thành phần hồ sơ: không có vi phạm.")
    #expect(
      Wording.total(summary(0, 0, waived: 3), in: .en) == "Checked 306 procedures, 1,842 documents: no violations, 3 waived.")
  }

  @Test func aSettledFindingSaysWhy() {
    let until = Day(year: 2026, month: 3, day: 31)
    #expect(Wording.settled(.open, in: .vi) == nil)
    #expect(
      Wording.settled(.waived(id: "NL-07", reason: "UBND tỉnh đồng ý", until: until), in: .vi)
        == "Ngoại lệ NL-07: UBND tỉnh đồng ý, đến hết ngày 31/03/2026")
    #expect(Wording.settled(.ignored(reason: "waiting", until: nil), in: .en) == "Ignored in the file: waiting")
  }

  @Test func aLongQuotationIsShortened() {
    let message = Message(LocalizedText("“{quote}” sai"), [.init("quote", String(repeating: "giấy ", count: 1_000))])
    #expect(message.brief(in: .vi).count == 240 + 6)
    #expect(message.brief(in: .vi).hasSuffix("” sai"))
  }
}

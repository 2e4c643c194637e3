import Diagnostics
import Testing

@Suite struct MessageTests {
  @Test func fillsHolesInTheReadersLanguage() {
    let message = Message(
      LocalizedText(vi: "{paper} hết giá trị từ {since}; {paper} bị bỏ", en: "the {paper} is void from {since}"),
      [.init("paper", LocalizedText(vi: "sổ hộ khẩu", en: "household book")), .init("since", "01/01/2023")])
    #expect(message.text(in: .vi) == "sổ hộ khẩu hết giá trị từ 01/01/2023; sổ hộ khẩu bị bỏ")
    #expect(message.text(in: .en) == "the household book is void from 01/01/2023")
  }

  @Test(arguments: ["{nobody}", "a {nobody} b", "{", "}", "{}", "a } b { c", "{unclosed", ""])
  func aHoleWithoutAnArgumentStays(template: String) {
    #expect(Message(LocalizedText(template), [.init("paper", "x")]).text(in: .vi) == template)
  }

  @Test func anArgumentIsNeverReadAsATemplate() {
    let message = Message(LocalizedText("{a}{b}"), [.init("a", "{b}"), .init("b", "{a}")])
    #expect(message.text(in: .vi) == "{b}{a}")
  }

  @Test func theFirstOfTwoArgumentsWins() {
    #expect(Message(LocalizedText("{a}"), [.init("a", "1"), .init("a", "2")]).text(in: .en) == "1")
  }
}

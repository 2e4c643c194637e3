import Checker
import Diagnostics
import Testing

@testable import Reporters

@Suite struct CitationsTests {
  private func citation(_ key: String, _ number: String, _ title: LocalizedText, _ place: LocalizedText, url: String? = nil)
    -> LegalCitation
  {
    LegalCitation(key: key, number: number, title: title, place: place, url: url)
  }

  private func lines(_ basis: [LegalCitation], keys: [String]? = nil, in language: Language = .vi) -> [String] {
    var run = SampleRun.run
    run.rules[0].basis = basis
    let finding = Finding(
      rule: "a", severity: .error, message: Message(vi: "m", en: "m"), path: "a", range: ByteRange(0, 0),
      basis: keys ?? basis.map(\.key))
    return Citations(run).lines(of: finding, in: language).map(\.text)
  }

  private let longTitle = LocalizedText(
    vi: "Nghị quyết quy định cắt giảm, đơn giản hóa thủ tục hành chính dựa trên dữ liệu",
    en: "Resolution on cutting administrative procedures on the ground of data")

  @Test func placesOfOneInstrumentStandTogether() {
    let basis = [
      citation("nq#2.1", "66.7/2025/NQ-CP", longTitle, LocalizedText(vi: "khoản 1 Điều 2", en: "Article 2, clause 1")),
      citation("nq#4", "66.7/2025/NQ-CP", longTitle, LocalizedText(vi: "Điều 4", en: "Article 4")),
    ]
    #expect(lines(basis) == ["khoản 1 Điều 2, Điều 4 Nghị quyết 66.7/2025/NQ-CP"])
    #expect(lines(basis, in: .en) == ["Article 2, clause 1; Article 4 of Resolution 66.7/2025/NQ-CP"])
  }

  @Test func aNameIsKeptAndARetellingIsNot() {
    let law = citation("l", "72/2025/QH15", LocalizedText("Luật Tổ chức chính quyền địa phương"), LocalizedText("Điều 1"))
    #expect(lines([law]) == ["Điều 1 Luật Tổ chức chính quyền địa phương (72/2025/QH15)"])
    #expect(lines([citation("n", "66.7/2025/NQ-CP", longTitle, LocalizedText(""))]) == ["Nghị quyết 66.7/2025/NQ-CP"])
  }

  @Test func anUnknownFormKeepsItsTitleAndAnUnknownKeyStands() {
    let title = LocalizedText("Hướng dẫn liên ngành về phối hợp giải quyết thủ tục liên thông")
    #expect(lines([citation("h", "12/HD", title, LocalizedText(""))]) == ["\(title.vi) (12/HD)"])
    #expect(lines([], keys: ["luat-la#9"]) == ["luat-la#9"])
  }

  @Test func aTableKeepsWholeNames() {
    let table = TextTable(
      head: ["Đơn vị", "Vi phạm"],
      rows: [["Sở Nông nghiệp và Môi trường thành phố Hải Phòng", "3"], ["Sở Y tế", "10"]])
    #expect(
      table.lines(width: 40) == [
        "Đơn vị                           Vi phạm", "Sở Nông nghiệp và Môi trường           3", "thành phố Hải Phòng",
        "Sở Y tế                               10",
      ])
  }
}

import Diagnostics
import Foundation
import Testing

@testable import Consolidation

@Suite struct RegistryTests {
  static let text = """
    title: Tỉnh Lâm Hà
    holidays: [2026-09-02]
    agencies:
      - {id: ca-tinh, name: Công an tỉnh Lâm Hà, kind: police, level: province}
      - id: ca-xa-tan-hoa
        name: Công an xã Tân Hòa
        kind: police
        level: commune
        parent: ca-tinh
        aliases: [ca-tan-hoa]
        from: 2025-07-01
        responsible: {name: Trần Thị Bình, title: Trưởng Công an xã}
      - {id: ca-xa-hoa-binh, name: Công an xã Hòa Bình, kind: police, level: commune, parent: ca-tinh, until: 2025-06-30, successor: ca-xa-tan-hoa}
      - {id: ubnd-xa-tan-hoa, name: UBND xã Tân Hòa, kind: people_committee, level: commune}
    obligations:
      - id: thang
        title: Báo cáo tháng
        due: [vào ngày 10 hằng tháng]
        who: {kinds: [police], levels: [commune]}
        to: ca-tinh
        basis: 91/KH-UBND ngày 06/4/2026
      - {id: moc, title: Mốc chuyển giai đoạn, due: [ngày 25/3, ngày 25/5, ngày 25/8, ngày 10/12], who: {under: [ca-tinh]}}
    remedies:
      - {severity: error, within_days: 30}
      - {rules: [cmnd-expired], due: trước ngày 21/3/2027}
    """

  static var registry: AgencyRegistry { RegistryReader.read(SourceFile(path: "dv.yaml", bytes: Array(text.utf8))).registry }

  @Test func readsEverything() throws {
    let (registry, problems) = RegistryReader.read(SourceFile(path: "dv.yaml", bytes: Array(Self.text.utf8)))
    #expect(problems.isEmpty, "\(problems)")
    #expect(registry.agency("ca-tan-hoa")?.id == "ca-xa-tan-hoa")
    #expect(registry.agency("ca-xa-tan-hoa")?.responsible == "Trần Thị Bình")
    #expect(registry.lineage(of: "ca-xa-tan-hoa") == ["ca-xa-hoa-binh"])
    #expect(registry.remedyDay(rule: "x", severity: .error, firstSeen: dayOf("2026-11-10"))?.iso == "2026-12-10")
    #expect(registry.remedyDay(rule: "cmnd-expired", severity: .warning, firstSeen: dayOf("2026-11-10"))?.iso == "2027-03-20")
    #expect(registry.remedyDay(rule: "x", severity: .warning, firstSeen: dayOf("2026-11-10")) == nil)
  }

  @Test func deadlinesBindTheRightAgenciesOnce() {
    let november = Self.registry.deadlines(for: Samples.november)
    #expect(november.keys.sorted() == ["ca-xa-tan-hoa"])
    #expect(november["ca-xa-tan-hoa"]?.map(\.day.iso) == ["2026-11-10"])
    // In December the month's day and the milestone are one day: one deadline.
    #expect(Self.registry.deadlines(for: periodOf("2026-12"))["ca-xa-tan-hoa"]?.map(\.day.iso) == ["2026-12-10"])
    #expect(Self.registry.deadlines(for: periodOf("2026-03"))["ca-xa-tan-hoa"]?.map(\.day.iso) == ["2026-03-10", "2026-03-25"])
    // Before the merger the old agency owed the report.
    #expect(Self.registry.deadlines(for: periodOf("2025-06")).keys.sorted() == ["ca-xa-hoa-binh"])
  }

  @Test func mistakesAreLocated() {
    let wrong = """
      title: X
      agencies:
        - {id: Ca-Xa, name: Công an xã}
        - {id: a, name: A, parent: b}
        - {id: a, name: A2}
      obligations:
        - {id: o, title: T, due: [lúc nào cũng được], whoo: {}}
      """
    let problems = RegistryReader.read(SourceFile(path: "dv.yaml", bytes: Array(wrong.utf8))).problems
    let lines = LineTable(SourceFile(path: "dv.yaml", bytes: Array(wrong.utf8)))
    #expect(problems.map { lines.position(at: $0.range.lowerBound).line } == [3, 4, 5, 7, 7])
    #expect(problems.contains { $0.message.text(in: .vi).contains("có phải là “who”") })
  }
}

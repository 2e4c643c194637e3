import Diagnostics
import Testing

@testable import ProcedureModel

@Suite struct AgencyTests {
  private func read(_ yaml: String) -> AgencyFile {
    AgencyFile(SourceFile(path: "xa/agency.yaml", bytes: Array(yaml.utf8)))
  }

  @Test func everyKeyIsRead() {
    let file = read(
      """
      id: ca-xa-thu
      name: Công an xã Thử
      level: commune
      kind: police
      parent: ca-tinh-thu
      province: Thử
      code: "26701"
      responsible: {name: Nguyễn Văn Thử, title: Đội trưởng, phone: 0123456}
      """)
    #expect(file.problems.isEmpty)
    #expect(file.agency?.id == "ca-xa-thu")
    #expect(file.agency?.level == .commune)
    #expect(file.agency?.responsible?.phone == "0123456")
    #expect(file.agency?.parent == "ca-tinh-thu")
  }

  @Test func mistakesAreReported() {
    let file = read("id: a\nname: B\nlevel: district\nrespons: {}\nresponsible: {title: c}\n")
    #expect(file.agency?.name == "B")
    #expect(file.problems.count == 3)
    #expect(read("name: B\n").agency == nil)
    #expect(read("").problems.count == 1)
  }

  @Test func theNearestFolderUpwardDecides() {
    var directory = AgencyDirectory()
    directory.add(Agency(id: "tinh", name: "Tỉnh"), declaredAt: "ho-so/agency.yaml")
    directory.add(Agency(id: "xa", name: "Xã"), declaredAt: "ho-so/xa/agency.yaml")
    #expect(directory.agency(ofFile: "ho-so/xa/nhom/a.yaml")?.id == "xa")
    #expect(directory.agency(ofFile: "ho-so/a.yaml")?.id == "tinh")
    #expect(directory.agency(ofFile: "ho-so-2/a.yaml") == nil)
    #expect(directory.agency(id: "xa")?.name == "Xã")
    #expect(AgencyDirectory.folders(above: "a/b/c.yaml") == ["a/b", "a", ""])
    #expect(AgencyDirectory.folders(above: "/a/b.yaml") == ["/a", "/"])
  }

  @Test func theWorkingFolderAndTheRootCountToo() {
    var directory = AgencyDirectory()
    directory.add(Agency(id: "day", name: "Đây"), declaredAt: "agency.yaml")
    directory.add(Agency(id: "goc", name: "Gốc"), declaredAt: "/agency.yaml")
    #expect(directory.agency(ofFile: "a/b.yaml")?.id == "day")
    #expect(directory.agency(ofFile: "/a/b.yaml")?.id == "goc")
  }
}

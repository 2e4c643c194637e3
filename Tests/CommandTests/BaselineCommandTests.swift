import Foundation
import TestSupport
import Testing

@Suite struct BaselineCommandTests {
  private static let policy = RepositoryRoot.url.appendingPathComponent("policy.yaml").path

  private func file(_ document: String) -> String {
    """
    code: "1.000001"
    name: Hỗ trợ sửa nhà
    steps: [Người dân nộp hồ sơ.]
    methods: [{submission: direct, time_limit: 05 ngày làm việc}]
    subjects: [Cá nhân]
    executing_agency: Ủy ban nhân dân cấp xã
    dossiers: [{sets: 1, documents: [{name: \(document)}]}]

    """
  }

  @Test func createCheckUpdateAndPrune() throws {
    let folder = try TestFolder()
    let tool = try BuiltTool()
    let common = ["--policy", Self.policy, "--rule", "no-paper-household-book", "--baseline", "moc.json"]
    try folder.write("a.yaml", file("Sổ hộ khẩu"))
    #expect(try tool.run(["baseline", "create", "a.yaml"] + common, in: folder.url).status == 0)
    let first = try folder.text("moc.json")
    #expect(first.contains("no-paper-household-book") && first.contains("\n"))
    #expect(try tool.run(["baseline", "create", "a.yaml"] + common, in: folder.url).status == 2)
    #expect(try tool.run(["check", "a.yaml"] + common, in: folder.url).status == 0)
    try folder.write("a.yaml", file("Bản sao sổ hộ khẩu"))
    #expect(try tool.run(["check", "a.yaml"] + common, in: folder.url).status == 1)
    try folder.write("a.yaml", file("Đơn đề nghị"))
    #expect(try tool.run(["check", "a.yaml"] + common, in: folder.url).status == 0)
    let strict = try tool.run(["check", "a.yaml", "--strict-baseline"] + common, in: folder.url)
    #expect(strict.status == 1)
    #expect(strict.text.contains("gone-from-baseline") && strict.text.contains("moc.json:"))
    #expect(try tool.run(["baseline", "prune", "a.yaml"] + common, in: folder.url).status == 0)
    #expect(try tool.run(["check", "a.yaml", "--strict-baseline"] + common, in: folder.url).status == 0)
  }

  @Test func fixesAreShownAndWritten() throws {
    let folder = try TestFolder()
    let tool = try BuiltTool()
    let before = file("Đơn ghi số sổ hộ khẩu") + "# cuối tệp\n"
    try folder.write("a.yaml", before)
    let shown = try tool.run(["fix", "a.yaml", "--unsafe", "--diff", "--policy", Self.policy], in: folder.url)
    #expect(shown.text.contains("-dossiers:") && shown.text.contains("+dossiers:"))
    #expect(try folder.text("a.yaml") == before)
    #expect(try tool.run(["fix", "a.yaml", "--policy", Self.policy], in: folder.url).status == 0)
    #expect(try folder.text("a.yaml") == before)
    #expect(try tool.run(["fix", "a.yaml", "--unsafe", "--policy", Self.policy], in: folder.url).status == 0)
    #expect(try folder.text("a.yaml") == before.replacing("số sổ hộ khẩu", with: "số định danh cá nhân"))
  }
}

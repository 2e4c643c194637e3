import Foundation
import TestSupport
import Testing

/// The exit codes and the one sentence that goes with them.
@Suite struct ExitCodeTests {
  private static let clean = """
    code: "1.000001"
    name: Hỗ trợ sửa nhà
    steps: [Người dân nộp hồ sơ.]
    methods: [{submission: direct, time_limit: 05 ngày làm việc}]
    subjects: [Cá nhân]
    executing_agency: Ủy ban nhân dân cấp xã
    dossiers: [{sets: 1, documents: [{name: Đơn đề nghị}]}]

    """
  private static let wrong = clean.replacing("{name: Đơn đề nghị}", with: "{name: Sổ hộ khẩu}")
  private static let policy = RepositoryRoot.url.appendingPathComponent("policy.yaml").path

  private func check(_ files: [String: String], _ arguments: [String], input: [UInt8]? = nil) throws -> BuiltTool.Result {
    let folder = try TestFolder()
    for (path, text) in files { try folder.write(path, text) }
    return try BuiltTool().run(["check", "--policy", Self.policy] + arguments, in: folder.url, input: input)
  }

  @Test func gitHubActionsGetsAnnotationsUnlessAFormatIsAsked() throws {
    let folder = try TestFolder()
    try folder.write("b.yaml", Self.wrong)
    let arguments = ["check", "--policy", Self.policy, "b.yaml"]
    let action = ["GITHUB_ACTIONS": "true"]
    #expect(try BuiltTool().run(arguments, in: folder.url, environment: action).text.contains("::error "))
    #expect(try !BuiltTool().run(arguments, in: folder.url).text.contains("::error "))
    #expect(
      try !BuiltTool().run(arguments + ["--format", "text"], in: folder.url, environment: action).text.contains("::error "))
  }

  @Test(arguments: ["text", "json", "sarif", "junit", "csv"])
  func theCodeIsTheSameForEveryFormat(format: String) throws {
    let files = ["a.yaml": Self.clean, "b/b.yaml": Self.wrong]
    #expect(try check(files, ["a.yaml", "--format", format]).status == 0)
    #expect(try check(files, ["b", "--format", format]).status == 1)
    #expect(try check(files, ["b", "--format", format, "--fail-on", "never"]).status == 0)
    #expect(try check(files, ["none.yaml", "b", "--format", format]).status == 3)
    #expect(try check(files, ["b", "--format", format, "--rule", "no-such-rule"]).status == 2)
  }

  @Test(arguments: [
    (["check"], "Chưa có đường dẫn"), (["check", "--frobnicate", "a.yaml"], "không có tùy chọn “--frobnicate”"),
    (["check", "a.yaml", "--as-of", "2026-02-30"], "không phải là ngày"),
    (["check", "a.yaml", "--format", "xml"], "Không có định dạng “xml”"),
    (["check", "a.yaml", "--format", "json", "--output", "text=-"], "Chỉ một định dạng"),
    (["check", "a.yaml", "--rule", "cmnd-expird"], "có phải là “cmnd-expired”"),
    (["check", "a.yaml", "--policy", "none.yaml"], "Chính sách có lỗi"),
    (["check", "a.yaml", "--threads", "0"], "--threads"),
    (["explain", "no-paper-household-bok"], "có phải là “no-paper-household-book”"),
  ])
  func wrongUsageIsTwoAndSaysWhat(arguments: [String], message: String) throws {
    let folder = try TestFolder()
    try folder.write("a.yaml", Self.clean)
    try folder.write(
      "policy.yaml",
      String(contentsOfFile: Self.policy, encoding: .utf8).replacing("policy/nq", with: RepositoryRoot.url.path + "/policy/nq"))
    let result = try BuiltTool().run(arguments, in: folder.url)
    #expect(result.status == 2)
    #expect(result.errors.contains(message), "\(result.errors)")
    #expect(result.output == [])
  }

  @Test func standardInputTakesItsNameAndItsAgency() throws {
    let files = ["xa/agency.yaml": "id: xa-a\nname: Ủy ban nhân dân xã A\n"]
    let result = try check(files, ["-", "--stdin-filename", "xa/moi.yaml"], input: Array(Self.wrong.utf8))
    #expect(result.status == 1)
    #expect(result.text.contains("xa/moi.yaml:7:"))
    #expect(result.text.contains("Ủy ban nhân dân xã A"))
  }

  @Test func severalOutputsAreWrittenWhole() throws {
    let folder = try TestFolder()
    try folder.write("b.yaml", Self.wrong)
    let arguments = ["check", "b.yaml", "--policy", Self.policy, "--output", "text", "--output", "json=bao-cao.json"]
    let result = try BuiltTool().run(arguments, in: folder.url)
    #expect(result.status == 1)
    #expect(result.text.contains("no-paper-household-book"))
    #expect(
      try JSONSerialization.jsonObject(with: Data(contentsOf: folder.url.appendingPathComponent("bao-cao.json"))) is [String: Any]
    )
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.url.path).sorted() == ["b.yaml", "bao-cao.json"])
  }

  @Test func aFolderThatCannotBeWrittenIsThree() throws {
    let result = try check(["a.yaml": Self.clean], ["a.yaml", "--output", "json=khong/co/a.json"])
    #expect(result.status == 3)
    #expect(result.errors.contains("Không ghi được “khong/co/a.json”"))
  }

  @Test func settingsAreFoundUpwardAndMistakesAreLocated() throws {
    let files = [
      "tthc-lint.yaml": "policy: \(Self.policy)\nfail_on: never\nexclude: [cu/**]\n", "x/b.yaml": Self.wrong,
      "x/cu/c.yaml": "a: [",
    ]
    let folder = try TestFolder()
    for (path, text) in files { try folder.write(path, text) }
    let tool = try BuiltTool()
    #expect(try tool.run(["check", "x"], in: folder.url).status == 0)
    #expect(try tool.run(["check", "x", "--show-settings"], in: folder.url).text.contains("fail_on: never"))
    try folder.write("tthc-lint.yaml", "fail_onn: never\n")
    let broken = try tool.run(["check", "x"], in: folder.url)
    #expect(broken.status == 2)
    #expect(broken.errors.contains("tthc-lint.yaml:1:1"))
    #expect(broken.errors.contains("fail_on"))
  }

  @Test func helpAndErrorsSpeakTheLanguageAskedFor() throws {
    let tool = try BuiltTool()
    let vietnamese = try tool.run(["check", "--help"])
    #expect(vietnamese.status == 0)
    #expect(vietnamese.text.contains("CÁCH DÙNG:") && !vietnamese.text.contains("USAGE:"))
    let english = try tool.run(["check", "--help", "--lang", "en"])
    #expect(english.text.contains("USAGE:"))
    #expect(try tool.run(["check", "--frob", "--lang", "en"]).errors.contains("Unknown option '--frob'"))
    #expect(try tool.run(["--version"]).text.hasPrefix("tthc-lint "))
  }
}

import Foundation
import TestSupport
import Testing

/// What is there and cannot be read is named, the exit code says so, and the rest is checked.
@Suite struct UnreadableInputTests {
  private static let policy = RepositoryRoot.url.appendingPathComponent("policy.yaml").path
  private static let good = """
    code: "1.000001"
    name: Hỗ trợ sửa nhà
    steps: [Người dân nộp hồ sơ.]
    methods: [{submission: direct, time_limit: 05 ngày làm việc}]
    subjects: [Cá nhân]
    executing_agency: Ủy ban nhân dân cấp xã
    dossiers: [{sets: 1, documents: [{name: Sổ hộ khẩu}]}]

    """

  /// A folder with `tot.yaml` and something made by a command line of the shell, checked.
  private func check(making command: String, paths: String = ".", as user: String = "") throws -> BuiltTool.Result {
    let folder = try TestFolder()
    try folder.write("tot.yaml", Self.good)
    try folder.write("trong/tot.yaml", Self.good)
    return try BuiltTool().bash(
      "chmod 755 . trong; \(command); \(user) $TOOL check \(paths) --policy '\(Self.policy)'", in: folder.url)
  }

  private func expectNamed(_ result: BuiltTool.Result, _ path: String, _ reason: String) {
    #expect(result.status == 3, "\(result.text.suffix(400)) \(result.errors)")
    #expect(result.text.contains(path), "\(result.text.suffix(400))")
    #expect(result.text.contains(reason), "\(result.text.suffix(400))")
    #expect(result.text.contains("tot.yaml:7:"), "the rest is checked")
    #expect(result.errors == "")
  }

  @Test(arguments: [
    ("ln -s khong-co xau.yaml", "Không có tệp hay thư mục này"), ("ln -s xau.yaml xau.yaml", "Liên kết đi vòng"),
    ("mkfifo xau.yaml", "Không phải là tệp thường"), ("ln -s /dev/zero xau.yaml", "Không phải là tệp thường"),
    ("ln -s /proc/self/mem xau.yaml", "Lỗi hệ thống"),
  ])
  func inAFolderAndByName(command: String, reason: String) throws {
    expectNamed(try check(making: command), "xau.yaml", reason)
    expectNamed(try check(making: command, paths: "xau.yaml trong"), "xau.yaml", reason)
  }

  @Test func aFolderThatIsCalledLikeAFileIsAFolder() throws {
    let result = try check(making: "mkdir xau.yaml; cp tot.yaml xau.yaml/trong.yaml")
    #expect(result.status == 1)
    #expect(result.text.contains("xau.yaml/trong.yaml:7:"))
  }

  @Test func aFileWithoutASizeIsRead() throws {
    let result = try check(making: "ln -s /proc/self/status xau.yaml")
    #expect(result.status == 1)
    #expect(result.text.contains("xau.yaml:1:1:"), "what the kernel says is read, and is no procedure")
    #expect(!result.text.contains("không có thủ tục nào"))
  }

  /// Nobody may read it but its owner; a system administrator, who may read everything, becomes another user first.
  @Test(
    .enabled(if: UnreadableInputTests.canBeAnother, "needs setpriv and a tool that others may run"),
    arguments: [
      "chmod 000 xau.yaml", "chmod 000 xau",
    ])
  func withoutPermission(command: String) throws {
    let result = try check(making: "cp tot.yaml xau.yaml; mkdir xau; cp tot.yaml xau; \(command)", as: Self.anotherUser)
    expectNamed(result, command.hasSuffix("yaml") ? "xau.yaml" : "xau", "Không có quyền đọc hoặc ghi")
  }

  @Test func aPolicyThatIsAPipeIsRefusedAtOnce() throws {
    let folder = try TestFolder()
    try folder.write("tot.yaml", Self.good)
    let result = try BuiltTool().bash("mkfifo ong; timeout -s KILL 60 $TOOL check tot.yaml --policy ong", in: folder.url)
    #expect(result.status == 2)
    #expect(result.errors.contains("ong"))
  }

  private static let anotherUser = getuid() == 0 ? "setpriv --reuid=65534 --regid=65534 --clear-groups" : ""
  private static let canBeAnother: Bool = {
    let result = try? BuiltTool().bash(
      "\(anotherUser) $TOOL check --show-settings --policy '\(policy)' && cat '\(policy)' >/dev/null",
      in: URL(fileURLWithPath: "/"))
    return result?.status == 0
  }()
}

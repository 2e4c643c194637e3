import Foundation
import TestSupport
import Testing

/// `check --cache`, as a person runs it.
@Suite struct CacheCommandTests {
  private static let policy = RepositoryRoot.url.appendingPathComponent("policy.yaml").path

  private func folder(files: Int = 40) throws -> TestFolder {
    let folder = try TestFolder()
    for number in 1...files {
      let document = number % 3 == 0 ? "Sổ hộ khẩu" : "Đơn đề nghị số \(number)"
      try folder.write(
        "vao/\(number).yaml",
        """
        code: "1.\(String(format: "%06d", number))"
        name: Hỗ trợ sửa nhà
        steps: [Người dân nộp hồ sơ.]
        methods: [{submission: direct, time_limit: 05 ngày làm việc}]
        subjects: [Cá nhân]
        executing_agency: Ủy ban nhân dân cấp xã
        dossiers: [{sets: 1, documents: [{name: \(document)}]}]

        """)
    }
    return folder
  }

  private func check(_ folder: TestFolder, _ arguments: [String]) throws -> BuiltTool.Result {
    try BuiltTool().run(["check", "vao", "--policy", Self.policy, "--as-of", "2026-11-21"] + arguments, in: folder.url)
  }

  @Test func everyFormatAndLanguageIsTheSameByteForByte() throws {
    let folder = try folder()
    for arguments in [["--format", "json"], ["--format", "csv"], ["--lang", "en"], ["--format", "sarif", "--lang", "en"]] {
      let plain = try check(folder, arguments)
      #expect(plain.status == 1)
      for _ in 1...2 {
        let cached = try check(folder, arguments + ["--cache", "nho/sau"])
        #expect(cached.output == plain.output && cached.status == 1 && cached.errors == "", "\(arguments) \(cached.errors)")
      }
    }
    #expect(try folder.text("nho/sau/.gitignore") == "*\n")
  }

  @Test func theLanguageSharesTheResults() throws {
    let folder = try folder()
    let names = { try FileManager.default.contentsOfDirectory(atPath: folder.url.path + "/nho").sorted() }
    _ = try check(folder, ["--cache", "nho"])
    let before = try names()
    _ = try check(folder, ["--cache", "nho", "--lang", "en"])
    #expect(try names() == before)
  }

  @Test func aCacheThatCannotBeWrittenIsAWarning() throws {
    let folder = try folder()
    let plain = try check(folder, [])
    try folder.write("tep", "không phải thư mục")
    for path in ["tep", "tep/nho", "/proc/nho"] {
      let result = try check(folder, ["--cache", path])
      #expect(result.output == plain.output && result.status == plain.status)
      #expect(result.errors.hasPrefix("Cảnh báo: không ghi được bộ nhớ đệm “\(path)”: "), "\(result.errors)")
      #expect(result.errors.split(separator: "\n").count == 1)
    }
    #expect(try check(folder, ["--cache", "tep", "--lang", "en"]).errors.hasPrefix("Warning: cannot write the cache “tep”: "))
    #expect(try folder.text("tep") == "không phải thư mục")
  }

  @Test func runsAtTheSameTimeShareIt() throws {
    let folder = try folder(files: 120)
    let plain = try check(folder, ["--format", "json"])
    let line = """
      for i in 1 2 3 4; do
        $TOOL check vao --policy '\(Self.policy)' --as-of 2026-11-21 --format json --cache nho --threads 2 > ra-$i.json & done; wait
      """
    #expect(try BuiltTool().bash(line, in: folder.url).errors == "")
    for number in 1...4 {
      #expect(try Array(Data(contentsOf: folder.url.appendingPathComponent("ra-\(number).json"))) == plain.output)
    }
    #expect(try check(folder, ["--format", "json", "--cache", "nho"]).output == plain.output)
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.url.path + "/nho")
    #expect(names.allSatisfy { $0 == ".gitignore" || $0.hasSuffix(".tthc-cache") }, "\(names)")
  }

  @Test func aBaselineIsComparedWithResultsOfTheCache() throws {
    let folder = try folder()
    _ = try check(folder, ["--cache", "nho"])
    let create = ["baseline", "create", "vao", "--policy", Self.policy, "--as-of", "2026-11-21", "--baseline", "moc.json"]
    #expect(try BuiltTool().run(create, in: folder.url).status == 0)
    #expect(try check(folder, ["--cache", "nho", "--baseline", "moc.json"]).status == 0)
    #expect(try check(folder, ["--cache", "nho"]).status == 1)
  }
}

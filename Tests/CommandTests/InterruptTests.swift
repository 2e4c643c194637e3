import Foundation
import TestSupport
import Testing

/// Whatever ends a run: a file is the old one or the whole new one, and nothing else is left.
@Suite struct InterruptTests {
  private static let policy = RepositoryRoot.url.appendingPathComponent("policy.yaml").path
  private static let inputs = 400

  /// So many files with something to report that the text of it does not fit into a pipe.
  private func folder() throws -> TestFolder {
    let folder = try TestFolder()
    for number in 1...Self.inputs {
      try folder.write(
        "vao/\(number).yaml",
        """
        code: "1.\(String(format: "%06d", number))"
        name: Hỗ trợ sửa nhà lần \(number)
        steps: [Người dân nộp hồ sơ.]
        methods: [{submission: direct, time_limit: 05 ngày làm việc}]
        subjects: [Cá nhân]
        executing_agency: Ủy ban nhân dân cấp xã
        dossiers: [{sets: 1, documents: [{name: Đơn ghi số sổ hộ khẩu}]}]

        """)
    }
    try folder.write("ra.json", "cũ")
    return folder
  }

  private let check = ["check", "vao", "--policy", policy, "--output", "text", "--output", "json=ra.json"]

  private func isTemporary(_ name: String) -> Bool { !["vao", "ra.json"].contains(name) }

  @Test(arguments: [SIGINT, SIGTERM, SIGHUP], [0, 30, 120])
  func aSignalLeavesTheOldFileAndNothingElse(signal: Int32, milliseconds: UInt32) throws {
    let folder = try folder()
    let run = try BuiltTool().start(check, in: folder.url)
    run.wait { (try? folder.names.contains(where: isTemporary)) == true }
    usleep(milliseconds * 1_000)
    // Nobody reads its standard output: it cannot have come to its end.
    #expect(run.isRunning)
    run.send(signal)
    #expect(try run.wait().status == 128 + signal)
    #expect(try folder.names == ["ra.json", "vao"])
    #expect(try folder.text("ra.json") == "cũ")
  }

  @Test func aSignalAtAnyMomentLeavesTheOldFileOrTheNewOne() throws {
    let folder = try folder()
    let arguments = check.map { $0 == "text" ? "text=ra.txt" : $0 }
    for milliseconds: UInt32 in [0, 5, 20, 60, 150, 300, 600, 1_000] {
      try folder.write("ra.json", "cũ")
      let run = try BuiltTool().start(arguments, in: folder.url)
      usleep(milliseconds * 1_000)
      run.send(SIGTERM)
      let status = try run.wait(reading: true).status
      #expect(status == 128 + SIGTERM || status == 1)
      #expect(try Set(folder.names).isSubset(of: ["ra.json", "ra.txt", "vao"]))
      let text = try folder.text("ra.json")
      #expect(text == "cũ" || (try? JSONSerialization.jsonObject(with: Data(text.utf8))) is [String: Any])
    }
  }

  @Test func aSignalAtAnyMomentLeavesAWholeCache() throws {
    let folder = try folder()
    let arguments = ["check", "vao", "--policy", Self.policy, "--output", "json=ra.json", "--cache", "nho"]
    for milliseconds: UInt32 in [0, 40, 120, 300, 500, 700, 900, 1_200] {
      let run = try BuiltTool().start(arguments, in: folder.url)
      usleep(milliseconds * 1_000)
      run.send(SIGINT)
      _ = try run.wait(reading: true)
      let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.url.path + "/nho")) ?? []
      #expect(names.allSatisfy { $0 == ".gitignore" || $0.hasSuffix(".tthc-cache") }, "\(names)")
    }
    let plain = try BuiltTool().run(["check", "vao", "--policy", Self.policy], in: folder.url)
    #expect(
      try BuiltTool().run(["check", "vao", "--policy", Self.policy, "--cache", "nho"], in: folder.url).output == plain.output)
  }

  @Test func aReaderThatGoesAwayEndsTheRunQuietly() throws {
    let folder = try folder()
    let line = "$TOOL check vao --policy '\(Self.policy)' --output text --output json=ra.json | head -1; echo ${PIPESTATUS[0]}"
    let result = try BuiltTool().bash(line, in: folder.url)
    #expect(result.errors == "")
    let lines = result.text.split(separator: "\n")
    #expect(lines.count == 2 && lines[0].hasPrefix("vao/1.yaml:") && lines[1] == "141", "\(lines)")
    #expect(try folder.names == ["ra.json", "vao"])
    #expect(try folder.text("ra.json") == "cũ")
  }

  @Test func aSignalThatTheCallerIgnoresIsIgnored() throws {
    let folder = try folder()
    let line = "trap '' HUP INT; exec $TOOL check vao --policy '\(Self.policy)' --output text --output json=ra.json"
    let run = try BuiltTool().startShell(line, in: folder.url)
    run.wait { (try? folder.names.contains(where: isTemporary)) == true }
    run.send(SIGHUP)
    run.send(SIGINT)
    let (status, text) = try run.wait(reading: true)
    #expect(status == 1)
    #expect(text.contains("\(Self.inputs) thủ tục"))
    #expect(try folder.text("ra.json").contains("\"summary\""))
  }

  @Test func aSecondFileThatCannotBeMadeTakesTheFirstOneAway() throws {
    let folder = try folder()
    let arguments = ["check", "vao/1.yaml", "--policy", Self.policy, "--output", "json=ra.json", "--output", "csv=khong/co.csv"]
    #expect(try BuiltTool().run(arguments, in: folder.url).status == 3)
    #expect(try folder.names == ["ra.json", "vao"])
    #expect(try folder.text("ra.json") == "cũ")
  }

  /// Under root a rename would put a file in the place of `/dev/null`.
  @Test func aPipeIsWrittenAndStaysAPipe() throws {
    let folder = try folder()
    let line = """
      mkfifo ong; timeout -s KILL 60 cat ong > nhan.json &
      $TOOL check vao/1.yaml --policy '\(Self.policy)' --output json=ong; echo $?; wait; test -p ong && echo ống
      """
    #expect(try BuiltTool().bash(line, in: folder.url).text == "1\nống\n")
    #expect(try folder.text("nhan.json").contains("\"summary\""))
    #expect(try folder.names == ["nhan.json", "ong", "ra.json", "vao"])
  }

  @Test func aLinkStaysALinkAndItsFileIsWritten() throws {
    let folder = try folder()
    try folder.write("kho/that.json", "cũ")
    try FileManager.default.createSymbolicLink(atPath: folder.url.path + "/lien-ket.json", withDestinationPath: "kho/that.json")
    let arguments = ["check", "vao/1.yaml", "--policy", Self.policy, "--output", "json=lien-ket.json"]
    #expect(try BuiltTool().run(arguments, in: folder.url).status == 1)
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: folder.url.path + "/lien-ket.json") == "kho/that.json")
    #expect(try folder.text("kho/that.json").contains("\"summary\""))
  }

  @Test func fixesAreInterruptedBetweenTwoFiles() throws {
    let folder = try folder()
    let before = try folder.text("vao/7.yaml")
    let run = try BuiltTool().start(["fix", "vao", "--unsafe", "--policy", Self.policy], in: folder.url)
    run.wait { (try? folder.text("vao/100.yaml").contains("số định danh")) == true }
    run.send(SIGINT)
    _ = try run.wait()
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.url.path + "/vao")
    #expect(names.count == Self.inputs && names.allSatisfy { $0.hasSuffix(".yaml") })
    let after = before.replacing("số sổ hộ khẩu", with: "số định danh cá nhân")
    for number in 1...Self.inputs {
      let text = try folder.text("vao/\(number).yaml").replacing("lần \(number)\n", with: "lần 7\n")
        .replacing("1.\(String(format: "%06d", number))", with: "1.000007")
      #expect(text == before || text == after)
    }
  }

  @Test func anImportIsInterruptedBetweenTwoFiles() throws {
    let folder = try folder()
    let records = (1...800).map { #"{"code": "1.\#(String(format: "%06d", $0))", "name": "Hỗ trợ sửa nhà lần \#($0)"}"# }
    try folder.write("ho-so.jsonl", records.joined(separator: "\n") + "\n")
    let run = try BuiltTool().start(
      ["import", "ho-so.jsonl", "--output", "ra", "--agency-id", "xa-a", "--agency-name", "Xã A"], in: folder.url)
    run.wait { FileManager.default.fileExists(atPath: folder.url.path + "/ra/xa-a/1.000020.yaml") }
    run.send(SIGTERM)
    _ = try run.wait()
    let home = folder.url.path + "/ra/xa-a"
    for name in try FileManager.default.contentsOfDirectory(atPath: home) {
      #expect(name.hasSuffix(".yaml"))
      if name == "agency.yaml" { continue }
      #expect(try folder.text("ra/xa-a/" + name).contains("Hỗ trợ sửa nhà lần"))
    }
  }
}

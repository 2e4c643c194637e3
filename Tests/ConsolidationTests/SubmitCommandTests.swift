import Diagnostics
import Foundation
import TestSupport
import Testing

@testable import Consolidation

/// From procedure files to the chief's answer, with the real command.
@Suite struct SubmitCommandTests {
  @Test func aCommunesFiguresReachTheCity() throws {
    let folder = try TemporaryFolder()
    try folder.write(
      Array("id: ca-xa-tan-hoa\nname: Công an xã Tân Hòa\nlevel: commune\nresponsible: {name: Trần Thị Bình}\n".utf8),
      "tthc/agency.yaml")
    let procedure = """
      code: "1.004222"
      name: Đăng ký thường trú
      level: commune
      dossiers:
        - documents:
            - name: Sổ hộ khẩu của chủ hộ (bản chính)
      """
    try folder.write(Array(procedure.utf8), "tthc/1.004222.yaml")
    let policy = RepositoryRoot.url.appendingPathComponent("policy.yaml").path
    func submit(_ more: [String] = []) throws -> Tool.Outcome {
      try Tool.run(
        [
          "submit", folder.file("tthc"), "--policy", policy, "--agency", "ca-xa-tan-hoa", "--period", "2026-11", "--as-of",
          "2026-11-09",
          "--output-dir", folder.file("nop"), "--difficulty", "Chưa có thiết bị đọc mã QR", "--at", "2026-11-09T09:00:00+07:00",
        ] + more, in: folder)
    }
    let first = try submit()
    #expect(first.status == 0, "\(first.errors)")
    let path = folder.file("nop/ca-xa-tan-hoa_2026-11_r1.tthc.json")
    let submission = try ReadSubmission(Disk.read(path)).submission
    #expect(submission.findings.contains { $0.rule == "no-paper-household-book" && $0.paper == "household-book" })
    #expect(submission.officer == "Trần Thị Bình" && submission.difficulties == ["Chưa có thiết bị đọc mã QR"])
    #expect(submission.procedures.map(\.code) == ["1.004222"])
    #expect(submission.findings.allSatisfy { !$0.path.hasPrefix("/") })
    // The same again: nothing new. Another rule set: refused, because coverage would lie.
    #expect(try submit().output.contains("không thay đổi"))
    #expect(try submit(["--rule", "cmnd-expired"]).status == 2)
    let store = folder.file("kho.sqlite")
    #expect(try Tool.run(["consolidate", "add", folder.file("nop"), "--store", store], in: folder).status == 0)
    let answer = try Tool.run(["consolidate", "top-papers", "--store", store, "--format", "json"], in: folder)
    #expect(answer.output.contains("Sổ hộ khẩu"))
    let merged = try Tool.run(["report", path, "--output", "json=\(folder.file("bc.json"))"], in: folder)
    #expect(merged.status == 0, "\(merged.errors)")
    #expect(try JSONParser.parse(Disk.read(folder.file("bc.json"))).root["format"] == "tthc-consolidated-report")
  }
}

import Diagnostics
import Foundation
import TestSupport

@testable import Checker

/// A folder of listings of three agencies, checked with a cache beside it.
final class CachedFolder {
  let folder: TestFolder
  private let policyPath: String
  /// Seconds since 1970.
  var now = 1_795_000_000
  var tool = "1"
  var change: (inout CheckOptions) -> Void = { _ in }

  static let waiver = """
    waivers:
      - {id: NL-01, rule: cmnd-expired, procedure: "1.000002", agency: xa-a, until: 2026-12-31, approved_by: Chủ tịch,
         basis: Công văn 12/UBND, reason: đang sửa quyết định công bố}
      - {id: NL-02, rule: cmnd-expired, procedure: "1.000001", agency: xa-b, until: 2026-12-31, approved_by: Chủ tịch,
         basis: Công văn 13/UBND, reason: không còn lỗi nào}
    """

  init() throws {
    folder = try TestFolder()
    policyPath = folder.url.appendingPathComponent("chinh-sach/policy.yaml").path
    try writePolicy(Self.waiver)
    for agency in ["xa-a", "xa-b", "xa-c"] {
      try folder.write("vao/\(agency)/agency.yaml", "id: \(agency)\nname: Ủy ban nhân dân \(agency)\n")
      for number in 1...8 { try folder.write("vao/\(agency)/\(number).yaml", Self.listing(number, of: agency)) }
    }
    let ignored = "name: Bản sao chứng minh nhân dân  # tthc-lint: ignore cmnd-expired because luật chuyên ngành"
    try folder.write("vao/xa-c/9.yaml", Engine.procedure(code: "1.000009", documents: [ignored], extra: "agency: xa-a"))
    let compared = "# tthc-lint: ignore listing-differs because hai nơi hai mẫu"
    try folder.write("vao/xa-c/8.yaml", compared + "\n" + Self.listing(8, of: "xa-c"))
    try folder.write("vao/xa-c/10.yaml", "code: \"1.000010\"\nname: [a\n")
  }

  static func listing(_ number: Int, of agency: String) -> String {
    let own = number % 4 == 0 ? agency : "cơ quan"
    let documents = [
      number % 2 == 0 ? "name: Bản sao chứng minh nhân dân" : "name: Sổ hộ khẩu (bản chính)", "name: Đơn đề nghị gửi \(own)",
    ]
    return Engine.procedure(code: "1.\(String(format: "%06d", number))", documents: documents)
  }

  /// A layer over the national policy.
  func writePolicy(_ text: String, title: String = "Lớp xã") throws {
    try folder.write(
      "chinh-sach/policy.yaml",
      """
      policy: {id: xa, version: "1", title: {vi: \(title), en: Layer of a commune}}
      extends: [\(NationalPolicy.path)]
      \(text)
      """)
  }

  private static func loaded(_ path: String) throws -> Policy {
    let (policy, findings) = Policy.load(path: path)
    guard let policy else { throw NationalPolicy.NotLoaded(findings: findings.map { $0.message.text(in: .en) }) }
    return policy
  }

  struct Outcome: Equatable {
    var lines: [String]
    var summary: RunSummary
  }

  /// Everything that a run tells: each report in its order, then the figures.
  func check(cache name: String?, threads: Int = 1, paths: [String] = [""]) throws -> (outcome: Outcome, recalled: Int) {
    var options = CheckOptions(asOf: Engine.day)
    change(&options)
    let checker = Checker(policy: try Self.loaded(policyPath), options: options)
    let cache = name.map { ResultCache(folder: folder.url.path + "/" + $0, checker: checker, tool: tool, now: now) }
    let inputs = InputFiles(paths.map { folder.url.path + "/vao" + ($0.isEmpty ? "" : "/" + $0) })
    var run = CheckRun(checker, inputs, threads: threads, cache: cache)
    var lines: [String] = []
    let summary = try run.run { report in
      lines.append("\(report.path) \(report.source?.bytes.count ?? -1) \(report.procedures)")
      lines += report.findings.map { "\($0) \($0.fingerprint)" }
    }
    _ = cache?.save()
    return (Outcome(lines: lines, summary: summary), cache?.recalledCount ?? 0)
  }

  /// The files of the cache.
  func cacheFiles(_ name: String = "nho") throws -> [URL] {
    try FileManager.default.contentsOfDirectory(
      at: folder.url.appendingPathComponent(name), includingPropertiesForKeys: nil
    ).filter { $0.pathExtension == "tthc-cache" }.sorted { $0.path < $1.path }
  }
}

import Diagnostics
import Foundation
import TestSupport

@testable import Checker

/// The policy at the root of the repository.
enum NationalPolicy {
  struct NotLoaded: Error { let findings: [String] }

  static var path: String { RepositoryRoot.url.appendingPathComponent("policy.yaml").path }

  static func load() throws -> Policy {
    let (policy, findings) = Policy.load(path: path)
    guard let policy else { throw NotLoaded(findings: findings.map { $0.message.text(in: .en) }) }
    return policy
  }
}

/// A policy of two rules that has nothing wrong.
enum SmallPolicy {
  static let text = """
    policy:
      id: small
      version: "1"
      title: {vi: Chính sách nhỏ, en: Small policy}
    instruments:
      - id: luat-a
        number: 1/2024/QH15
        title: Luật A
        title_en: Law A
        issued: 2024-01-01
        from: 2024-07-01
        confidence: verified
    papers:
      - id: giay-a
        name: {vi: giấy A, en: paper A}
        aliases: [giấy a]
    rules:
      - id: word-rule
        kind: wording
        severity: warning
        from: 2025-01-01
        until: 2030-12-31
        basis: [luat-a#3.1]
        with:
          terms: [từ cũ]
          in: [documents]
        title: {vi: Từ cũ, en: Old word}
        message: {vi: "“{term}” là từ cũ.", en: "“{term}” is an old word."}
        why: {vi: Vì thế., en: Because.}
        examples:
          - bad: Đơn có từ cũ
            good: Đơn có từ mới
      - id: paper-rule
        kind: forbidden-paper
        severity: warning
        basis: [luat-a]
        with:
          papers: [giay-a]
          stances: {demand: warning}
        title: {vi: Giấy A, en: Paper A}
        message: {vi: "Không đòi {paper}.", en: "Do not ask for the {paper}."}
        why: {vi: Vì thế., en: Because.}
    waivers: []

    """
}

/// A folder that goes away with its owner.
final class TemporaryFolder {
  let path: String

  init() throws {
    path = NSTemporaryDirectory() + "tthc-policy-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// Writes a file, with the folders above it; returns its path.
  @discardableResult
  func write(_ name: String, _ text: String) throws -> String {
    let file = path + "/" + name
    let folder = (file as NSString).deletingLastPathComponent
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try text.write(toFile: file, atomically: true, encoding: .utf8)
    return file
  }
}

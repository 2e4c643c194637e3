import Diagnostics
import Foundation
import TestSupport
import Testing

@testable import Checker

/// The national policy on a day, and files checked with it.
enum Engine {
  static let day = Day(year: 2026, month: 11, day: 21) ?? Day(daysSinceEpoch: 0)

  static func checker(_ day: Day = Engine.day, _ change: (inout CheckOptions) -> Void = { _ in }) throws -> Checker {
    var options = CheckOptions(asOf: day)
    change(&options)
    return Checker(policy: try NationalPolicy.load(), options: options)
  }

  /// A whole procedure around some documents, with nothing else wrong.
  static func procedure(code: String = "1.000001", documents: [String], extra: String = "") -> String {
    """
    code: "\(code)"
    name: Hỗ trợ sửa nhà
    steps: [Người dân nộp hồ sơ., Cán bộ tra cứu thông tin về cư trú trong Cơ sở dữ liệu quốc gia về dân cư.]
    methods: [{submission: direct, time_limit: 05 ngày làm việc}]
    subjects: [Cá nhân]
    executing_agency: Ủy ban nhân dân cấp xã
    \(extra)
    dossiers:
      - sets: 1
        documents:
    \(documents.map { "      - \($0)" }.joined(separator: "\n"))

    """
  }

  static func source(_ text: String, path: String = "a.yaml") -> SourceFile { SourceFile(path: path, bytes: Array(text.utf8)) }

  static func rules(_ findings: [Finding]) -> [String] { findings.filter(\.isOpen).map(\.rule) }
}

import Checker
import Diagnostics
import Foundation
import ProcedureModel
import TestSupport
import Testing

/// A part is missing only where the listing says it nowhere.
@Suite struct MissingPartTests {
  /// The parts that the national policy misses in a procedure.
  private func missing(in yaml: String) throws -> [String] {
    let path = RepositoryRoot.url.appending(path: "policy.yaml").path
    let policy = try #require(Policy.load(path: path).0)
    let day = try #require(Day(iso: "2026-10-01"))
    let report = Checker(policy: policy, options: CheckOptions(asOf: day)).check(
      SourceFile(path: "a.yaml", bytes: Array(yaml.utf8)))
    return report.findings.filter { $0.rule == "tthc-missing-part" }.compactMap { $0.subject?.component }
  }

  private let complete = """
    code: "1.000001"
    name: Cấp bản sao giấy tờ lưu trữ
    steps: [Người dân nộp đơn tại quầy, cán bộ trả kết quả.]
    subjects: [Cá nhân]
    dossiers: [{sets: 1, documents: [{name: Đơn đề nghị}]}]

    """

  @Test func aTimeLimitInTheWordsOfAMethodIsNotMissing() throws {
    let rest = "executing_agency: Ủy ban nhân dân cấp xã\nmethods: [{text: \"Nộp trực tiếp, trả trong 05 ngày làm việc\"}]\n"
    #expect(try missing(in: complete + rest) == [])
  }

  @Test func aMethodWithoutAnyTimeLeavesItMissing() throws {
    let rest = "executing_agency: Ủy ban nhân dân cấp xã\nmethods: [{text: Nộp trực tiếp tại quầy số 3}]\n"
    #expect(try missing(in: complete + rest) == ["time_limit"])
  }

  @Test func theAgencyThatDecidesIsAnAgency() throws {
    let rest = "competent_agency: Ủy ban nhân dân cấp xã\nmethods: [{submission: direct, time_limit: 05 ngày}]\n"
    #expect(try missing(in: complete + rest) == [])
  }
}

import Diagnostics
import Testing

@testable import Checker

@Suite struct CertifiedCopyTests {
  private func fires(_ document: String, _ rule: String) throws -> Bool {
    let source = Engine.source(Engine.procedure(documents: ["name: \"\(document)\""]))
    return try Engine.checker { $0.rules = [rule] }.check(source).findings.contains { $0.rule == rule }
  }

  @Test(arguments: [
    ("Bằng tốt nghiệp (bản sao có chứng thực và bản chính để đối chiếu)", true),
    ("Giấy tờ là bản sao mà không phải bản sao có chứng thực thì phải xuất trình kèm bản chính để đối chiếu", false),
    ("Bản sao kèm bản chính để đối chiếu; trường hợp gửi qua bưu chính thì nộp bản sao có chứng thực", false),
    ("Bản sao có chứng thực hoặc bản sao kèm bản chính để đối chiếu", false),
  ])
  func originalAndCertifiedCopyAtOnce(document: String, isWrong: Bool) throws {
    #expect(try fires(document, "original-plus-certified") == isWrong)
  }

  @Test(arguments: [
    ("Bản sao có chứng thực quyết định nghỉ hưu", true), ("Quyết định nghỉ hưu (không cần chứng thực)", false),
    ("Bản sao quyết định nghỉ hưu", false),
  ])
  func onlyACertifiedCopy(document: String, isWrong: Bool) throws {
    #expect(try fires(document, "certified-copy-overreach") == isWrong)
  }
}

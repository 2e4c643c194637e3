import Diagnostics
import Foundation
import Testing

@testable import Checker

/// A finding keeps its identity while people edit what is around it.
@Suite struct StableFingerprintTests {
  private func fingerprints(_ findings: [Finding]) -> [Fingerprint] { findings.map(\.fingerprint).sorted() }

  @Test func linesBeforeAndAfterDoNotMatter() throws {
    let listings = try CommittedListings.asCommitted.get()
    let expected = fingerprints(listings.expected)
    let changed = listings.rewritten { "# bản sao của phòng nghiệp vụ\n\n#\n" + $0 + "\n# hết\n\n" }
    #expect(fingerprints(try listings.findings(changed)) == expected)
  }

  @Test func emptyLinesBetweenLinesDoNotMatter() throws {
    let listings = try CommittedListings.withoutIgnores.get()
    // In this style no text goes over several lines, so that none can get a line inside.
    let styled = listings.sources.map { source in
      SourceFile(path: source.path, bytes: Array(YAMLRestyler(style: .plain).file(YAMLContent.documents(source)).utf8))
    }
    let spaced = styled.map { source in
      let text = source.text(ByteRange(0, source.bytes.count)).replacing("\n", with: "\n\n# ghi chú\n")
      return SourceFile(path: source.path, bytes: Array(text.utf8))
    }
    #expect(fingerprints(try listings.findings(spaced)) == fingerprints(try listings.findings(styled)))
  }

  @Test func otherDocumentsOfTheFileDoNotMatter() throws {
    let listings = try CommittedListings.asCommitted.get()
    let other = Engine.procedure(code: "9.999999", documents: ["name: Sổ hộ khẩu", "name: Chứng minh nhân dân"])
    let edited = other.replacing("Hỗ trợ sửa nhà", with: "Hỗ trợ xây nhà").replacing("Chứng minh nhân dân", with: "Đơn")
    let own = { (findings: [Finding]) in self.fingerprints(findings.filter { $0.subject?.code != "9.999999" }) }
    let expected = own(listings.expected)
    let before = listings.rewritten { other + "\n---\n" + $0 }
    let after = listings.rewritten { $0 + "\n---\n" + edited }
    #expect(own(try listings.findings(before)) == expected)
    #expect(own(try listings.findings(after)) == expected)
  }

  @Test func otherPartsOfTheProcedureDoNotMatter() throws {
    let documents = ["name: Sổ hộ khẩu (bản chính)", "name: Bản sao chứng minh nhân dân"]
    let text = Engine.procedure(documents: documents)
    let edits: [(String) -> String] = [
      { $0.replacing("Hỗ trợ sửa nhà", with: "Hỗ trợ xây nhà") }, { $0.replacing("05 ngày", with: "10 ngày") },
      { $0.replacing("documents:\n", with: "documents:\n      - name: Đơn đề nghị\n") },
      { $0.replacing("Người dân nộp hồ sơ.", with: "Người dân gửi hồ sơ.") },
      { $0.replacing("name: Sổ hộ khẩu (bản chính)", with: "{name: \"Sổ  hộ khẩu (bản chính)\", copies: 1}") },
    ]
    let checker = try Engine.checker()
    let known = { (text: String) in
      checker.check(Engine.source(text)).findings.filter { $0.quote?.text.contains("giấy") != true }.map(\.fingerprint).sorted()
    }
    #expect(known(text).count >= 2)
    for edit in edits {
      #expect(edit(text) != text)
      #expect(known(edit(text)) == known(text))
    }
  }

  @Test func anotherTextIsAnotherFinding() throws {
    let checker = try Engine.checker()
    let prints = { (document: String) in
      checker.check(Engine.source(Engine.procedure(documents: ["name: \(document)"]))).findings.map(\.fingerprint)
    }
    #expect(!prints("Sổ hộ khẩu").isEmpty)
    #expect(Set(prints("Sổ hộ khẩu")).isDisjoint(with: prints("Sổ hộ khẩu của cha mẹ")))
  }
}

import Diagnostics
import Foundation
import TestSupport
import Testing

@testable import Checker

/// The checker's reader knows the words of the rules besides its own: that may change no reading.
@Suite struct SharedWordsTests {
  @Test func theWordsOfRulesChangeNoReading() throws {
    let checker = try Engine.checker()
    let alone = RequirementReader(vocabulary: ReadingVocabulary(checker.policy, asOf: Engine.day))
    let file = RepositoryRoot.url.appendingPathComponent("Tests/CheckerTests/Fixtures/reading-units.jsonl")
    var texts = ["Quyết định giao đất do Ủy ban nhân dân huyện ký trước ngày 01/7/2025, nếu bên yêu cầu đang giữ"]
    for line in try String(contentsOf: file, encoding: .utf8).split(separator: "\n") {
      let object = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
      if let text = object?["text"] as? String { texts.append(text) }
    }
    #expect(texts.count > 500)
    for text in texts {
      for field in [UnitField.component, .prose] {
        #expect(checker.reader.read(text, field: field) == alone.read(text, field: field), "\(text)")
      }
    }
  }
}

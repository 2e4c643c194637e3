import Diagnostics
import ProcedureModel
import Testing

@testable import Checker

/// What a worker remembers changes nothing in what it finds.
struct UnitMemoryTests {
  /// One row in every surrounding that bears on it, and as prose.
  private static let surroundings = [
    "documents: [Sổ hộ khẩu]",
    "case: Trường hợp không khai thác được thông tin\n    documents: [Sổ hộ khẩu]",
    "documents: [{name: Sổ hộ khẩu, note: Không phải nộp nếu tra cứu được trên cơ sở dữ liệu}]",
    "documents: [{any_of: [Sổ hộ khẩu, Hộ chiếu]}]",
    "documents: [\"Một trong các giấy tờ sau:\", \"- Sổ hộ khẩu\", \"- Hộ chiếu\"]",
    "documents: [\"Người dân không phải nộp các giấy tờ sau:\", \"- Sổ hộ khẩu\"]",
    "documents: [Đơn]\nconditions: [Sổ hộ khẩu, Công dân xuất trình Sổ hộ khẩu]\nexecuting_agency: Sổ hộ khẩu",
  ]

  private func sources() -> [SourceFile] {
    Self.surroundings.enumerated().map { number, dossier in
      let text = "code: \"1.00000\(number)\"\nname: Hỗ trợ\nsteps: [Người dân nộp Sổ hộ khẩu.]\ndossiers:\n  - \(dossier)\n"
      return Engine.source(text, path: "\(number).yaml")
    }
  }

  @Test func findingsAreThoseOfAFreshWorker() throws {
    let checker = try Engine.checker()
    let sources = sources()
    let fresh = sources.map { source in
      var worker = CheckWorker(checker, agencies: .init())
      return worker.check(source, file: 0).report.findings
    }
    #expect(Set(fresh.map { $0.map(\.rule).joined() }).count > 1)
    var worker = CheckWorker(checker, agencies: .init())
    for order in [Array(sources.indices), sources.indices.reversed(), Array(sources.indices)] {
      for index in order {
        #expect(worker.check(sources[index], file: 0).report.findings == fresh[index])
      }
    }
  }

  @Test func aFullMemoryForgetsAndReadsAgain() {
    var memory = UnitMemory(byteLimit: 100, entryLimit: 2)
    let calls = RuleCalls([])
    func recall(_ text: String) -> UnitMemory.Entry? {
      memory.makeRoom()
      return Array(text.utf8).withUnsafeBufferPointer { memory.recall($0, for: 0) }
    }
    let hit = UnitMemory.Found(isNaming: true)
    #expect(recall("a") == nil)
    _ = memory.keep(hit, calls: calls)
    #expect(recall("a")?.isNaming == true)
    #expect(recall("b") == nil)
    _ = memory.keep(UnitMemory.Found(), calls: calls)
    #expect(recall("a") == nil)
    _ = memory.keep(hit, calls: calls)
    #expect(recall("a")?.isNaming == true)
  }
}

struct TextTableTests {
  @Test func textsAreTheSameOnlyByteForByteAndForTheSamePurpose() {
    var table = TextTable(byteLimit: 1 << 20, entryLimit: 1 << 20)
    func number(_ text: String, _ purpose: UInt8 = 0) -> Int {
      Array(text.utf8).withUnsafeBufferPointer { table.number(of: $0, for: purpose).number }
    }
    let texts = ["", "a", "ab", "abcdefgh", "abcdefghi", "Sổ hộ khẩu", "sổ hộ khẩu", "a\u{0}"]
    let first = texts.map { number($0) }
    #expect(first == Array(texts.indices))
    #expect(number("a", 1) == texts.count)
    #expect(texts.map { number($0) } == first)
  }

  @Test func manyTextsAreFoundAgain() {
    var table = TextTable(byteLimit: 1 << 20, entryLimit: 5_000)
    for round in 0..<2 {
      for text in 0..<5_000 {
        let (number, isNew) = Array(String(text).utf8).withUnsafeBufferPointer { table.number(of: $0, for: 3) }
        #expect(number == text)
        #expect(isNew == (round == 0))
      }
    }
    #expect(table.isFull)
    table.removeAll()
    #expect(!table.isFull)
  }
}

struct FileFindingsTests {
  @Test func findingsAndTheirProceduresAreSortedTogether() {
    let starts = [5, 3, 9, 3, 0, 7, 1, 9, 2]
    var found = FileFindings()
    for (number, start) in starts.enumerated() {
      let finding = Finding(
        rule: "r\(number)", severity: number == 2 ? .info : .error, message: Message(vi: "a", en: "a"), path: "a.yaml",
        range: ByteRange(start, start + 1))
      found.add([finding], procedure: Int32(number))
    }
    found.removeAll(below: .warning)
    found.sort()
    #expect(found.findings.map(\.range.lowerBound) == [0, 1, 2, 3, 3, 5, 7, 9])
    #expect(found.findings.map(\.rule) == found.procedureOf.map { "r\($0)" })
    #expect(found.procedureOf == [4, 6, 8, 1, 3, 0, 5, 7])
  }
}

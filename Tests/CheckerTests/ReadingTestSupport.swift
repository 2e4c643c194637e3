import Foundation
import TestSupport

@testable import Checker

/// The reader of the national policy, compiled once for all tests.
enum NationalReader {
  static let reader: RequirementReader? = (try? NationalPolicy.load()).map {
    RequirementReader(vocabulary: ReadingVocabulary($0))
  }

  /// Stances by paper, without mentions; of several bodies the one that acts.
  static func stances(_ text: String, _ field: UnitField = .component, _ context: ReadingContext = .none) throws -> [String:
    Stance]
  {
    guard let reader else { throw NationalPolicy.NotLoaded(findings: []) }
    var result: [String: Stance] = [:]
    for reading in reader.read(text, field: field, context: context) where reading.stance != .mention {
      result[reading.paper] = reading.stance
    }
    return result
  }
}

/// A labelled unit of the hand-written set.
struct LabelledUnit: Decodable {
  struct Paper: Decodable {
    var paper: String
    var stance: String
    var certified: Bool
  }

  struct Context: Decodable {
    var `case`: String?
    var previous: String?
    var note: String?
  }

  var uid: String
  var tag: String
  var field: String
  var text: String
  var papers: [Paper]
  var context: Context?

  var unitField: UnitField { UnitField(rawValue: field) ?? .component }

  var readingContext: ReadingContext {
    ReadingContext(
      headings: [context?.case].compactMap(\.self), before: [context?.previous].compactMap(\.self),
      after: [context?.note].compactMap(\.self))
  }

  /// What it asks for: mentions are left out, as the annotation guide's score does.
  var asked: [String: Stance] {
    var result: [String: Stance] = [:]
    for paper in papers { if let stance = Stance(rawValue: paper.stance), stance != .mention { result[paper.paper] = stance } }
    return result
  }

  static func load(_ url: URL) throws -> [LabelledUnit] {
    try String(contentsOf: url, encoding: .utf8).split(separator: "\n").map {
      try JSONDecoder().decode(LabelledUnit.self, from: Data($0.utf8))
    }
  }

  static var own: URL {
    RepositoryRoot.url.appendingPathComponent("Tests/CheckerTests/Fixtures/reading-units.jsonl")
  }
}

import Foundation
import TestSupport
import Testing

@testable import Checker

/// The hand-written units: accuracy by tag is printed, and must not fall.
@Suite struct ReadingUnitsTests {
  private static let shown: Set<String> = [
    "household-book", "temporary-residence-book", "residence-confirmation", "id-notice", "residence-proof", "cmnd", "id-card",
    "district-body",
  ]

  struct Tally {
    var right = 0
    var pairs = 0
    var askedRight = 0
    var askedRead = 0
    var askedLabelled = 0

    mutating func add(_ labelled: Stance?, _ read: Stance?) {
      guard labelled != nil || read != nil else { return }
      pairs += 1
      if labelled == read { right += 1 }
      let isAsked = { (stance: Stance?) in stance == .demand || stance == .acting }
      if isAsked(labelled) { askedLabelled += 1 }
      if isAsked(read) { askedRead += 1 }
      if isAsked(read), isAsked(labelled) { askedRight += 1 }
    }

    var accuracy: Double { pairs == 0 ? 1 : Double(right) / Double(pairs) }
    var precision: Double { askedRead == 0 ? 1 : Double(askedRight) / Double(askedRead) }
    var recall: Double { askedLabelled == 0 ? 1 : Double(askedRight) / Double(askedLabelled) }
  }

  private static func tally(_ units: [LabelledUnit]) throws -> (all: Tally, books: Tally, tags: [String: Tally]) {
    var all = Tally()
    var books = Tally()
    var tags: [String: Tally] = [:]
    for unit in units {
      let read = try NationalReader.stances(unit.text, unit.unitField, unit.readingContext).filter { shown.contains($0.key) }
      for paper in Set(unit.asked.keys).union(read.keys) {
        all.add(unit.asked[paper], read[paper])
        tags[unit.tag, default: Tally()].add(unit.asked[paper], read[paper])
        if paper.hasSuffix("-book") { books.add(unit.asked[paper], read[paper]) }
      }
    }
    return (all, books, tags)
  }

  @Test func theHandWrittenUnitsAreReadAsLabelled() throws {
    let units = try LabelledUnit.load(LabelledUnit.own)
    #expect(units.count >= 400)
    let (all, books, tags) = try Self.tally(units)
    for (tag, tally) in tags.sorted(by: { $0.key < $1.key }) {
      print("\(tag): \(tally.right) of \(tally.pairs) stances")
    }
    print("all: \(all.right) of \(all.pairs) stances; books asked: precision \(books.precision), recall \(books.recall)")
    #expect(all.accuracy >= 0.97)
    #expect(books.precision >= 0.99)
    #expect(books.recall >= 0.98)
  }

  /// The real units that stand beside a checkout.
  @Test func theRealUnitsAreReadAsLabelled() throws {
    guard let url = SharedData.file("accuracy/units-dev.jsonl") else {
      print("skipped: no real units beside the checkout")
      return
    }
    struct Unit: Decodable {
      var field: String
      var text: String
      var papers: [LabelledUnit.Paper]
    }
    var all = Tally()
    for line in try String(contentsOf: url, encoding: .utf8).split(separator: "\n") {
      let unit = try JSONDecoder().decode(Unit.self, from: Data(line.utf8))
      let labelled = LabelledUnit(uid: "", tag: "", field: unit.field, text: unit.text, papers: unit.papers, context: nil)
      let read = try NationalReader.stances(unit.text, labelled.unitField).filter { Self.shown.contains($0.key) }
      for paper in Set(labelled.asked.keys).union(read.keys) { all.add(labelled.asked[paper], read[paper]) }
    }
    print("real units: \(all.right) of \(all.pairs) stances")
    #expect(all.accuracy >= 0.97)
  }

  @Test(arguments: ["nfd", "capitals", "small", "spaces", "nbsp", "softHyphen"])
  func damageOfFormChangesNoStance(kind: String) throws {
    var differing = 0
    var count = 0
    for unit in try LabelledUnit.load(LabelledUnit.own) where !unit.tag.contains("abbreviation") && !unit.text.contains("STT") {
      let damaged =
        switch kind {
        case "nfd": unit.text.decomposedStringWithCanonicalMapping
        case "capitals": unit.text.uppercased()
        case "small": unit.text.precomposedStringWithCanonicalMapping
        case "spaces": unit.text.replacing(" ", with: "   ")
        case "nbsp": unit.text.replacing(" ", with: "\u{A0}")
        default: unit.text.replacing("n", with: "n\u{AD}")
        }
      count += 1
      let plain = try NationalReader.stances(unit.text, unit.unitField, unit.readingContext)
      if plain != (try NationalReader.stances(damaged, unit.unitField, unit.readingContext)) { differing += 1 }
    }
    print("\(kind): \(differing) of \(count) units read otherwise")
    #expect(Double(differing) <= 0.02 * Double(count))
  }
}

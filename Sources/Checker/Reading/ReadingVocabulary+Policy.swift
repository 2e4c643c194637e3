import Diagnostics

extension ReadingVocabulary {
  /// The reader's words of a policy. A paper counts as abolished when its last day lies before `day`; without a day, when it has one.
  package init(_ policy: Policy, asOf day: Day? = nil) {
    papers = policy.papers.map { paper in
      let isAbolished = paper.period.until.map { end in day.map { end < $0 } ?? true } ?? false
      return Paper(
        id: paper.id, aliases: paper.aliases.map(\.value), abbreviations: paper.abbreviations.map(\.value),
        bareNames: paper.bareNames.map(\.value), lookAlikes: paper.lookAlikes.map(\.value), proves: paper.proves,
        isAbolished: isAbolished)
    }
    bodies = policy.bodies.map { body in
      Body(
        id: body.id, paperClass: body.paperClass, aliases: body.aliases.map(\.value), heads: body.heads.map(\.value),
        lookAlikes: body.lookAlikes.map(\.value))
    }
    wordLists = policy.wordLists
    // A short title ("Luật Cư trú") is too common a phrase to close a span by itself.
    lawTitles = policy.instruments.map { $0.title.vi }.filter { Self.words(of: $0) >= 6 }
  }

  /// How many words have a space before them or begin the text.
  private static func words(of text: String) -> Int {
    var last = UInt8(ascii: " ")
    return text.utf8.reduce(into: 0) { count, byte in
      if byte != UInt8(ascii: " "), last == UInt8(ascii: " ") { count += 1 }
      last = byte
    }
  }

  /// Every list that section `reading` may hold.
  package static let listNames: [String] = Cue.listNames + ["shorthand", "compounds", "only_marked", "shown_papers"]

  /// The papers that `read` shows when it is not asked for all: list `shown_papers`.
  package var shownPapers: [String] { wordLists["shown_papers"] ?? papers.map(\.id) }
}

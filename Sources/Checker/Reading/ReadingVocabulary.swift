/// The words that the reader knows: all of them come from the policy, none from code.
package struct ReadingVocabulary: Sendable {
  /// A paper that a citizen can be asked for. Names are patterns: `(giấy |)chứng minh nhân dân`.
  package struct Paper: Sendable {
    package var id: String
    /// Names that are the paper wherever they stand; `…` or `...` stands for up to 25 words between the parts of a name.
    package var aliases: [String]
    /// Found only in capitals.
    package var abbreviations: [String]
    /// Words that are the paper only where a paper stands: after "nộp", "bản sao", in a list of papers.
    package var bareNames: [String]
    /// Longer words that contain a name and are not the paper.
    package var lookAlikes: [String]
    /// What it proves: papers without a common need are no alternatives in "A, B hoặc C".
    package var proves: [String]
    /// The last day on which it was valid lies in the past: two such papers joined by "hoặc" leave no way out.
    package var isAbolished: Bool

    package init(
      id: String, aliases: [String], abbreviations: [String] = [], bareNames: [String] = [], lookAlikes: [String] = [],
      proves: [String] = [], isAbolished: Bool = false
    ) {
      self.id = id
      self.aliases = aliases
      self.abbreviations = abbreviations
      self.bareNames = bareNames
      self.lookAlikes = lookAlikes
      self.proves = proves
      self.isAbolished = isAbolished
    }
  }

  /// An abolished body, or a kind of them.
  package struct Body: Sendable {
    package var id: String
    /// The class it is read as: `district-body`.
    package var paperClass: String
    /// Names that are the body wherever they stand.
    package var aliases: [String]
    /// Names of agencies that are the body when an abolished level follows: "Công an" + "cấp huyện".
    package var heads: [String]
    /// Longer names that contain one of these and are another body.
    package var lookAlikes: [String]

    package init(id: String, paperClass: String, aliases: [String], heads: [String] = [], lookAlikes: [String] = []) {
      self.id = id
      self.paperClass = paperClass
      self.aliases = aliases
      self.heads = heads
      self.lookAlikes = lookAlikes
    }
  }

  package var papers: [Paper]
  package var bodies: [Body]
  /// The word lists of section `reading`, by the name of the list. Names that no `Cue` has are not used.
  package var wordLists: [String: [String]]
  /// Titles of legal documents: what they name is a mention.
  package var lawTitles: [String]

  package init(papers: [Paper], bodies: [Body], wordLists: [String: [String]], lawTitles: [String] = []) {
    self.papers = papers
    self.bodies = bodies
    self.wordLists = wordLists
    self.lawTitles = lawTitles
  }
}

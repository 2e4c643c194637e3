/// What a document says about itself. Nothing here is read from a clock: the same content gives the same bytes.
package struct DocumentProperties: Sendable, Equatable {
  package var title: String
  /// The program that wrote it.
  package var creator: String
  /// `vi-VN` or `en-GB`: the language of spelling checks.
  package var language: String
  /// Midnight in universal time of the day the content stands for: days since 1970-01-01.
  package var createdDay: Int

  package init(title: String, creator: String, language: String = "vi-VN", createdDay: Int) {
    self.title = title
    self.creator = creator
    self.language = language
    self.createdDay = createdDay
  }
}

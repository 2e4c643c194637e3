import Checker
import Diagnostics

/// Lines and columns of one file, in the unit an output needs.
package struct FilePlaces {
  /// First and last place of a range; the end is the place after the last character.
  package struct Region: Equatable {
    package var start: LineTable.Position
    package var end: LineTable.Position
  }

  package let source: SourceFile?
  private let table: LineTable?

  /// The places of a file; without its source every place is line 1, column 1.
  package init(_ source: SourceFile?) {
    self.source = source
    table = source.map(LineTable.init)
  }

  /// The place of a byte offset.
  package func position(at offset: Int, in unit: LineTable.Unit = .scalars) -> LineTable.Position {
    table?.position(at: offset, in: unit) ?? LineTable.Position(line: 1, column: 1)
  }

  /// The places of a range.
  package func region(_ range: ByteRange, in unit: LineTable.Unit = .scalars) -> Region {
    Region(start: position(at: range.lowerBound, in: unit), end: position(at: range.upperBound, in: unit))
  }

  /// The number of lines a range touches, and the bytes of each.
  func lines(of range: ByteRange) -> [(number: Int, bytes: ByteRange)] {
    guard let table else { return [] }
    let first = table.lineIndex(at: range.lowerBound)
    let last = table.lineIndex(at: max(range.lowerBound, range.upperBound - 1))
    return (first...last).map { ($0 + 1, table.lineRange($0)) }
  }

  /// Where a related place stands: in this file, or where the finding says it stands in another.
  func position(of place: Finding.RelatedPlace, from path: String) -> LineTable.Position? {
    place.position ?? (place.path == path && source != nil ? position(at: place.range.lowerBound) : nil)
  }
}

/// A text document as it was read: paragraphs and tables in their order.
package struct WordDocument: Sendable, Equatable {
  package var blocks: [Block]

  /// A piece of a document or of a cell.
  package indirect enum Block: Sendable, Equatable {
    case paragraph(Paragraph)
    case table(Table)

    /// The words, a table's cells on lines of their own.
    package var text: String {
      switch self {
      case .paragraph(let paragraph): paragraph.text
      case .table(let table): table.rows.flatMap(\.cells).map(\.text).filter { !$0.isEmpty }.joined(separator: "\n")
      }
    }
  }

  /// A paragraph; runs are put together, a tab is U+0009, a line break is U+000A.
  package struct Paragraph: Sendable, Equatable {
    package var text: String
    /// The id of its style, such as `Heading1`; empty when it has none.
    package var style: String

    package init(text: String, style: String = "") {
      self.text = text
      self.style = style
    }
  }

  /// A table.
  package struct Table: Sendable, Equatable {
    package var rows: [Row]
  }

  /// A row of a table.
  package struct Row: Sendable, Equatable {
    package var cells: [Cell]
  }

  /// A cell of a table.
  package struct Cell: Sendable, Equatable {
    package var blocks: [Block]
    /// How many columns of the grid it covers.
    package var span: Int
    /// Whether it is the lower part of the cell above.
    package var continuesAbove: Bool

    /// The words, a paragraph a line; empty paragraphs are left out.
    package var text: String { blocks.map(\.text).filter { !$0.isEmpty }.joined(separator: "\n") }

    /// The tables in the cell.
    package var tables: [Table] {
      blocks.compactMap { block in
        guard case .table(let table) = block else { return nil }
        return table
      }
    }
  }

  /// The tables that stand outside other tables.
  package var tables: [Table] {
    blocks.compactMap { block in
      guard case .table(let table) = block else { return nil }
      return table
    }
  }
}

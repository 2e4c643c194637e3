/// A text document to be written: sections of paragraphs and tables on A4, Times New Roman, page number on top.
package struct PrintedDocument: Sendable {
  package var properties: DocumentProperties
  package var sections: [Section]

  package init(properties: DocumentProperties, sections: [Section]) {
    self.properties = properties
    self.sections = sections
  }

  /// Pages of one orientation that count from 1; the first page shows no number.
  package struct Section: Sendable {
    package var isLandscape: Bool
    /// In millimetres.
    package var margins: Margins
    package var blocks: [Block]

    package init(isLandscape: Bool = false, margins: Margins = Margins(), blocks: [Block] = []) {
      self.isLandscape = isLandscape
      self.margins = margins
      self.blocks = blocks
    }

    /// The width between the margins in millimetres.
    package var textWidth: Double { (isLandscape ? 297 : 210) - margins.left - margins.right }
  }

  /// In millimetres.
  package struct Margins: Sendable, Equatable {
    package var top: Double
    package var right: Double
    package var bottom: Double
    package var left: Double

    package init(top: Double = 20, right: Double = 15, bottom: Double = 20, left: Double = 30) {
      self.top = top
      self.right = right
      self.bottom = bottom
      self.left = left
    }
  }

  /// A piece of a section or of a cell.
  package enum Block: Sendable {
    case paragraph(Paragraph)
    case table(Table)
    /// A centred line of so many millimetres.
    case rule(width: Double, in: Double)
  }

  package enum Alignment: String, Sendable {
    case left
    case centre = "center"
    case right
    case both
  }

  /// A paragraph.
  package struct Paragraph: Sendable {
    package var runs: [Run]
    package var alignment: Alignment
    /// Of the first line, in millimetres.
    package var indent: Double
    /// In points.
    package var before: Double
    /// In points.
    package var after: Double
    /// Whether it stays on the page of the next paragraph.
    package var keepsWithNext: Bool

    package init(
      _ runs: [Run], alignment: Alignment = .both, indent: Double = 0, before: Double = 0, after: Double = 6,
      keepsWithNext: Bool = false
    ) {
      self.runs = runs
      self.alignment = alignment
      self.indent = indent
      self.before = before
      self.after = after
      self.keepsWithNext = keepsWithNext
    }
  }

  /// Words of one look. A line feed breaks the line, a tab is a tab.
  package struct Run: Sendable, Equatable {
    package var text: String
    /// In points.
    package var size: Double
    package var isBold: Bool
    package var isItalic: Bool
    package var isUnderlined: Bool

    package init(
      _ text: String, size: Double = 14, isBold: Bool = false, isItalic: Bool = false, isUnderlined: Bool = false
    ) {
      self.text = text
      self.size = size
      self.isBold = isBold
      self.isItalic = isItalic
      self.isUnderlined = isUnderlined
    }
  }

  /// A table of fixed columns.
  package struct Table: Sendable {
    /// In millimetres.
    package var widths: [Double]
    package var hasBorders: Bool
    /// How many rows at the top come again on every page.
    package var headRows: Int
    package var rows: [Row]

    package init(widths: [Double], hasBorders: Bool, headRows: Int = 0, rows: [Row] = []) {
      self.widths = widths
      self.hasBorders = hasBorders
      self.headRows = headRows
      self.rows = rows
    }
  }

  /// A row that may break over pages only where it is told so.
  package struct Row: Sendable {
    package var cells: [Cell]
    package var canSplit: Bool

    package init(_ cells: [Cell], canSplit: Bool = false) {
      self.cells = cells
      self.canSplit = canSplit
    }
  }

  /// A cell and the columns to its right that it covers.
  package struct Cell: Sendable {
    package var blocks: [Block]
    package var span: Int
    /// 0xRRGGBB; nil for none.
    package var background: UInt32?
    package var isVerticallyCentred: Bool

    package init(_ blocks: [Block], span: Int = 1, background: UInt32? = nil, isVerticallyCentred: Bool = false) {
      self.blocks = blocks
      self.span = span
      self.background = background
      self.isVerticallyCentred = isVerticallyCentred
    }
  }
}

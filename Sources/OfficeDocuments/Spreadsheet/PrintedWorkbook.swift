/// A workbook to be written: what the cells say and how they look. Texts stay texts: nothing becomes a formula or a number.
package struct PrintedWorkbook: Sendable {
  package var properties: DocumentProperties
  package var sheets: [Sheet]

  package init(properties: DocumentProperties, sheets: [Sheet]) {
    self.properties = properties
    self.sheets = sheets
  }

  /// A sheet on A4 landscape, as wide as one page.
  package struct Sheet: Sendable {
    /// At most 31 characters, without `[]:*?/\`.
    package var name: String
    /// Widths of the columns in characters of the standard font, as Excel counts them.
    package var widths: [Double]
    package var rows: [Row] = []
    /// The rows of the table's head, from 0: frozen with all above, repeated on every printed page.
    package var head: ClosedRange<Int>?
    /// How many columns stay when the sheet moves to the right.
    package var frozenColumns = 0
    /// Whether the last row of the head offers filters.
    package var hasFilter = false
    /// Columns, from 0, whose texts look like numbers and are none.
    package var codeColumns: [Int] = []

    package init(name: String, widths: [Double]) {
      self.name = name
      self.widths = widths
    }
  }

  /// A row of a sheet.
  package struct Row: Sendable {
    package var cells: [Cell]
    /// In points; nil for a height in which every wrapped text shows whole.
    package var height: Double?

    package init(_ cells: [Cell], height: Double? = nil) {
      self.cells = cells
      self.height = height
    }
  }

  /// A cell and the columns to its right that it covers.
  package struct Cell: Sendable {
    package var value: Value
    package var style: CellStyle
    /// 1 for a cell that covers only its own column.
    package var span: Int

    package init(_ value: Value, _ style: CellStyle = CellStyle(), span: Int = 1) {
      self.value = value
      self.style = style
      self.span = span
    }
  }

  /// What a cell holds.
  package enum Value: Sendable, Equatable {
    case empty
    case text(String)
    /// Pieces of a text, some of them in bold.
    case pieces([Piece])
    case integer(Int)
    case day(year: Int, month: Int, day: Int)

    /// The words, for measuring.
    var text: String {
      switch self {
      case .empty: ""
      case .text(let text): text
      case .pieces(let pieces): pieces.map(\.text).joined()
      case .integer(let number): String(number)
      case .day: "00/00/0000"
      }
    }
  }

  /// A piece of a text.
  package struct Piece: Sendable, Equatable {
    package var text: String
    package var isBold: Bool

    package init(_ text: String, isBold: Bool = false) {
      self.text = text
      self.isBold = isBold
    }
  }
}

/// How a cell looks. Times New Roman throughout, as official documents require.
package struct CellStyle: Sendable, Hashable {
  package enum Alignment: Sendable, Hashable { case left, centre, right }

  /// In points.
  package var size: Double
  package var isBold: Bool
  package var isItalic: Bool
  package var alignment: Alignment
  package var isVerticallyCentred: Bool
  package var wraps: Bool
  package var hasBorder: Bool
  /// 0xRRGGBB; nil for none.
  package var background: UInt32?

  package init(
    size: Double = 12, isBold: Bool = false, isItalic: Bool = false, alignment: Alignment = .left,
    isVerticallyCentred: Bool = false, wraps: Bool = true, hasBorder: Bool = false, background: UInt32? = nil
  ) {
    self.size = size
    self.isBold = isBold
    self.isItalic = isItalic
    self.alignment = alignment
    self.isVerticallyCentred = isVerticallyCentred
    self.wraps = wraps
    self.hasBorder = hasBorder
    self.background = background
  }
}

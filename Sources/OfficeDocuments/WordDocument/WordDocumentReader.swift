/// Reads Word documents (.docx, ECMA-376-1 chapter 17), whatever their file is named.
package enum WordDocumentReader {
  /// The paragraphs and tables of the main text: no header, footnote or comment; of tracked changes what a reader sees when
  /// they are accepted. Throws a reason that a person can act on.
  package static func read(
    _ bytes: [UInt8], limits: ArchiveLimits = ArchiveLimits()
  ) throws(OfficeDocumentError) -> WordDocument {
    let archive = try ArchiveReader(bytes, limits: limits)
    let name = try Relationships.of("", in: archive).part(ofKind: "officeDocument") ?? "word/document.xml"
    guard let document = try archive.part(name) else { throw .missingPart(name) }
    let reader = WordBodyReader()
    try PartParser.parse(document, named: name, into: reader)
    guard reader.isDocument else { throw .missingPart("word/document.xml") }
    return WordDocument(blocks: reader.blocks)
  }
}

/// Builds the blocks of the main text.
private final class WordBodyReader: PartHandler {
  private(set) var isDocument = false
  private(set) var blocks: [WordDocument.Block] = []

  /// The tables that are open, outermost first; each with the cell being read.
  private var tables: [WordDocument.Table] = []
  private var cells: [WordDocument.Cell] = []
  /// Paragraphs nest too: a text box stands inside one.
  private var paragraphs: [WordDocument.Paragraph] = []
  private var isText = false
  /// How many elements whose text nobody sees are open: deletions, fallbacks of drawings that stand there twice.
  private var hidden = 0

  private static let hiddenNames: Set<String> = ["del", "moveFrom", "Fallback", "instrText", "delText"]

  func start(_ name: String, in namespace: String, attributes: [String: String]) {
    if WordBodyReader.hiddenNames.contains(name) { hidden += 1 }
    guard namespace.hasSuffix("/main"), namespace.contains("wordprocessingml") else { return }
    switch name {
    case "document": isDocument = true
    case "tbl": tables.append(WordDocument.Table(rows: []))
    case "tr": tables.mutateLast { $0.rows.append(WordDocument.Row(cells: [])) }
    case "tc": cells.append(WordDocument.Cell(blocks: [], span: 1, continuesAbove: false))
    case "p": paragraphs.append(WordDocument.Paragraph(text: ""))
    case "t": isText = true
    default: property(name, value: attributes.first { $0.key == "val" || $0.key.hasSuffix(":val") }?.value)
    }
  }

  private func property(_ name: String, value: String?) {
    switch name {
    case "pStyle": paragraphs.mutateLast { $0.style = value ?? "" }
    case "gridSpan": cells.mutateLast { $0.span = max(1, value.flatMap { Int($0) } ?? 1) }
    case "vMerge": cells.mutateLast { $0.continuesAbove = (value ?? "continue") == "continue" }
    // Tab stops of a paragraph's style have the same name and a value.
    case "tab": if value == nil { append("\t") }
    case "br", "cr": append("\n")
    case "noBreakHyphen": append("-")
    default: break
    }
  }

  func text(_ text: String) { if isText { append(text) } }

  func end(_ name: String, in namespace: String) {
    if WordBodyReader.hiddenNames.contains(name) { hidden -= 1 }
    guard namespace.hasSuffix("/main"), namespace.contains("wordprocessingml") else { return }
    switch name {
    case "t": isText = false
    case "p":
      if let paragraph = paragraphs.popLast() { add(.paragraph(paragraph)) }
    case "tc":
      guard let cell = cells.popLast() else { return }
      tables.mutateLast { table in table.rows.mutateLast { $0.cells.append(cell) } }
    case "tbl":
      if let table = tables.popLast() { add(.table(table)) }
    default: break
    }
  }

  private func append(_ text: String) {
    guard hidden == 0 else { return }
    paragraphs.mutateLast { $0.text += text }
  }

  private func add(_ block: WordDocument.Block) {
    guard hidden == 0 else { return }
    if cells.isEmpty { blocks.append(block) } else { cells.mutateLast { $0.blocks.append(block) } }
  }
}

extension Array {
  /// Changes the last element; nothing when there is none.
  fileprivate mutating func mutateLast(_ change: (inout Element) -> Void) {
    guard !isEmpty else { return }
    change(&self[count - 1])
  }
}

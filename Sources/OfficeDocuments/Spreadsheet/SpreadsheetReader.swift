/// Reads Excel workbooks (.xlsx, ECMA-376 in both its variants).
package enum SpreadsheetReader {
  /// The sheets of a workbook. Formulas give the value that was last computed. Throws a reason that a person can act on.
  package static func read(
    _ bytes: [UInt8], limits: ArchiveLimits = ArchiveLimits()
  ) throws(OfficeDocumentError) -> Spreadsheet {
    let archive = try ArchiveReader(bytes, limits: limits)
    let name = try Relationships.of("", in: archive).part(ofKind: "officeDocument") ?? "xl/workbook.xml"
    guard let workbook = try archive.part(name) else { throw .missingPart(name) }
    let tabs = WorkbookTabs()
    try PartParser.parse(workbook, named: name, into: tabs)
    guard tabs.isWorkbook else { throw .missingPart("xl/workbook.xml") }
    let parts = try Relationships.of(name, in: archive)
    let strings = SharedStrings()
    try parse(parts.part(ofKind: "sharedStrings"), in: archive, into: strings)
    let formats = CellFormats()
    try parse(parts.part(ofKind: "styles"), in: archive, into: formats)
    var sheets: [Spreadsheet.Sheet] = []
    for tab in tabs.tabs {
      guard let target = parts.targets[tab.id], target.kind == "worksheet" else { continue }
      let reader = SheetReader(strings: strings.texts, isDate: formats.isDate)
      guard let bytes = try archive.part(target.part) else { throw .missingPart(target.part) }
      try PartParser.parse(bytes, named: target.part, into: reader)
      sheets.append(
        Spreadsheet.Sheet(name: tab.name, isHidden: tab.isHidden, rows: reader.rows, merges: reader.merges))
    }
    return Spreadsheet(sheets: sheets)
  }

  private static func parse(
    _ part: String?, in archive: ArchiveReader, into handler: some PartHandler
  ) throws(OfficeDocumentError) {
    guard let part, let bytes = try archive.part(part) else { return }
    try PartParser.parse(bytes, named: part, into: handler)
  }
}

/// The tabs of a workbook in their order.
private final class WorkbookTabs: PartHandler {
  struct Tab {
    var name: String
    var id: String
    var isHidden: Bool
  }

  private(set) var tabs: [Tab] = []
  private(set) var isWorkbook = false

  func start(_ name: String, in namespace: String, attributes: [String: String]) {
    if name == "workbook" { isWorkbook = true }
    guard name == "sheet", let title = attributes["name"] else { return }
    // The prefix of the relationship's id is the producer's choice.
    guard let id = attributes.first(where: { $0.key == "id" || $0.key.hasSuffix(":id") })?.value else { return }
    tabs.append(Tab(name: title, id: id, isHidden: (attributes["state"] ?? "visible") != "visible"))
  }

  func text(_ text: String) {}

  func end(_ name: String, in namespace: String) {}
}

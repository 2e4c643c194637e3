import OfficeDocuments

/// Builds small packages by hand, so that the readers are tested with what other programs write and not only with our own.
enum Packages {
  static let relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

  static func relationship(_ id: String, _ kind: String, _ target: String) -> String {
    "<Relationship Id=\"\(id)\" Type=\"\(relationships)/\(kind)\" Target=\"\(target)\"/>"
  }

  static func relationshipPart(_ items: String...) -> String {
    "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">\(items.joined())</Relationships>"
  }

  /// A workbook of one sheet. The parts lie where the relationships say, not where Excel puts them.
  static func workbook(
    sheetData: String, strings: String = "", styles: String = "<styleSheet/>", tail: String = "", prefix: String = ""
  ) throws -> [UInt8] {
    var archive = ArchiveWriter()
    let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    let space = prefix.isEmpty ? "xmlns=\"\(main)\"" : "xmlns:\(prefix.dropLast())=\"\(main)\""
    archive.add("_rels/.rels", relationshipPart(relationship("a", "officeDocument", "so/so.xml")))
    archive.add(
      "so/so.xml",
      "<\(prefix)workbook \(space) xmlns:r=\"\(relationships)\"><\(prefix)sheets>"
        + "<\(prefix)sheet name=\"Trang 1\" sheetId=\"1\" r:id=\"b\"/></\(prefix)sheets></\(prefix)workbook>")
    archive.add(
      "so/_rels/so.xml.rels",
      relationshipPart(
        relationship("b", "worksheet", "/so/trang/mot.xml"), relationship("c", "sharedStrings", "./chuoi.xml"),
        relationship("d", "styles", "../kieu.xml")))
    archive.add("so/chuoi.xml", "<sst xmlns=\"\(main)\">\(strings)</sst>")
    archive.add("kieu.xml", styles)
    archive.add(
      "so/trang/mot.xml",
      "<\(prefix)worksheet \(space)><\(prefix)sheetData>\(sheetData)</\(prefix)sheetData>\(tail)</\(prefix)worksheet>")
    return try archive.bytes()
  }

  /// A document with this body.
  static func document(_ body: String) throws -> [UInt8] {
    var archive = ArchiveWriter()
    archive.add("_rels/.rels", relationshipPart(relationship("a", "officeDocument", "word/document.xml")))
    archive.add(
      "word/document.xml",
      "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" "
        + "xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\"><w:body>\(body)</w:body></w:document>")
    return try archive.bytes()
  }
}

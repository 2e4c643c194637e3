import Foundation

/// Writes Word documents (.docx): the same document gives the same bytes.
package enum WordDocumentWriter {
  /// The file, whole in memory.
  package static func bytes(_ document: PrintedDocument) throws(OfficeDocumentError) -> [UInt8] {
    var archive = ArchiveWriter()
    let head = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
    archive.add("[Content_Types].xml", head + contentTypes)
    archive.add("_rels/.rels", head + packageRelationships)
    archive.add("docProps/core.xml", head + properties(document.properties))
    archive.add("word/_rels/document.xml.rels", head + documentRelationships)
    archive.add("word/styles.xml", head + styles(language: document.properties.language))
    archive.add("word/headerNumber.xml", head + numberHeader)
    archive.add("word/headerEmpty.xml", head + "<w:hdr \(WordMarkup.namespaces)><w:p/></w:hdr>")
    archive.add("word/document.xml", head + WordMarkup.document(document))
    return try archive.bytes()
  }

  private static var contentTypes: String {
    let main = "application/vnd.openxmlformats-officedocument.wordprocessingml"
    let parts = [
      ("/word/document.xml", "\(main).document.main+xml"), ("/word/styles.xml", "\(main).styles+xml"),
      ("/word/headerNumber.xml", "\(main).header+xml"), ("/word/headerEmpty.xml", "\(main).header+xml"),
      ("/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml"),
    ]
    var text = "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
    text += "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
    text += "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
    for (name, type) in parts { text += "<Override PartName=\"\(name)\" ContentType=\"\(type)\"/>" }
    return text + "</Types>"
  }

  private static let officeKinds = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

  private static var packageRelationships: String {
    let core = "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties"
    return relationships([
      ("rId1", "\(officeKinds)/officeDocument", "word/document.xml"),
      ("rId2", core, "docProps/core.xml"),
    ])
  }

  private static var documentRelationships: String {
    relationships([
      ("rIdStyles", "\(officeKinds)/styles", "styles.xml"), ("rIdNumber", "\(officeKinds)/header", "headerNumber.xml"),
      ("rIdEmpty", "\(officeKinds)/header", "headerEmpty.xml"),
    ])
  }

  private static func relationships(_ items: [(id: String, kind: String, target: String)]) -> String {
    var text = "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
    for item in items {
      text += "<Relationship Id=\"\(item.id)\" Type=\"\(item.kind)\" Target=\"\(item.target)\"/>"
    }
    return text + "</Relationships>"
  }

  private static func properties(_ properties: DocumentProperties) -> String {
    let created = Date(timeIntervalSince1970: Double(properties.createdDay) * 86_400).ISO8601Format()
    return "<cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\" "
      + "xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:dcterms=\"http://purl.org/dc/terms/\" "
      + "xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"><dc:title>\(XMLText.escaped(properties.title))</dc:title>"
      + "<dc:creator>\(XMLText.escaped(properties.creator))</dc:creator>"
      + "<dcterms:created xsi:type=\"dcterms:W3CDTF\">\(created)"
      + "</dcterms:created><dc:language>\(XMLText.escaped(properties.language))</dc:language></cp:coreProperties>"
  }

  private static func styles(language: String) -> String {
    let font = "Times New Roman"
    return "<w:styles \(WordMarkup.namespaces)><w:docDefaults><w:rPrDefault><w:rPr>"
      + "<w:rFonts w:ascii=\"\(font)\" w:eastAsia=\"\(font)\" w:hAnsi=\"\(font)\" w:cs=\"\(font)\"/>"
      + "<w:sz w:val=\"28\"/><w:szCs w:val=\"28\"/><w:lang w:val=\"\(XMLText.escaped(language))\"/></w:rPr></w:rPrDefault>"
      + "<w:pPrDefault/></w:docDefaults><w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\">"
      + "<w:name w:val=\"Normal\"/></w:style></w:styles>"
  }

  private static var numberHeader: String {
    let size = "<w:rPr><w:sz w:val=\"26\"/><w:szCs w:val=\"26\"/></w:rPr>"
    let field = ["begin", "separate", "end"].map { "<w:r>\(size)<w:fldChar w:fldCharType=\"\($0)\"/></w:r>" }
    return "<w:hdr \(WordMarkup.namespaces)><w:p><w:pPr><w:jc w:val=\"center\"/></w:pPr>\(field[0])"
      + "<w:r>\(size)<w:instrText xml:space=\"preserve\"> PAGE </w:instrText></w:r>\(field[1])"
      + "<w:r>\(size)<w:t>2</w:t></w:r>\(field[2])</w:p></w:hdr>"
  }
}

import Foundation
import FoundationXML

/// What a reader of one kind of part does with the events of its XML. Names come without their prefix.
protocol PartHandler: AnyObject {
  func start(_ name: String, in namespace: String, attributes: [String: String])
  func text(_ text: String)
  func end(_ name: String, in namespace: String)
}

/// Reads the XML of a part and refuses what no office program writes.
final class PartParser: NSObject, XMLParserDelegate {
  /// Tables nest in cells; 512 elements are far more than any document has.
  private static let deepest = 512

  private let handler: any PartHandler
  private var depth = 0
  private var isTooDeep = false
  private var errorLine: Int?

  private init(_ handler: any PartHandler) { self.handler = handler }

  /// Sends the events of a part to its handler.
  static func parse(_ bytes: [UInt8], named part: String, into handler: some PartHandler) throws(OfficeDocumentError) {
    try check(bytes, named: part)
    let delegate = PartParser(handler)
    let parser = XMLParser(data: Data(bytes))
    parser.shouldProcessNamespaces = true
    parser.shouldResolveExternalEntities = false
    parser.delegate = delegate
    let isWellFormed = parser.parse()
    if delegate.isTooDeep { throw .tooDeep(part: part) }
    // The parser may say yes to elements that are closed wrongly or not at all: it tells the error only to its delegate.
    guard isWellFormed, delegate.errorLine == nil, delegate.depth == 0 else {
      throw .malformed(part: part, line: delegate.errorLine ?? max(1, parser.lineNumber))
    }
  }

  /// Refuses document types: the parser drops the text behind an external entity without a word. That they can be seen in
  /// the bytes at all takes UTF-8, which every office program writes.
  private static func check(_ bytes: [UInt8], named part: String) throws(OfficeDocumentError) {
    guard !bytes.contains(0), hasUTF8Declaration(bytes) else { throw .encoding(part: part) }
    if contains(Array("<!DOCTYPE".utf8), in: bytes) { throw .documentType(part: part) }
  }

  private static func hasUTF8Declaration(_ bytes: [UInt8]) -> Bool {
    let head = String(decoding: bytes.prefix(200), as: UTF8.self)
    guard let end = head.range(of: "?>"), let name = head[..<end.lowerBound].range(of: "encoding") else { return true }
    let value = head[name.upperBound..<end.lowerBound].lowercased()
    return value.contains("utf-8") || value.contains("us-ascii")
  }

  private static func contains(_ needle: [UInt8], in bytes: [UInt8]) -> Bool {
    var start = bytes.startIndex
    while let index = bytes[start...].firstIndex(of: needle[0]) {
      if bytes[index...].starts(with: needle) { return true }
      start = index + 1
    }
    return false
  }

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
    attributes: [String: String]
  ) {
    depth += 1
    guard depth <= PartParser.deepest else {
      isTooDeep = true
      parser.abortParsing()
      return
    }
    handler.start(PartParser.local(name), in: namespaceURI ?? "", attributes: attributes)
  }

  func parser(_ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?) {
    depth -= 1
    handler.end(PartParser.local(name), in: namespaceURI ?? "")
  }

  func parser(_ parser: XMLParser, foundCharacters string: String) { handler.text(string) }

  func parser(_ parser: XMLParser, foundCDATA block: Data) { handler.text(String(decoding: block, as: UTF8.self)) }

  func parser(_ parser: XMLParser, parseErrorOccurred parseError: any Error) {
    errorLine = errorLine ?? max(1, parser.lineNumber)
  }

  private static func local(_ name: String) -> String {
    guard let colon = name.lastIndex(of: ":") else { return name }
    return String(name[name.index(after: colon)...])
  }
}

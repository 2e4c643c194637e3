import CExpat

/// What a reader of one kind of part does with the events of its XML. Names come without their prefix, those of attributes with the address of
/// their namespace and a colon before them where they have one.
protocol PartHandler: AnyObject {
  func start(_ name: String, in namespace: String, attributes: [String: String])
  func text(_ text: String)
  func end(_ name: String, in namespace: String)
}

/// Reads the XML of a part and refuses what no office program writes.
final class PartParser {
  /// Tables nest in cells; 512 elements are far more than any document has.
  private static let deepest = 512

  private let expat: OpaquePointer
  private let handler: any PartHandler
  private var depth = 0
  private var isTooDeep = false

  private init(_ expat: OpaquePointer, _ handler: any PartHandler) {
    self.expat = expat
    self.handler = handler
  }

  /// Sends the events of a part to its handler.
  static func parse(_ bytes: [UInt8], named part: String, into handler: some PartHandler) throws(OfficeDocumentError) {
    try check(bytes, named: part)
    guard let count = Int32(exactly: bytes.count), let expat = XML_ParserCreateNS(nil, CChar(UInt8(ascii: ":"))) else {
      throw .malformed(part: part, line: 1)
    }
    defer { XML_ParserFree(expat) }
    let parser = PartParser(expat, handler)
    let status = withExtendedLifetime(parser) {
      parser.listen()
      return bytes.withUnsafeBytes { XML_Parse(expat, $0.baseAddress?.assumingMemoryBound(to: CChar.self), count, 1) }
    }
    if parser.isTooDeep { throw .tooDeep(part: part) }
    guard status == XML_STATUS_OK else { throw .malformed(part: part, line: max(1, Int(XML_GetCurrentLineNumber(expat)))) }
  }

  /// Refuses document types, for office programs write none, and what is not UTF-8, so that they can be seen in the bytes at all.
  private static func check(_ bytes: [UInt8], named part: String) throws(OfficeDocumentError) {
    guard !bytes.contains(0), hasUTF8Declaration(bytes) else { throw .encoding(part: part) }
    if contains(Array("<!DOCTYPE".utf8), in: bytes) { throw .documentType(part: part) }
  }

  private static func hasUTF8Declaration(_ bytes: [UInt8]) -> Bool {
    let head = String(decoding: bytes.prefix(200), as: UTF8.self)
    guard let end = head.firstRange(of: "?>"), let name = head[..<end.lowerBound].firstRange(of: "encoding") else { return true }
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

  // MARK: Events

  /// The parser calls back with this object, which outlives the parsing.
  private func listen() {
    XML_SetUserData(expat, Unmanaged.passUnretained(self).toOpaque())
    XML_SetElementHandler(
      expat, { PartParser.from($0)?.start($1, attributes: $2) }, { PartParser.from($0)?.end($1) })
    XML_SetCharacterDataHandler(expat) { parser, bytes, count in
      let bytes = UnsafeRawBufferPointer(start: bytes, count: Int(count))
      PartParser.from(parser)?.handler.text(String(decoding: bytes, as: UTF8.self))
    }
  }

  private static func from(_ pointer: UnsafeMutableRawPointer?) -> PartParser? {
    pointer.map { Unmanaged<PartParser>.fromOpaque($0).takeUnretainedValue() }
  }

  private func start(_ name: UnsafePointer<CChar>?, attributes pairs: UnsafeMutablePointer<UnsafePointer<CChar>?>?) {
    depth += 1
    guard depth <= PartParser.deepest else {
      isTooDeep = true
      XML_StopParser(expat, XML_Bool(XML_FALSE))
      return
    }
    guard let name, var pairs else { return }
    var attributes: [String: String] = [:]
    while let name = pairs[0], let value = pairs[1] {
      attributes[String(cString: name)] = String(cString: value)
      pairs += 2
    }
    let (namespace, local) = PartParser.parts(of: name)
    handler.start(local, in: namespace, attributes: attributes)
  }

  private func end(_ name: UnsafePointer<CChar>?) {
    depth -= 1
    guard let name, !isTooDeep else { return }
    let (namespace, local) = PartParser.parts(of: name)
    handler.end(local, in: namespace)
  }

  /// The address of a namespace and the name in it, as the parser puts them together.
  private static func parts(of name: UnsafePointer<CChar>) -> (namespace: String, local: String) {
    let whole = String(cString: name)
    guard let colon = whole.utf8.lastIndex(of: UInt8(ascii: ":")) else { return ("", whole) }
    return (String(whole[..<colon]), String(whole[whole.utf8.index(after: colon)...]))
  }
}

import CLibYAML
import Diagnostics

/// Composes libyaml's events into the flat tree; finds what libyaml does not: duplicate keys, alias bombs, depth.
struct TreeBuilder {
  /// A container whose end has not been seen.
  struct Open {
    var node: Int32
    var lastChild: Int32
    /// `aliasedNodes` when it was opened.
    var aliasedBefore: Int
    /// The anchor's name, to note the weight of what it stands for at the end.
    var anchor: String?
  }

  /// What an anchor stands for. `weight` is nil until its node is complete: an alias inside it would be its own part.
  struct Anchor {
    var node: Int32
    var weight: Int?
  }

  let source: SourceFile
  let limits: YAMLLimits
  var nodes: [YAMLNode]
  var arena: [UInt8]
  var roots: [NodeIndex]
  var problems: [Finding] = []
  var open: [Open] = []
  var anchors: [String: Anchor] = [:]
  var aliasedNodes = 0
  /// Keys of the mapping being closed; kept to reuse the buffer.
  var keys: [Int32] = []
  /// Where in the arena the scalar being written begins.
  var scalarStart = 0
  /// Reading goes on after a syntax error: a container of the same kind continues the open root.
  var continuesRoot = false
  /// A limit was passed; the rest of the file is not read.
  var isGivenUp = false
  /// Files that hold nothing unfamiliar are read without libyaml; off only where the two are compared.
  var readsFamiliar = true

  /// Takes the buffers of a tree, emptied.
  init(reusing tree: inout YAMLTree, source: SourceFile, limits: YAMLLimits) {
    self.source = source
    self.limits = limits
    nodes = []
    arena = []
    roots = []
    swap(&nodes, &tree.nodes)
    swap(&arena, &tree.arena)
    swap(&roots, &tree.roots)
    nodes.removeAll(keepingCapacity: true)
    arena.removeAll(keepingCapacity: true)
    roots.removeAll(keepingCapacity: true)
  }

  /// Gives the result and the buffers to the tree.
  consuming func handOver(to tree: inout YAMLTree) {
    tree.source = source
    swap(&tree.nodes, &nodes)
    swap(&tree.arena, &arena)
    swap(&tree.roots, &roots)
    tree.problems = problems.count > 1 ? problems.sorted(by: Finding.precedes) : problems
  }

  /// Throws away what was built.
  private mutating func startOver() {
    nodes.removeAll(keepingCapacity: true)
    arena.removeAll(keepingCapacity: true)
    roots.removeAll(keepingCapacity: true)
    problems.removeAll()
    open.removeAll(keepingCapacity: true)
    isGivenUp = false
  }

  mutating func build() {
    let bytes = source.bytes
    bytes.withUnsafeBufferPointer { bytes in
      if let refusal = EncodingCheck.refusal(of: bytes, limits: limits) {
        report(refusal.message, at: refusal.range)
        return
      }
      // Room for what most files hold: growing would copy it all several times. What is not used is not touched.
      arena.reserveCapacity(bytes.count)
      nodes.reserveCapacity(bytes.count / 16)
      open.reserveCapacity(16)
      keys.reserveCapacity(32)
      if readsFamiliar, FamiliarYAML.read(bytes, into: &self) { return }
      startOver()
      var origin: Int? = EncodingCheck.byteOrderMarkLength(bytes)
      var errors = 0
      while let start = origin {
        origin = readStream(bytes, from: start)
        errors += 1
        if errors == limits.syntaxErrors, let next = origin {
          report(SyntaxMessages.givenUp, at: ByteRange(next, next))
          origin = nil
        }
      }
      closeAll()
    }
  }

  /// Reads from `start` to the end, or to the first syntax error; then the place to go on from, if there is one.
  private mutating func readStream(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
    guard var events = EventStream(UnsafeBufferPointer(rebasing: bytes[start...])) else {
      report(SyntaxMessages.outOfMemory, at: ByteRange(start, start))
      return nil
    }
    var marks = MarkCursor(bytes, origin: start)
    while events.advance() {
      let event = events.event
      if event.pointee.type == YAML_STREAM_END_EVENT { return nil }
      add(event, &marks)
      if isGivenUp { return nil }
    }
    return recover(from: events.failure, in: bytes, streamStart: start, &marks)
  }

  private mutating func add(_ event: UnsafePointer<yaml_event_t>, _ marks: inout MarkCursor) {
    switch event.pointee.type {
    case YAML_SCALAR_EVENT: addScalar(event, &marks)
    case YAML_MAPPING_START_EVENT:
      let start = event.pointee.data.mapping_start
      openContainer(.mapping, event, anchor: start.anchor, tag: start.tag, &marks)
    case YAML_SEQUENCE_START_EVENT:
      let start = event.pointee.data.sequence_start
      openContainer(.sequence, event, anchor: start.anchor, tag: start.tag, &marks)
    case YAML_MAPPING_END_EVENT, YAML_SEQUENCE_END_EVENT:
      let isFlow = event.pointee.start_mark.index != event.pointee.end_mark.index
      closeContainer(end: isFlow ? marks.byteOffset(ofScalar: event.pointee.end_mark.index) : nil)
    case YAML_ALIAS_EVENT: addAlias(event, &marks)
    case YAML_DOCUMENT_START_EVENT:
      if event.pointee.data.document_start.implicit == 0 {
        closeAll()
        anchors.removeAll(keepingCapacity: true)
      }
    case YAML_DOCUMENT_END_EVENT:
      if event.pointee.data.document_end.implicit == 0 { closeAll() }
    default: break
    }
  }
}

// MARK: - Nodes

extension TreeBuilder {
  /// Appends a node and links it to the open container.
  @inline(__always)
  mutating func append(_ node: YAMLNode) -> Int32 {
    let index = Int32(truncatingIfNeeded: nodes.count)
    if nodes.count >= limits.nodes { giveUp(SyntaxMessages.tooManyNodes(limits.nodes), at: Int(node.start)) }
    nodes.append(node)
    if open.isEmpty {
      roots.append(NodeIndex(index))
    } else {
      let last = open.count - 1
      let previous = open[last].lastChild
      if previous >= 0 { nodes[Int(previous)].next = index }
      open[last].lastChild = index
      nodes[Int(open[last].node)].count += 1
    }
    return index
  }

  private mutating func addScalar(_ event: UnsafePointer<yaml_event_t>, _ marks: inout MarkCursor) {
    let scalar = event.pointee.data.scalar
    let propertiesStart = marks.byteOffset(ofScalar: event.pointee.start_mark.index)
    var start = propertiesStart
    var end = marks.byteOffset(ofScalar: event.pointee.end_mark.index)
    if scalar.anchor != nil || scalar.tag != nil { start = startAfterProperties(from: start, to: end) }
    let style = ScalarStyle(scalar.style)
    if style.isBlock { end = trimmedEnd(from: start, to: end) }
    let isText = style != .plain || isStringTag(scalar.tag)
    let index = append(
      YAMLNode(
        kind: .scalar, style: style, isExplicitText: isText, next: -1, content: UInt32(truncatingIfNeeded: arena.count),
        count: UInt32(truncatingIfNeeded: scalar.length), start: UInt32(truncatingIfNeeded: start),
        end: UInt32(truncatingIfNeeded: end)))
    arena.append(contentsOf: UnsafeBufferPointer(start: scalar.value, count: scalar.length))
    arena.append(0)
    if let tag = scalar.tag { checkTag(tag, at: propertiesStart) }
    if let name = scalar.anchor { note(Anchor(node: index, weight: 1), named: String(cString: name), at: propertiesStart) }
  }

  private mutating func openContainer(
    _ kind: YAMLNode.Kind, _ event: UnsafePointer<yaml_event_t>, anchor: UnsafeMutablePointer<yaml_char_t>?,
    tag: UnsafeMutablePointer<yaml_char_t>?, _ marks: inout MarkCursor
  ) {
    let start = marks.byteOffset(ofScalar: event.pointee.start_mark.index)
    if continuesRoot, resumeRoot(kind) { return }
    if open.count >= limits.depth {
      giveUp(SyntaxMessages.tooDeep(limits.depth), at: start)
      return
    }
    let index = append(
      YAMLNode(
        kind: kind, style: .plain, isExplicitText: false, next: -1, content: 0, count: 0,
        start: UInt32(truncatingIfNeeded: start), end: UInt32(truncatingIfNeeded: start)))
    let name = anchor.map { String(cString: $0) }
    if let tag { checkTag(tag, at: start) }
    if let name { note(Anchor(node: index, weight: nil), named: name, at: start) }
    open.append(Open(node: index, lastChild: -1, aliasedBefore: aliasedNodes, anchor: name))
  }

  /// After a syntax error the root container goes on when the next one is of its kind.
  private mutating func resumeRoot(_ kind: YAMLNode.Kind) -> Bool {
    continuesRoot = false
    if let root = open.first, nodes[Int(root.node)].kind == kind { return true }
    closeAll()
    return false
  }

  /// Ends the innermost container; `end` is known for one in brackets, else its last child ends it.
  mutating func closeContainer(end: Int?) {
    guard let closed = open.popLast() else { return }
    let index = Int(closed.node)
    if let end {
      nodes[index].end = UInt32(truncatingIfNeeded: end)
    } else if closed.lastChild >= 0 {
      nodes[index].end = nodes[Int(closed.lastChild)].end
    }
    if nodes[index].kind == .mapping { findDuplicateKeys(of: closed.node) }
    if let name = closed.anchor, anchors[name]?.node == closed.node {
      anchors[name]?.weight = nodes.count - index + aliasedNodes - closed.aliasedBefore
    }
  }

  /// Ends every open container: at the end of the stream, or at a new document after a syntax error.
  mutating func closeAll() {
    continuesRoot = false
    while !open.isEmpty { closeBroken() }
  }

  /// Ends a container that a syntax error left open: a key without a value gets an empty one.
  func isMissingValue(_ container: Open) -> Bool {
    let node = nodes[Int(container.node)]
    return node.kind == .mapping && node.count % 2 == 1
  }

  mutating func closeBroken() {
    addMissingValue()
    closeContainer(end: nil)
  }

  /// Gives the innermost mapping's last key an empty value when it has none.
  mutating func addMissingValue() {
    guard let last = open.last, isMissingValue(last) else { return }
    addEmptyScalar(at: nodes[Int(last.lastChild)].end)
  }

  mutating func addEmptyScalar(at offset: UInt32, end: UInt32? = nil) {
    let content = UInt32(truncatingIfNeeded: arena.count)
    arena.append(0)
    _ = append(
      YAMLNode(
        kind: .scalar, style: .plain, isExplicitText: false, next: -1, content: content, count: 0, start: offset,
        end: end ?? offset))
  }

  /// The mark at the start of a scalar lies before its anchor and its tag.
  private func startAfterProperties(from start: Int, to end: Int) -> Int {
    let bytes = source.bytes
    var index = start
    while index < end {
      switch bytes[index] {
      case UInt8(ascii: "&"), UInt8(ascii: "!"):
        while index < end, ![0x20, 0x09, 0x0A, 0x0D].contains(bytes[index]) { index += 1 }
      case UInt8(ascii: "#"):
        while index < end, bytes[index] != 0x0A, bytes[index] != 0x0D { index += 1 }
      case 0x20, 0x09, 0x0A, 0x0D: index += 1
      default: return index
      }
    }
    return index
  }

  /// The mark at the end of a block scalar lies after the blank lines that follow it.
  private func trimmedEnd(from start: Int, to end: Int) -> Int {
    var end = end
    while end > start, [0x20, 0x09, 0x0A, 0x0D].contains(source.bytes[end - 1]) { end -= 1 }
    return end
  }
}

// MARK: - Anchors, aliases, tags

extension TreeBuilder {
  private mutating func addAlias(_ event: UnsafePointer<yaml_event_t>, _ marks: inout MarkCursor) {
    let start = marks.byteOffset(ofScalar: event.pointee.start_mark.index)
    let end = marks.byteOffset(ofScalar: event.pointee.end_mark.index)
    let range = ByteRange(start, end)
    let name = String(cString: event.pointee.data.alias.anchor)
    guard let anchor = anchors[name] else {
      report(SyntaxMessages.undefinedAlias(name), at: range)
      return addEmptyScalar(at: UInt32(truncatingIfNeeded: start), end: UInt32(truncatingIfNeeded: end))
    }
    guard let weight = anchor.weight else {
      report(SyntaxMessages.recursiveAlias(name), at: range)
      return addEmptyScalar(at: UInt32(truncatingIfNeeded: start), end: UInt32(truncatingIfNeeded: end))
    }
    aliasedNodes += weight
    if aliasedNodes > limits.aliasedNodes { return giveUp(SyntaxMessages.aliasBomb(limits.aliasedNodes), at: start) }
    _ = append(
      YAMLNode(
        kind: .alias, style: .plain, isExplicitText: false, next: -1, content: UInt32(bitPattern: anchor.node), count: 0,
        start: UInt32(truncatingIfNeeded: start), end: UInt32(truncatingIfNeeded: end)))
  }

  private mutating func note(_ anchor: Anchor, named name: String, at start: Int) {
    anchors[name] = anchor
    if anchors.count > limits.anchors { giveUp(SyntaxMessages.tooManyAnchors(limits.anchors), at: start) }
  }

  private func isStringTag(_ tag: UnsafeMutablePointer<yaml_char_t>?) -> Bool {
    guard let tag else { return false }
    let name = String(cString: tag)
    return name == "tag:yaml.org,2002:str" || name == "!"
  }

  /// Only the tags of the core schema mean anything here.
  private mutating func checkTag(_ tag: UnsafeMutablePointer<yaml_char_t>, at start: Int) {
    let name = String(cString: tag)
    let known = ["str", "int", "float", "bool", "null", "map", "seq"].map { "tag:yaml.org,2002:" + $0 }
    if name != "!", !known.contains(name) { report(SyntaxMessages.unknownTag(name), at: ByteRange(start, start + 1)) }
  }
}

// MARK: - Problems

extension TreeBuilder {
  /// The last problem that the limit allows is noted.
  var isFull: Bool { problems.count > limits.problems }

  /// Notes a problem; after the last one that the limit allows, says once that there are more.
  mutating func report(_ message: Message, at range: ByteRange, related: [Finding.RelatedPlace] = []) {
    if isFull { return }
    let text = problems.count == limits.problems ? SyntaxMessages.moreProblems : message
    let count = source.bytes.count
    let range = ByteRange(min(range.lowerBound, count), min(range.upperBound, count))
    problems.append(
      Finding(rule: "syntax", severity: .error, message: text, path: source.path, range: range, related: related))
  }

  private mutating func giveUp(_ message: Message, at offset: Int) {
    if !isGivenUp { report(message, at: ByteRange(offset, offset + 1)) }
    isGivenUp = true
  }
}

extension ScalarStyle {
  init(_ style: yaml_scalar_style_t) {
    switch style {
    case YAML_SINGLE_QUOTED_SCALAR_STYLE: self = .singleQuoted
    case YAML_DOUBLE_QUOTED_SCALAR_STYLE: self = .doubleQuoted
    case YAML_LITERAL_SCALAR_STYLE: self = .literal
    case YAML_FOLDED_SCALAR_STYLE: self = .folded
    default: self = .plain
    }
  }
}

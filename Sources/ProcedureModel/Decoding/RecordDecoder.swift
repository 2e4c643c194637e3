import Diagnostics

/// Decodes records by their key tables, for files that are read by the thousand: no string, dictionary or object is made
/// per node unless something is wrong.
struct RecordDecoder {
  let context: DecodingContext
  let tree: YAMLTree

  init(_ context: DecodingContext) {
    self.context = context
    tree = context.tree
  }

  /// Calls `take` for each known key, in the order of the file; reports unknown keys and missing required ones. Anything
  /// but a mapping is reported and skipped. The record is handed in: one that the closure caught would be copied at the end.
  @inline(__always)
  func record<Key: RecordKey, Record>(
    _ node: NodeIndex, _ keys: KeyTable<Key>, into record: inout Record, _ take: (inout Record, Key, NodeIndex) -> Void
  ) {
    guard tree.isMapping(node) else { return YAMLValue(context, node).reportWrongType(SchemaMessages.mapping) }
    var next = tree.firstChild(of: node)
    while let keyNode = next, let value = tree.next(after: keyNode) {
      next = tree.next(after: value)
      if let text = tree.text(of: keyNode), let key = keys.key(text, in: tree) {
        take(&record, key, value)
      } else {
        reportUnknownKey(keyNode, in: node, Key.self)
      }
    }
  }

  /// Calls `take` for each item of a list; a single value is a list of one, nothing is an empty list.
  @inline(__always)
  func items(_ node: NodeIndex, _ take: (NodeIndex) -> Void) {
    guard tree.isSequence(node) else {
      if !tree.isNull(node) { take(node) }
      return
    }
    var next = tree.firstChild(of: node)
    while let item = next {
      take(item)
      next = tree.next(after: item)
    }
  }

  /// Appends what each item of a list is read as.
  @inline(__always)
  func items<Item>(_ node: NodeIndex, to list: inout [Item], _ read: (NodeIndex) -> Item) {
    if list.isEmpty { list.reserveCapacity(tree.itemCount(of: node)) }
    items(node) { list.append(read($0)) }
  }

  /// A text; nothing is nil without a complaint, a container is reported.
  @inline(__always)
  func text(_ node: NodeIndex) -> Text? {
    guard let text = tree.text(of: node) else {
      YAMLValue(context, node).reportWrongType(SchemaMessages.text)
      return nil
    }
    return tree.isNull(node) ? nil : text
  }

  /// A text or a list of texts.
  func texts(_ node: NodeIndex) -> [Text] {
    var result: [Text] = []
    result.reserveCapacity(tree.itemCount(of: node))
    items(node) { item in if let text = text(item) { result.append(text) } }
    return result
  }

  /// A name of an enumeration; another one is reported with the nearest, and left out.
  func choice(_ node: NodeIndex, of choices: [ValueShape.Choice]) -> Text? {
    guard let text = text(node) else { return nil }
    for choice in choices where text.equals(choice.bytes, in: tree) { return text }
    let value = YAMLValue(context, node)
    value.reportUnknown(Located(text.string(in: tree), value.range), allowed: choices.map(\.name))
    return nil
  }

  /// Names of an enumeration, one or a list.
  func choices(_ node: NodeIndex, of choices: [ValueShape.Choice]) -> [Text] {
    var result: [Text] = []
    result.reserveCapacity(tree.itemCount(of: node))
    items(node) { item in if let text = choice(item, of: choices) { result.append(text) } }
    return result
  }

  /// A whole number from 0 to 10^15, unquoted.
  func amount(_ node: NodeIndex) -> Amount? {
    if tree.isNull(node) { return nil }
    let isExplicitText = tree.nodes[tree.resolved(node).position].isExplicitText
    guard let text = tree.text(of: node), !isExplicitText, let value = text.withUTF8(in: tree, number) else {
      YAMLValue(context, node).reportWrongType(SchemaMessages.integer)
      return nil
    }
    return Amount(value: value, text: text)
  }

  /// A day such as `2020-11-13`; anything else is reported, and left out.
  func day(_ node: NodeIndex) -> Text? {
    if tree.isNull(node) { return nil }
    return YAMLValue(context, node).day().flatMap { _ in tree.text(of: node) }
  }

  private func number(_ bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    guard (1...15).contains(bytes.count) else { return nil }
    var value = 0
    for byte in bytes {
      guard (0x30...0x39).contains(byte) else { return nil }
      value = value * 10 + Int(byte - 0x30)
    }
    return value
  }

  @inline(never)
  private func reportUnknownKey<Key: RecordKey>(_ key: NodeIndex, in record: NodeIndex, _ type: Key.Type) {
    if context.isFull { return }
    guard let name = tree.text(of: key)?.string(in: tree) else {
      return context.report(SchemaMessages.keyNotText, at: tree.place(of: key))
    }
    let present = keys(of: record)
    let all = Key.allCases.map(\.rawValue)
    let nearest = NearestName.of(name, among: all.filter { !present.contains($0) }) ?? NearestName.of(name, among: all)
    context.report(SchemaMessages.unknownKey(name, nearest: nearest), at: tree.place(of: key))
  }

  /// The keys of the first hundred entries of a record: no record has as many right keys.
  private func keys(of record: NodeIndex) -> Set<String> {
    var result: Set<String> = []
    for (index, child) in tree.children(of: record).prefix(200).enumerated() where index % 2 == 0 {
      if let text = tree.text(of: child) { result.insert(text.string(in: tree)) }
    }
    return result
  }
}

import Diagnostics

/// A node with the context that takes its problems. Each accessor reports what does not fit and returns nil.
package struct YAMLValue {
  package let context: DecodingContext
  package let node: NodeIndex

  init(_ context: DecodingContext, _ node: NodeIndex) {
    self.context = context
    self.node = node
  }

  private var tree: YAMLTree { context.tree }

  /// The bytes it is written with.
  package var range: ByteRange { tree.place(of: node) }
  /// `~`, `null` or nothing.
  package var isNull: Bool { tree.isNull(node) }
  package var isMapping: Bool { tree.isMapping(node) }
  package var isSequence: Bool { tree.isSequence(node) }
  package var isScalar: Bool { !isMapping && !isSequence }

  /// The scalar as a handle on the file; reports a container. Empty texts are let through.
  package func scalar() -> Text? {
    if let text = tree.text(of: node) { return text }
    reportWrongType(SchemaMessages.text)
    return nil
  }

  /// A text that is not empty, whatever its letters look like (`12` and `yes` are texts too).
  package func text() -> Located<String>? {
    if isNull {
      context.report(SchemaMessages.emptyValue, at: range)
      return nil
    }
    guard let text = scalar() else { return nil }
    let string = text.string(in: tree)
    if Self.isBlank(string) {
      context.report(SchemaMessages.emptyValue, at: range)
      return nil
    }
    return Located(string, range)
  }

  /// Its first scalar tells of almost every text that it is not: characters are dear to tell apart.
  private static func isBlank(_ text: String) -> Bool {
    if let first = text.unicodeScalars.first, first.isASCII ? first.value > 0x20 : !first.properties.isWhitespace { return false }
    return text.allSatisfy(\.isWhitespace)
  }

  /// A whole number in decimal digits.
  package func int() -> Located<Int>? { plain(SchemaMessages.integer) { Int($0) } }

  /// `true` or `false`, unquoted.
  package func bool() -> Located<Bool>? {
    plain(SchemaMessages.bool) { $0 == "true" ? true : $0 == "false" ? false : nil }
  }

  /// A day such as `2026-11-21`, quoted or not.
  package func day() -> Located<Day>? {
    guard let text = tree.text(of: node), let day = Day(iso: text.string(in: tree)) else {
      reportWrongType(SchemaMessages.day)
      return nil
    }
    return Located(day, range)
  }

  /// A name of an enumeration; anything else is reported with the nearest one.
  package func choice<Choice>(_ type: Choice.Type) -> Located<Choice>?
  where Choice: RawRepresentable & CaseIterable, Choice.RawValue == String {
    guard let text = text() else { return nil }
    if let choice = Choice(rawValue: text.value) { return Located(choice, text.range) }
    reportUnknown(text, allowed: Choice.allCases.map(\.rawValue))
    return nil
  }

  /// The items of a list. A single value is a list of one; nothing is an empty list.
  package func list() -> [YAMLValue] {
    if isNull { return [] }
    guard isSequence else { return [self] }
    return tree.children(of: node).map { YAMLValue(context, $0) }
  }

  /// Decodes a mapping with `body`, then reports the keys that it did not ask for. Nil when this is no mapping.
  package func mapping<Result>(_ body: (YAMLMapping) -> Result?) -> Result? {
    guard isMapping else {
      reportWrongType(SchemaMessages.mapping)
      return nil
    }
    let mapping = YAMLMapping(self)
    let result = body(mapping)
    mapping.reportUnknownKeys()
    return result
  }

  /// The entries of a mapping whose keys are free, in the order of the file.
  package func entries() -> [(key: Located<String>, value: YAMLValue)] {
    guard isMapping else {
      if !isNull { reportWrongType(SchemaMessages.mapping) }
      return []
    }
    var result: [(key: Located<String>, value: YAMLValue)] = []
    var children = tree.children(of: node)
    result.reserveCapacity(children.count / 2)
    while let key = children.next(), let value = children.next() {
      if let text = tree.text(of: key) {
        result.append((Located(text.string(in: tree), tree.place(of: key)), YAMLValue(context, value)))
      } else {
        context.report(SchemaMessages.keyNotText, at: tree.place(of: key))
      }
    }
    return result
  }

  /// Reports a problem about this value.
  package func report(_ message: Message, severity: Severity = .error, related: [Finding.RelatedPlace] = []) {
    context.report(message, at: range, severity: severity, related: related)
  }

  /// Reports a name that is none of those allowed, with the nearest of them.
  package func reportUnknown(_ name: Located<String>, allowed: [String]) {
    if context.isFull { return }
    let nearest = NearestName.of(name.value, among: allowed)
    context.report(SchemaMessages.unknownValue(name.value, allowed: allowed, nearest: nearest), at: name.range)
  }

  /// Reports that something else is expected here.
  package func reportWrongType(_ expected: LocalizedText) {
    if context.isFull { return }
    context.report(SchemaMessages.wrongType(expected: expected, found: kind), at: shownRange)
  }

  /// What this is, for a message.
  private var kind: LocalizedText {
    if isNull { return SchemaMessages.nothing }
    if isMapping { return SchemaMessages.mapping }
    if isSequence { return SchemaMessages.list }
    let text = tree.text(of: node)?.string(in: tree) ?? ""
    return SchemaMessages.quoted(text.count > 60 ? text.prefix(60) + "…" : text)
  }

  /// A container is shown by its first line only.
  private var shownRange: ByteRange {
    let whole = range
    let bytes = tree.source.bytes
    guard !isScalar, whole.upperBound <= bytes.count else { return whole }
    let end = bytes[whole.bounds].firstIndex { $0 == 0x0A || $0 == 0x0D } ?? whole.upperBound
    return ByteRange(whole.lowerBound, end)
  }

  private func plain<Value>(_ expected: LocalizedText, _ convert: (String) -> Value?) -> Located<Value>? {
    let index = tree.resolved(node)
    guard let text = tree.text(of: node), !tree.nodes[index.position].isExplicitText,
      let value = convert(text.string(in: tree))
    else {
      reportWrongType(expected)
      return nil
    }
    return Located(value, range)
  }
}

import Diagnostics

/// A mapping being decoded. The keys that are asked for are the keys that exist: when the decoding closure returns, the
/// others are reported with the nearest right name.
package final class YAMLMapping {
  package let value: YAMLValue
  private let entries: [(key: Located<String>, value: YAMLValue)]
  private var asked: [String] = []
  /// A bit for each of the first 64 entries that was asked for: where all were, no names need be compared.
  private var askedEntries: UInt64 = 0

  init(_ value: YAMLValue) {
    self.value = value
    entries = value.entries()
    asked.reserveCapacity(16)
  }

  package var range: ByteRange { value.range }
  package var context: DecodingContext { value.context }

  /// The key's value; nil when the key is absent. A key written twice gives its first value.
  package func optional(_ key: String) -> YAMLValue? {
    asked.append(key)
    guard let index = index(of: key) else { return nil }
    if index < 64 { askedEntries |= 1 << UInt64(index) }
    return entries[index].value
  }

  /// Lengths first: nearly all of them differ.
  private func index(of key: String) -> Int? {
    let count = key.utf8.count
    return entries.firstIndex { $0.key.value.utf8.count == count && $0.key.value == key }
  }

  /// The key's value; its absence is reported at the mapping's first key.
  package func required(_ key: String) -> YAMLValue? {
    if let value = optional(key) { return value }
    context.report(SchemaMessages.missingKey(key), at: headRange)
    return nil
  }

  /// Where the key itself is written.
  package func keyRange(_ key: String) -> ByteRange? { entries.first { $0.key.value == key }?.key.range }

  package func text(_ key: String) -> Located<String>? { optional(key)?.text() }
  package func requiredText(_ key: String) -> Located<String>? { required(key)?.text() }
  package func int(_ key: String) -> Located<Int>? { optional(key)?.int() }
  package func bool(_ key: String) -> Located<Bool>? { optional(key)?.bool() }
  package func day(_ key: String) -> Located<Day>? { optional(key)?.day() }
  package func list(_ key: String) -> [YAMLValue] { optional(key)?.list() ?? [] }
  package func texts(_ key: String) -> [Located<String>] { list(key).compactMap { $0.text() } }

  package func choice<Choice>(_ key: String, _ type: Choice.Type) -> Located<Choice>?
  where Choice: RawRepresentable & CaseIterable, Choice.RawValue == String {
    optional(key)?.choice(type)
  }

  package func choices<Choice>(_ key: String, _ type: Choice.Type) -> [Located<Choice>]
  where Choice: RawRepresentable & CaseIterable, Choice.RawValue == String {
    // A loop: `compactMap` would be looked up by the runtime for each type of choices.
    var choices: [Located<Choice>] = []
    for value in list(key) {
      if let choice = value.choice(type) { choices.append(choice) }
    }
    return choices
  }

  /// Decodes the mapping under a key; nil when the key is absent.
  package func mapping<Result>(_ key: String, _ body: (YAMLMapping) -> Result?) -> Result? {
    optional(key).flatMap { $0.isNull ? nil : $0.mapping(body) }
  }

  /// Keys that exist although this decoding has no use for them.
  package func allow(_ keys: String...) { asked += keys }

  func reportUnknownKeys() {
    if askedEntries.nonzeroBitCount == entries.count || entries.allSatisfy({ asked.contains($0.key.value) }) { return }
    let present = Set(entries.map(\.key.value))
    let candidates = asked.filter { !present.contains($0) }
    for entry in entries where !asked.contains(entry.key.value) {
      if context.isFull { return }
      let nearest = NearestName.of(entry.key.value, among: candidates) ?? NearestName.of(entry.key.value, among: asked)
      context.report(SchemaMessages.unknownKey(entry.key.value, nearest: nearest), at: entry.key.range)
    }
  }

  /// The first key: the place to say that something is missing.
  package var headRange: ByteRange { entries.first?.key.range ?? value.range }
}

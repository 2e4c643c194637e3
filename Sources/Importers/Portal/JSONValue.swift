/// A JSON value of somebody else's format.
package enum JSONValue: Decodable, Sendable, Equatable {
  case null
  case bool(Bool)
  case number(Double)
  case string(String)
  case array([JSONValue])
  case object([String: JSONValue])

  package init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if container.decodeNil() {
      self = .null
    } else if let value = try? container.decode(String.self) {
      self = .string(value)
    } else if let value = try? container.decode(Bool.self) {
      self = .bool(value)
    } else if let value = try? container.decode(Double.self) {
      self = .number(value)
    } else if let value = try? container.decode([JSONValue].self) {
      self = .array(value)
    } else {
      self = .object(try container.decode([String: JSONValue].self))
    }
  }

  /// Null, false, zero, or nothing inside: a value that says nothing when it is left out.
  var isEmpty: Bool {
    switch self {
    case .null: true
    case .bool(let flag): !flag
    case .number: false
    case .string(let text): text.allSatisfy(\.isWhitespace)
    case .array(let items): items.allSatisfy(\.isEmpty)
    case .object(let members): members.values.allSatisfy(\.isEmpty)
    }
  }

  /// A scalar's words; numbers without a needless fraction.
  var words: String {
    switch self {
    case .null: ""
    case .bool(let flag): flag ? "true" : "false"
    case .number(let number): number == number.rounded() && abs(number) < 1e15 ? String(Int(number)) : String(number)
    case .string(let text): text
    case .array(let items): items.map(\.words).joined(separator: ", ")
    case .object(let members): members.keys.sorted().joined(separator: ", ")
    }
  }
}

/// A JSON object being taken apart: what nobody took is what has no place.
final class JSONTaker {
  private let members: [String: JSONValue]
  private var taken: Set<String> = []
  private var children: [(key: String, taker: JSONTaker)] = []

  init(_ members: [String: JSONValue]) { self.members = members }

  func value(_ key: String) -> JSONValue? {
    taken.insert(key)
    return members[key]
  }

  /// A text, or a number in words; nil for anything else.
  func string(_ key: String) -> String? {
    switch value(key) {
    case .string(let text): text
    case .number(let number): JSONValue.number(number).words
    default: nil
    }
  }

  func int(_ key: String) -> Int? {
    switch value(key) {
    case .number(let number) where number == number.rounded() && abs(number) < 1e15: Int(number)
    case .string(let text): Int(text)
    default: nil
    }
  }

  func bool(_ key: String) -> Bool { value(key) == .bool(true) }

  func strings(_ key: String) -> [String] {
    switch value(key) {
    case .array(let items): items.map(\.words)
    case .string(let text): [text]
    default: []
    }
  }

  /// The object under a key, whose own leftovers are listed with this one's.
  func object(_ key: String) -> JSONTaker? {
    guard case .object(let inner) = value(key) else { return nil }
    return child(inner, key)
  }

  func objects(_ key: String) -> [JSONTaker] {
    guard case .array(let items) = value(key) else { return [] }
    return items.compactMap { item in
      guard case .object(let inner) = item else { return nil }
      return child(inner, key + "[]")
    }
  }

  private func child(_ inner: [String: JSONValue], _ key: String) -> JSONTaker {
    let taker = JSONTaker(inner)
    children.append((key, taker))
    return taker
  }

  /// Everything that was not taken and says something: key path and words, sorted by key.
  func leftovers(under path: String = "") -> [(key: String, value: String)] {
    let own = members.filter { !taken.contains($0.key) && !$0.value.isEmpty }.sorted { $0.key < $1.key }
      .flatMap { JSONTaker.leaves($0.value, path + $0.key) }
    return own + children.flatMap { $0.taker.leftovers(under: path + $0.key + ".") }
  }

  private static func leaves(_ value: JSONValue, _ path: String) -> [(key: String, value: String)] {
    switch value {
    case .object(let members):
      members.filter { !$0.value.isEmpty }.sorted { $0.key < $1.key }.flatMap { leaves($0.value, path + "." + $0.key) }
    case .array(let items): items.filter { !$0.isEmpty }.flatMap { leaves($0, path + "[]") }
    default: [(path, value.words)]
    }
  }
}

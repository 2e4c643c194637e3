import Diagnostics

/// An agency of the registry: who it is, when it exists, who answers for it.
package struct RegisteredAgency: Sendable, Equatable {
  /// A key the agency signs with.
  package struct Key: Sendable, Equatable {
    package var id: String
    /// 32 bytes, Ed25519.
    package var publicKey: [UInt8]
    package var from: Day?
    package var until: Day?

    package init(id: String, publicKey: [UInt8], from: Day? = nil, until: Day? = nil) {
      self.id = id
      self.publicKey = publicKey
      self.from = from
      self.until = until
    }

    package func isValid(on day: Day) -> Bool { (from ?? day) <= day && day <= (until ?? day) }
  }

  /// Mã định danh điện tử, the commune's five digits and a kind, or any id of the city's choice.
  package var id: String
  package var name: String
  /// Other ids the agency was known by: files under them are taken as this agency's.
  package var aliases: [String]
  /// `police`, `people_committee`, `one_stop_centre` …
  package var kind: String
  /// `central`, `province`, `commune`.
  package var level: String
  package var parent: String?
  /// First and last day of its existence; nil is open.
  package var from: Day?
  package var until: Day?
  /// The agency that took over its tasks.
  package var successor: String?
  /// Người phụ trách, and the words a letter addresses them with.
  package var responsible: String?
  package var responsibleTitle: String?
  package var keys: [Key]

  package init(id: String, name: String, kind: String = "", level: String = "", parent: String? = nil) {
    self.id = id
    self.name = name
    self.kind = kind
    self.level = level
    self.parent = parent
    aliases = []
    keys = []
  }

  /// Whether the agency exists on some day of a range.
  package func exists(during days: ClosedRange<Day>) -> Bool {
    (from ?? days.lowerBound) <= days.upperBound && days.lowerBound <= (until ?? days.upperBound)
  }
}

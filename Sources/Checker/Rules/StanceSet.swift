/// A list of stances in the policy; `demand` where it has none. Bits: a set would have its elements found hashable at every start.
struct StanceSet: Sendable {
  private let bits: UInt8

  init(_ names: [String]) {
    let stances = names.compactMap(Stance.init(rawValue:))
    bits = (stances.isEmpty ? [.demand] : stances).reduce(0) { $0 | Self.bit($1) }
  }

  func contains(_ stance: Stance) -> Bool { bits & Self.bit(stance) != 0 }

  private static func bit(_ stance: Stance) -> UInt8 {
    switch stance {
    case .demand: 1
    case .alternative: 2
    case .fallback: 4
    case .evidence: 8
    case .mention: 16
    case .acting: 32
    }
  }
}

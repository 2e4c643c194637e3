import Diagnostics

/// The same code with different documents, between agencies or between the channels of one agency.
struct ListingDiffersKind: ListingKind {
  static let name = "listing-differs"
  private let comparesAgencies: Bool
  private let comparesChannels: Bool

  init(_ rule: Rule, _ preparation: inout RulePreparation) {
    let between = rule.parameters.texts("between")
    comparesAgencies = between.contains("agencies")
    comparesChannels = between.contains("channels")
  }

  func pairs(in listings: ListingFacts) -> [ListingPair] {
    listings.groups.flatMap { group in
      (comparesAgencies ? betweenAgencies(group, listings.facts) : [])
        + (comparesChannels ? betweenChannels(group, listings.facts) : [])
    }
  }

  func difference(_ pair: ListingPair, _ listing: ListingContent, _ other: ListingContent) -> LocalizedText? {
    listing.documentDifference(from: other)
  }

  /// Those that differ from what most agencies list; the first listing decides where opinions are even.
  private func betweenAgencies(_ group: [Int], _ facts: [ListingFact]) -> [ListingPair] {
    // One listing an agency: its first.
    var firsts: [Int] = []
    for index in group where !firsts.contains(where: { facts[$0].agency == facts[index].agency }) { firsts.append(index) }
    guard firsts.count > 1 else { return [] }
    var votes: [(hash: UInt64, first: Int, count: Int)] = []
    for index in firsts {
      if let place = votes.firstIndex(where: { $0.hash == facts[index].documentsHash }) {
        votes[place].count += 1
      } else {
        votes.append((facts[index].documentsHash, index, 1))
      }
    }
    guard let usual = votes.max(by: { ($0.count, $1.first) < ($1.count, $0.first) }) else { return [] }
    return firsts.filter { facts[$0].documentsHash != usual.hash }.map { ListingPair(listing: $0, other: usual.first) }
  }

  /// Later listings of one agency in other channels than its first.
  private func betweenChannels(_ group: [Int], _ facts: [ListingFact]) -> [ListingPair] {
    var firsts: [Int] = []
    var pairs: [ListingPair] = []
    for index in group {
      let fact = facts[index]
      guard let first = firsts.first(where: { facts[$0].agency == fact.agency }) else {
        firsts.append(index)
        continue
      }
      let other = facts[first]
      let isOtherChannel = fact.channels != 0 && other.channels != 0 && fact.channels & other.channels == 0
      if isOtherChannel, fact.documentsHash != other.documentsHash { pairs.append(ListingPair(listing: index, other: first)) }
    }
    return pairs
  }
}

import Diagnostics

/// One agency lists a code twice, in the same channels, and the listings differ.
struct DuplicateCodeKind: ListingKind {
  static let name = "duplicate-code"

  init(_ rule: Rule, _ preparation: inout RulePreparation) {}

  /// Each later listing with the first one of its agency.
  func pairs(in listings: ListingFacts) -> [ListingPair] {
    listings.groups.flatMap { group -> [ListingPair] in
      var firsts: [Int] = []
      return group.compactMap { index in
        let fact = listings.facts[index]
        let first = firsts.first { isSameListing(listings.facts[$0], fact) }
        guard let first else {
          firsts.append(index)
          return nil
        }
        return listings.facts[first].contentHash == fact.contentHash ? nil : ListingPair(listing: index, other: first)
      }
    }
  }

  func difference(_ pair: ListingPair, _ listing: ListingContent, _ other: ListingContent) -> LocalizedText? {
    listing.difference(from: other)
  }

  /// The same agency; disjoint channels are listings of their own, which may be compared as such.
  private func isSameListing(_ left: ListingFact, _ right: ListingFact) -> Bool {
    left.agency == right.agency && (left.channels == 0 || right.channels == 0 || left.channels & right.channels != 0)
  }
}

import Diagnostics
import ProcedureModel

/// Whether a rule looks at a listing (`applies_to`): the listing must match each list that is given.
struct ScopeMatcher: Sendable {
  private let scope: RuleScope?
  private let fields: PhraseLists.List
  private let names: PhraseLists.List
  private let subjects: PhraseLists.List

  init(_ scope: RuleScope?, _ preparation: inout RulePreparation) {
    self.scope = scope.flatMap { $0.isEverything ? nil : $0 }
    fields = preparation.phrases.add(scope?.fields ?? [])
    names = preparation.phrases.add(scope?.names ?? [])
    subjects = preparation.phrases.add(scope?.subjects ?? [])
  }

  func matches(_ listing: Listing) -> Bool {
    guard let scope else { return true }
    let procedure = listing.procedure
    return (scope.codes.isEmpty || scope.codes.contains(listing.string(procedure.code)))
      && (scope.agencies.isEmpty || scope.agencies.contains(listing.agency?.id ?? listing.string(procedure.agency)))
      && (scope.levels.isEmpty || procedure.level.contains { scope.levels.contains(listing.string($0)) })
      && holds(listing, fields, in: .field) && holds(listing, names, in: .name) && holds(listing, subjects, in: .subjects)
  }

  private func holds(_ listing: Listing, _ list: PhraseLists.List, in part: ListingPart) -> Bool {
    list.isEmpty || listing.passages.contains { $0.part == part && $0.phrases.contains(list) }
  }
}

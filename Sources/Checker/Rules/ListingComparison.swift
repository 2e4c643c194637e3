import Diagnostics

/// The rules that compare listings: one code twice at one agency, one code with different contents between agencies or
/// between channels.
package struct ListingComparison {
  static let kinds: Set<String> = ["duplicate-code", "listing-differs"]
  private let rules: [Rule]

  package init(_ prepared: PreparedRules) {
    rules = prepared.comparisons
  }

  /// The findings over all listings of a run, in the order of path and place.
  package func findings(_ facts: [ListingFact]) -> [Finding] {
    guard !rules.isEmpty else { return [] }
    let ordered = facts.sorted { ($0.code, $0.path, $0.range.lowerBound) < ($1.code, $1.path, $1.range.lowerBound) }
    var findings: [Finding] = []
    var start = 0
    while start < ordered.count {
      var end = start + 1
      while end < ordered.count, ordered[end].code == ordered[start].code { end += 1 }
      if end - start > 1 { compare(ordered[start..<end], &findings) }
      start = end
    }
    return findings.sorted(by: Finding.precedes)
  }

  /// Every listing of a group is compared with the first one that it should agree with.
  private func compare(_ group: ArraySlice<ListingFact>, _ findings: inout [Finding]) {
    for rule in rules {
      let between = Set(rule.parameters.texts("between"))
      for (offset, fact) in group.enumerated() where offset > 0 {
        let isDuplicate = rule.kind.value == "duplicate-code"
        let other = group.prefix(offset).first { earlier in
          isDuplicate
            ? earlier.agency == fact.agency && earlier.channels == fact.channels && fact.differs(from: earlier)
            : fact.shouldAgree(with: earlier, between: between) && fact.documents != earlier.documents
        }
        if let other { findings.append(finding(rule, fact, other)) }
      }
    }
  }

  private func finding(_ rule: Rule, _ fact: ListingFact, _ other: ListingFact) -> Finding {
    let place = other.agencyName.isEmpty || other.agency == fact.agency ? other.path : "\(other.agencyName) (\(other.path))"
    let arguments: [Message.Argument] = [
      .init("quote", fact.code), .init("code", fact.code), .init("procedure", fact.name), .init("agency", fact.agencyName),
      .init("since", rule.from?.value.slashed ?? ""), .init("other", place), .init("difference", fact.difference(from: other)),
    ]
    return Finding(
      rule: rule.id, severity: rule.severity.value, message: Message(rule.message.value, arguments),
      advice: rule.advice.map { Message($0.value, arguments) }, path: fact.path, range: fact.range,
      related: [
        .init(path: other.path, range: other.range, message: LocalizedText(vi: "bản niêm yết kia", en: "the other listing"))
      ],
      subject: Finding.Subject(
        agency: fact.agency, agencyName: fact.agencyName, code: fact.code, name: fact.name, field: fact.field, component: "code"),
      basis: rule.basis.map(\.key), since: rule.from?.value)
  }
}

extension ListingFact {
  /// Different agencies, or different channels of one agency, as the rule compares.
  fileprivate func shouldAgree(with other: ListingFact, between: Set<String>) -> Bool {
    if agency != other.agency { return between.contains("agencies") }
    return between.contains("channels") && channels != other.channels
  }

  /// Two listings of one agency on one channel should be the same in everything that binds citizens.
  fileprivate func differs(from other: ListingFact) -> Bool {
    (steps, documents, times, fees) != (other.steps, other.documents, other.times, other.fees)
  }

  fileprivate func difference(from other: ListingFact) -> LocalizedText {
    var parts: [LocalizedText] = []
    if steps != other.steps { parts.append(LocalizedText(vi: "trình tự thực hiện", en: "steps")) }
    if documentCount != other.documentCount {
      parts.append(
        LocalizedText(
          vi: "số thành phần hồ sơ (\(documentCount) và \(other.documentCount))",
          en: "number of documents (\(documentCount) and \(other.documentCount))"))
    } else if documents != other.documents {
      parts.append(LocalizedText(vi: "thành phần hồ sơ", en: "documents"))
    }
    if times != other.times { parts.append(LocalizedText(vi: "thời hạn giải quyết", en: "time limit")) }
    if fees != other.fees { parts.append(LocalizedText(vi: "phí, lệ phí", en: "fees")) }
    return LocalizedText(vi: parts.map(\.vi).joined(separator: "; "), en: parts.map(\.en).joined(separator: "; "))
  }
}

import Diagnostics
import ProcedureModel

/// Which procedures one policy judges differently from another, on one day.
package struct VerdictComparison {
  /// A procedure with what came and what went. A finding that only changed its severity is in both lists.
  package struct Change: Sendable {
    package var path: String
    package var range: ByteRange
    package var code: String
    package var name: String
    package var appeared: [Finding]
    package var gone: [Finding]
  }

  private let old: PreparedRules
  private let new: PreparedRules

  /// A comparison of two policies as of a day.
  package init(from old: Policy, to new: Policy, asOf day: Day) {
    self.old = PreparedRules(policy: old, day: day)
    self.new = PreparedRules(policy: new, day: day)
  }

  /// The procedures judged differently, in the order of the files. Files named `agency.yaml` declare agencies.
  package func changes(in sources: [SourceFile]) -> [Change] {
    var agencies = AgencyDirectory()
    var files: [SourceFile] = []
    for source in sources {
      if source.path.split(separator: "/").last == "agency.yaml" {
        if let agency = AgencyFile(source).agency { agencies.add(agency, declaredAt: source.path) }
      } else {
        files.append(source)
      }
    }
    let before = verdicts(old, files, agencies)
    let after = verdicts(new, files, agencies)
    return zip(before, after).compactMap(Self.difference)
  }

  /// One procedure and what a policy finds in it.
  private struct Verdict {
    var path: String
    var range: ByteRange
    var code: String
    var name: String
    var findings: [Finding]
  }

  private func verdicts(_ rules: PreparedRules, _ files: [SourceFile], _ agencies: AgencyDirectory) -> [Verdict] {
    var session = rules.session()
    var verdicts: [Verdict] = []
    var facts: [ListingFact] = []
    for source in files {
      let file = ProcedureReader().read(source)
      for procedure in file.procedures {
        let named = procedure.agency.map { $0.string(in: file.tree) }
        let agency = named.flatMap { agencies.agency(id: $0) } ?? agencies.agency(ofFile: source.path)
        let (findings, fact) = session.check(procedure, in: file.tree, agency: agency)
        if let fact { facts.append(fact) }
        verdicts.append(
          Verdict(
            path: source.path, range: procedure.range, code: procedure.code?.string(in: file.tree) ?? "",
            name: procedure.name?.string(in: file.tree) ?? "", findings: findings))
      }
    }
    for finding in ListingComparison(rules).findings(facts) {
      let owner = verdicts.firstIndex { verdict in
        verdict.path == finding.path && verdict.range.lowerBound <= finding.range.lowerBound
          && finding.range.lowerBound < max(verdict.range.upperBound, verdict.range.lowerBound + 1)
      }
      if let owner { verdicts[owner].findings.append(finding) }
    }
    return verdicts
  }

  private static func difference(_ before: Verdict, _ after: Verdict) -> Change? {
    let appeared = without(after.findings, before.findings)
    let gone = without(before.findings, after.findings)
    if appeared.isEmpty && gone.isEmpty { return nil }
    return Change(
      path: after.path, range: after.range, code: after.code, name: after.name, appeared: appeared, gone: gone)
  }

  /// The findings of one list that the other does not have, each counted once.
  private static func without(_ list: [Finding], _ other: [Finding]) -> [Finding] {
    var rest = other
    return list.filter { finding in
      let same = rest.firstIndex {
        $0.rule == finding.rule && $0.severity == finding.severity && $0.range == finding.range
      }
      if let same { rest.remove(at: same) }
      return same == nil
    }
  }
}

extension VerdictComparison.Change {
  /// `thêm 1 lỗi (cmnd-expired), bớt 2 cảnh báo (one-stop-name)`.
  package func summary(in language: Language) -> String {
    let parts = [(LocalizedText(vi: "thêm", en: "more:"), appeared), (LocalizedText(vi: "bớt", en: "less:"), gone)]
    return parts.flatMap { verb, findings in
      Severity.allCases.reversed().compactMap { severity -> String? in
        let graded = findings.filter { $0.severity == severity }
        if graded.isEmpty { return nil }
        let rules = Set(graded.map(\.rule)).sorted().joined(separator: ", ")
        return "\(verb[language]) \(graded.count) \(severity.title[language].lowercased()) (\(rules))"
      }
    }.joined(separator: "; ")
  }
}

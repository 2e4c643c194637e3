import Diagnostics

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

  private let old: Checker
  private let new: Checker

  /// A comparison of two policies as of a day.
  package init(from old: Policy, to new: Policy, asOf day: Day) {
    self.old = Checker(policy: old, options: CheckOptions(asOf: day))
    self.new = Checker(policy: new, options: CheckOptions(asOf: day))
  }

  /// The procedures judged differently, in the order of the files. Findings that are waived or ignored do not count.
  package func changes(in inputs: InputFiles, memory: [SourceFile] = [], threads: Int = 1) -> [Change] {
    let before = verdicts(old, inputs, memory, threads)
    let after = verdicts(new, inputs, memory, threads)
    return zip(before, after).compactMap(Self.difference)
  }

  /// One procedure and what a policy finds in it.
  private struct Verdict {
    var procedure: ProcedureCoverage
    var findings: [Finding] = []
  }

  private func verdicts(_ checker: Checker, _ inputs: InputFiles, _ memory: [SourceFile], _ threads: Int) -> [Verdict] {
    var verdicts: [Verdict] = []
    var places: [String: [Int]] = [:]
    var run = CheckRun(checker, inputs, memory: memory, threads: threads)
    // Nothing in the closure throws.
    _ = try? run.run { report in
      for procedure in report.procedures {
        places[report.path, default: []].append(verdicts.count)
        verdicts.append(Verdict(procedure: procedure))
      }
      for finding in report.findings where finding.isOpen {
        let owner = places[report.path]?.last {
          verdicts[$0].procedure.range.lowerBound <= finding.range.lowerBound
        }
        if let owner { verdicts[owner].findings.append(finding) }
      }
    }
    return verdicts
  }

  private static func difference(_ before: Verdict, _ after: Verdict) -> Change? {
    let appeared = without(after.findings, before.findings)
    let gone = without(before.findings, after.findings)
    if appeared.isEmpty && gone.isEmpty { return nil }
    let procedure = after.procedure
    return Change(
      path: procedure.path, range: procedure.range, code: procedure.code, name: procedure.name, appeared: appeared, gone: gone)
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
  /// `thêm 1 lỗi (cmnd-expired); bớt 2 cảnh báo (one-stop-name)`.
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

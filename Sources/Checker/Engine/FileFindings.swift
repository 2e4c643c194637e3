import Diagnostics

/// The findings of one file while they are collected, each with the number of its procedure; -1 for none.
///
/// A finding holds two dozen strings and lists, and a copy counts the references of each: findings are moved, not copied.
struct FileFindings {
  var findings: [Finding] = []
  private(set) var procedureOf: [Int32] = []

  mutating func add(_ new: [Finding], procedure: Int32) {
    if findings.isEmpty { findings = new } else { findings += new }
    procedureOf.append(contentsOf: repeatElement(procedure, count: new.count))
  }

  mutating func removeAll(below severity: Severity) {
    guard findings.indices.contains(where: { findings[$0].severity < severity }) else { return }
    let kept = findings.indices.filter { findings[$0].severity >= severity }
    findings = kept.map { findings[$0] }
    procedureOf = kept.map { procedureOf[$0] }
  }

  /// Puts the findings in the order of the output.
  mutating func sort() {
    // As rules go through a procedure, they are often in order already.
    if zip(findings.indices, findings.indices.dropFirst()).allSatisfy({ !Finding.precedes(findings[$1], findings[$0]) }) {
      return
    }
    let order = findings.indices.sorted { Finding.precedes(findings[$0], findings[$1]) }
    for place in order.indices {
      // What stood here may have been moved behind by an earlier exchange.
      var from = order[place]
      while from < place { from = order[from] }
      if from == place { continue }
      findings.swapAt(place, from)
      procedureOf.swapAt(place, from)
    }
  }

  /// Keeps the first findings of the file and says at the next one's place that there were more.
  mutating func cut(to limit: Int) {
    sort()
    let rule = EngineRule.tooManyFindings
    let message = Message(
      LocalizedText(
        vi: "Tệp có hơn {limit} lỗi; từ đây trở đi không liệt kê và không rà soát: hãy chia tệp này ra.",
        en: "The file has more than {limit} findings; from here on nothing is listed or checked: split the file."),
      [.init("limit", String(limit))])
    let kept = min(limit, findings.count)
    let next = min(kept, findings.count - 1)
    let (path, range) = (findings[next].path, findings[next].range)
    findings.removeSubrange(kept...)
    procedureOf.removeSubrange(kept...)
    add([Finding(rule: rule.rawValue, severity: rule.severity, message: message, path: path, range: range)], procedure: -1)
  }
}

import Checker
import Diagnostics

/// Findings about policy files, one line each: `policy.yaml:12:5: Lỗi: …`.
enum PolicyFindings {
  static func printError(_ findings: [Finding]) {
    for line in lines(findings) { StandardStreams.printError(line) }
  }

  /// The lines in the order of the findings; each file's line table is made once.
  static func lines(_ findings: [Finding]) -> [String] {
    var tables: [String: LineTable] = [:]
    func place(_ path: String, _ range: ByteRange) -> String {
      if tables[path] == nil { tables[path] = LineTable(FileBytes.read(path) ?? SourceFile(path: path, bytes: [])) }
      guard let position = tables[path]?.position(at: range.lowerBound) else { return path }
      return "\(path):\(position.line):\(position.column)"
    }
    let language = CommandLanguage.current
    return findings.flatMap { finding in
      ["\(place(finding.path, finding.range)): \(finding.severity.title[language]): \(finding.message.text(in: language))"]
        + finding.related.map { "  \(place($0.path, $0.range)): \($0.message[language])" }
    }
  }
}

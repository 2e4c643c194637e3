import Checker
import Diagnostics

/// Findings about policy files, one line each: `policy.yaml:12:5: Lỗi: …`.
enum PolicyFindings {
  /// What ends a command whose policy has errors, once they are printed.
  static var refusal: CommandFailure {
    CommandFailure.usage(
      vi: "Chính sách có lỗi; không áp dụng phần nào.", en: "The policy has errors; nothing of it is applied.")
  }

  static func printError(_ findings: [Finding]) {
    for line in lines(findings) { StandardStreams.printError(line) }
  }

  /// The lines in the order of the findings; each file's line table is made once.
  static func lines(_ findings: [Finding]) -> [String] {
    var tables: [String: LineTable] = [:]
    let language = CommandLanguage.current
    return findings.flatMap { finding in
      let head = place(finding.path, finding.range, &tables)
      return ["\(head): \(finding.severity.title[language]): \(finding.message.text(in: language))"]
        + finding.related.map { "  \(place($0.path, $0.range, &tables)): \($0.message[language])" }
    }
  }

  /// `policy.yaml:12:5`.
  static func place(_ path: String, _ range: ByteRange) -> String {
    var tables: [String: LineTable] = [:]
    return place(path, range, &tables)
  }

  private static func place(_ path: String, _ range: ByteRange, _ tables: inout [String: LineTable]) -> String {
    let table = tables[path] ?? LineTable(SourceFile(path: path, bytes: (try? FileSystem.read(path)) ?? []))
    tables[path] = table
    let position = table.position(at: range.lowerBound)
    return "\(path):\(position.line):\(position.column)"
  }
}

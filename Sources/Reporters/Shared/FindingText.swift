import Checker
import Diagnostics

/// A finding in sentences, for formats that have only one field for all a reader should know.
struct FindingText {
  let citations: Citations
  let language: Language

  init(_ run: RunDescription, _ options: ReporterOptions) {
    citations = Citations(run)
    language = options.language
  }

  /// The message on one line.
  func message(of finding: Finding) -> String { VisibleText.inert(finding.message.brief(in: language)) }

  /// "Căn cứ: …", or nothing.
  func law(of finding: Finding) -> String? {
    guard !finding.basis.isEmpty else { return nil }
    return (language == .vi ? "Căn cứ: " : "Law: ")
      + VisibleText.inert(citations.lines(of: finding, in: language).map(\.text).joined(separator: "; ")) + "."
  }

  /// "Kiến nghị: …", or nothing.
  func advice(of finding: Finding) -> String? {
    finding.advice.map { (language == .vi ? "Kiến nghị: " : "Instead: ") + VisibleText.inert($0.brief(in: language)) }
  }

  /// Message, law and advice.
  func sentences(of finding: Finding) -> [String] {
    [
      message(of: finding), law(of: finding), advice(of: finding),
      Wording.settled(finding.status, in: language).map(VisibleText.inert),
    ]
    .compactMap(\.self)
  }
}

extension FileReport {
  /// The findings that a reporter with these options writes.
  func findings(for options: ReporterOptions) -> [Finding] {
    options.includesSettled ? findings : findings.filter(\.isOpen)
  }
}

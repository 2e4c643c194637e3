import ArgumentParser
import Checker
import Diagnostics

/// `policy check`: mistakes, contradictions, stale law.
struct PolicyCheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: words(
      vi: "Kiểm tra chính sách: lỗi, mâu thuẫn, văn bản hết hiệu lực, quy tắc không bao giờ báo.",
      en: "Check a policy: mistakes, contradictions, ended law, rules that cannot fire."))

  @OptionGroup var policy: PolicyOption
  @OptionGroup var asOf: AsOfOption
  @OptionGroup var language: LanguageOption

  func run() throws {
    let day = try asOf.day()
    let (loaded, findings) = Policy.load(path: try policy.resolvedPath())
    guard let loaded else {
      PolicyFindings.printError(findings)
      throw ExitStatus.usage.code
    }
    let all = findings + PolicyAudit.findings(in: loaded, asOf: day)
    for line in PolicyFindings.lines(all) { StandardStreams.printOutput(line) }
    for notice in loaded.notices(asOf: day) {
      StandardStreams.printOutput(words(vi: "Lưu ý: ", en: "Note: ") + notice.text(in: CommandLanguage.current))
    }
    let errors = all.filter { $0.severity == .error }.count
    StandardStreams.printOutput(
      words(
        vi: "\(loaded.id) \(loaded.version): \(loaded.rules.count) quy tắc, \(errors) lỗi, \(all.count - errors) cảnh báo.",
        en: "\(loaded.id) \(loaded.version): \(loaded.rules.count) rules, \(errors) errors, \(all.count - errors) warnings."))
    if errors > 0 { throw ExitStatus.findings.code }
  }
}

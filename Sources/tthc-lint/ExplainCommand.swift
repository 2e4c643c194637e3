import ArgumentParser
import Checker
import Diagnostics

/// `explain RULE`: what a rule wants, why, and by which law.
struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: words(
      vi: "Giải thích một quy tắc: vì sao, căn cứ, ví dụ sai và đúng.",
      en: "Explain a rule: why, the law, a wrong and a right example."))

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, markdown
  }

  @Argument(help: ArgumentHelp(words(vi: "Mã quy tắc.", en: "The rule's id."), valueName: words(vi: "quy tắc", en: "rule")))
  var rule: String

  @Option(help: ArgumentHelp(words(vi: "Định dạng.", en: "The format."), valueName: "text|markdown"))
  var format: Format = .text

  @OptionGroup var policy: PolicyOption
  @OptionGroup var language: LanguageOption

  func run() throws {
    let loaded = try policy.load()
    guard let found = loaded.rule(rule) else { throw unknown(in: loaded) }
    let article = RuleArticle(found, in: loaded, language: CommandLanguage.current)
    StandardStreams.printOutput(format == .text ? article.text : article.markdown(level: 1))
  }

  private func unknown(in policy: Policy) -> CommandFailure {
    if let nearest = policy.nearestRule(to: rule) {
      return .usage(
        vi: "Không có quy tắc “\(rule)”; có phải là “\(nearest)”?", en: "There is no rule “\(rule)”; did you mean “\(nearest)”?")
    }
    return .usage(vi: "Không có quy tắc “\(rule)”.", en: "There is no rule “\(rule)”.")
  }
}

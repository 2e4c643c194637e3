import Diagnostics

/// Why a policy test failed.
enum TestMessages {
  static func notFound(_ text: String) -> Message {
    Message(LocalizedText(vi: "Không báo gì: {text}", en: "Nothing was found in: {text}"), [.init("text", text)])
  }

  static func unexpected(_ finding: Finding) -> Message {
    Message(
      LocalizedText(
        vi: "Báo thừa {rule} ở {component}: {message}", en: "Unexpected {rule} at {component}: {message}"),
      [
        .init("rule", finding.rule), .init("component", finding.subject?.component ?? "–"),
        .init("message", LocalizedText(vi: finding.message.text(in: .vi), en: finding.message.text(in: .en))),
      ])
  }

  static func missing(_ expectation: PolicyTestSuite.Expectation) -> Message {
    Message(
      LocalizedText(vi: "Thiếu {rule}{component}.", en: "{rule}{component} is missing."),
      [.init("rule", expectation.rule), .init("component", expectation.component.map { " (\($0))" } ?? "")])
  }
}

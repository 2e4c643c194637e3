import ArgumentParser
import Checker
import Diagnostics

/// `read`: how a line of a procedure is understood, and why. Lines come on standard input: JSON objects
/// `{"id", "field", "text", "context"}` one a line, or plain text as a person types it.
struct ReadCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "read",
    abstract: words(
      vi: "Cho biết bộ đọc hiểu từng dòng (giấy tờ, bước thực hiện, cơ quan) thế nào và vì sao.",
      en: "Show how each line (document, step, agency) is understood, and why."),
    discussion: words(
      vi: """
        Đọc từ đầu vào chuẩn, mỗi dòng một văn bản hoặc một đối tượng JSON {"id", "field": "component|prose|agency", "text"}; thêm "context": \
        {"case", "previous", "note"} nếu cần. In JSON từng dòng; trên màn hình in lời giải thích có màu.
        """,
      en: """
        Reads standard input, one text or one JSON object {"id", "field": "component|prose|agency", "text"} a line, with "context": \
        {"case", "previous", "note"} where it matters. Prints JSON lines; on a terminal a coloured explanation.
        """))

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case json, text
  }

  @Option(
    help: ArgumentHelp(
      words(vi: "Loại văn bản của dòng không ghi loại.", en: "What a line is that does not say it."),
      valueName: "component|prose|agency"))
  var field: String = UnitField.component.rawValue

  @Option(
    help: ArgumentHelp(
      words(vi: "Định dạng; mặc định text trên màn hình, ngoài ra json.", en: "The format; text on a terminal, json otherwise."),
      valueName: "json|text"))
  var format: Format?

  @Flag(help: ArgumentHelp(words(vi: "In mọi giấy tờ của chính sách.", en: "Show every paper of the policy.")))
  var all = false

  @OptionGroup var policy: PolicyOption
  @OptionGroup var language: LanguageOption

  func validate() throws {
    guard UnitField(rawValue: field) != nil else {
      throw ValidationError(
        words(vi: "--field phải là component, prose hoặc agency.", en: "--field must be component, prose or agency."))
    }
  }

  func run() throws {
    let vocabulary = ReadingVocabulary(try policy.load())
    guard let input = StandardStreams.readInput() else {
      throw CommandFailure.input(vi: "Không đọc được đầu vào chuẩn.", en: "Standard input cannot be read.")
    }
    var session = RequirementReader(vocabulary: vocabulary).session()
    let shown = all ? nil : Set(vocabulary.shownPapers)
    let printer = ReadingPrinter(
      shown: shown, language: CommandLanguage.current, hasColor: StandardStreams.outputIsTerminal && !Environment.forbidsColor)
    let isText = format.map { $0 == .text } ?? StandardStreams.outputIsTerminal
    var hasFailed = false
    for (number, line) in input.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated() {
      guard let line = RequestLine.trimmed(line) else { continue }
      switch RequestLine.parse(line, number: number + 1, field: UnitField(rawValue: field) ?? .component) {
      case .success(let request):
        let readings = session.read(request.text, field: request.field, context: request.context)
        let output = isText ? printer.explanation(of: readings, request) : printer.json(of: readings, request)
        guard StandardStreams.write(output, to: 1) else {
          throw CommandFailure.input(vi: "Không ghi được đầu ra.", en: "The output cannot be written.")
        }
      case .failure(let problem):
        hasFailed = true
        StandardStreams.printError(
          words(vi: "Lỗi: dòng \(number + 1): \(problem.message.vi)", en: "Error: line \(number + 1): \(problem.message.en)"))
      }
    }
    if hasFailed { throw ExitStatus.failure.code }
  }
}

import ArgumentParser
import Consolidation
import Diagnostics

/// What an agency adds to its figures.
struct SubmissionOptions: ParsableArguments {
  @Option(help: ArgumentHelp(words(vi: "Kỳ báo cáo.", en: "The period."), valueName: "2026-11"))
  var period: PeriodArgument

  @Option(
    name: .customLong("output-dir"),
    help: ArgumentHelp(
      words(vi: "Thư mục ghi gói số liệu.", en: "The folder of submissions."), valueName: words(vi: "thư mục", en: "folder")))
  var outputDir: String

  @Option(
    name: .customLong("agency-name"),
    help: ArgumentHelp(
      words(vi: "Tên đơn vị; mặc định theo agency.yaml.", en: "The agency's name; that of agency.yaml when absent."),
      valueName: words(vi: "tên", en: "name")))
  var agencyName: String?

  @Option(
    help: ArgumentHelp(
      words(vi: "Họ tên người phụ trách.", en: "The responsible officer's name."), valueName: words(vi: "họ tên", en: "name")))
  var officer: String?

  @Option(
    help: ArgumentHelp(
      words(vi: "Khó khăn, vướng mắc (lặp lại được).", en: "A difficulty (may be repeated)."),
      valueName: words(vi: "nội dung", en: "text")))
  var difficulty: [String] = []

  @Option(
    name: .customLong("difficulty-file"),
    help: ArgumentHelp(
      words(vi: "Tệp khó khăn, vướng mắc, mỗi đoạn một nội dung.", en: "Difficulties from a file, a paragraph each."),
      valueName: words(vi: "tệp", en: "file")))
  var difficultyFile: String?

  @Option(
    help: ArgumentHelp(
      words(vi: "Kiến nghị, đề xuất (lặp lại được).", en: "A proposal (may be repeated)."),
      valueName: words(vi: "nội dung", en: "text")))
  var proposal: [String] = []

  @Option(
    name: .customLong("proposal-file"),
    help: ArgumentHelp(
      words(vi: "Tệp kiến nghị, mỗi đoạn một nội dung.", en: "Proposals from a file, a paragraph each."),
      valueName: words(vi: "tệp", en: "file")))
  var proposalFile: String?

  @Option(
    help: ArgumentHelp(
      words(vi: "Ký bằng khóa bí mật trong tệp này.", en: "Signs with the secret key of this file."),
      valueName: words(vi: "tệp", en: "file")))
  var key: String?

  @Flag(
    help: ArgumentHelp(words(vi: "Lập lần gửi mới dù số liệu không đổi.", en: "Makes a new revision though nothing changed.")))
  var force = false

  func difficulties() throws -> [String] { try difficulty + paragraphs(of: difficultyFile) }
  func proposals() throws -> [String] { try proposal + paragraphs(of: proposalFile) }

  /// The signing key; nil when none is asked for.
  func signingKey() throws -> SigningKey? {
    guard let key else { return nil }
    let bytes = try CommandFailure.translatingFiles { () throws(FileProblem) in try Disk.read(key) }
    guard let found = SigningKey(file: bytes) else {
      throw CommandFailure.usage(
        vi: "“\(key)” không phải tệp khóa do “tthc-lint consolidate key” tạo.",
        en: "“\(key)” is no key file of “tthc-lint consolidate key”.")
    }
    return found
  }

  /// Texts that an empty line parts.
  private func paragraphs(of path: String?) throws -> [String] {
    guard let path else { return [] }
    let bytes = try CommandFailure.translatingFiles { () throws(FileProblem) in try Disk.read(path) }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw CommandFailure.input(vi: "“\(path)” không phải UTF-8.", en: "“\(path)” is not UTF-8.")
    }
    let lines = text.split(omittingEmptySubsequences: false) { $0.isNewline }
    return lines.split { $0.allSatisfy(\.isWhitespace) }.map { $0.joined(separator: "\n") }
  }
}

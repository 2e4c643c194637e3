import ArgumentParser
import Checker
import Diagnostics

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// `policy pages`: the manual of the rules, as Markdown.
struct PolicyPagesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "pages",
    abstract: words(vi: "Viết các trang giải thích quy tắc (Markdown).", en: "Write the pages that explain the rules (Markdown).")
  )

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(words(vi: "Thư mục đích.", en: "The folder to write to."), valueName: words(vi: "thư mục", en: "folder")))
  var output: String = "docs/rules"

  @OptionGroup var policy: PolicyOption
  @OptionGroup var language: LanguageOption

  func run() throws {
    let pages = RulePages(try policy.load()).all
    if mkdir(output, 0o755) != 0, errno != EEXIST {
      throw CommandFailure.input(vi: "Không tạo được thư mục “\(output)”.", en: "Cannot make the folder “\(output)”.")
    }
    for page in pages { try FileBytes.write(page.markdown, to: output + "/" + page.name) }
    StandardStreams.printOutput(
      words(vi: "Đã viết \(pages.count) trang vào \(output).", en: "Wrote \(pages.count) pages to \(output)."))
  }
}

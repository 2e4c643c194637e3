import ArgumentParser
import Checker
import Consolidation
import Diagnostics
import ProcedureModel

/// `submit PATH --agency ID --period 2026-11 --output-dir DIR`: the agency's submission for a period.
struct SubmitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "submit",
    abstract: words(
      vi: "Lập gói số liệu của một đơn vị cho một kỳ, để gửi cơ quan tổng hợp.",
      en: "Makes an agency's submission for a period, for the office that consolidates."),
    discussion: words(
      vi: "Gói số liệu không chứa dữ liệu cá nhân nào ngoài họ tên người phụ trách.",
      en: "A submission holds no personal data but the responsible officer's name."))

  @OptionGroup var selectionOptions: SelectionOptions
  @OptionGroup var content: SubmissionOptions
  @OptionGroup var clock: SubmitClock

  private var selection: Selection { selectionOptions.selection }

  func run() throws {
    let agency = try agencyID()
    let settings = try selection.settings()
    var options = try selection.checkOptions(settings)
    // Everything is judged: a rule left out would look mended.
    options.minimumSeverity = .info
    options.describesProcedures = true
    let inputs = try selection.inputs(settings)
    let declared = inputs.files.agencies.agencies.first { $0.id == agency }
    // Folders of several agencies: only this one's. A folder that declares none of them is the agency's own.
    options.agencies = declared == nil ? nil : [agency]
    let checker = try selection.checker(try selection.policy(settings), options)
    var run = CheckRun(checker, inputs.files, memory: inputs.memory, threads: selection.threadCount(settings))
    let description = RunDescription(
      checker, toolVersion: ToolVersion.number, inputs: selection.paths,
      agencies: inputs.files.agencies.agencies.map(AgencyDescription.init), baseline: nil)
    var builder = SubmissionBuilder(run: description, details: try details(agency, declared))
    let summary = try run.run { builder.add($0) }
    if summary.procedures == 0 {
      throw CommandFailure.input(
        vi: "Không có thủ tục nào để báo cáo; chưa lập gói số liệu.", en: "There is no procedure to report; nothing was made.")
    }
    try write(builder.finish(summary))
    if !summary.unreadable.isEmpty {
      StandardStreams.printError(
        words(
          vi: "Chú ý: \(summary.unreadable.count) tệp không đọc được, đã ghi tên trong gói số liệu.",
          en: "Note: \(summary.unreadable.count) files could not be read; the submission names them."))
      throw ExitStatus.failure.code
    }
  }

  private func agencyID() throws -> String {
    guard selection.agency.count == 1, let agency = selection.agency.first else {
      throw CommandFailure.usage(vi: "Phải nêu đúng một --agency (mã đơn vị báo cáo).", en: "Name exactly one --agency.")
    }
    guard AgencyID.isValid(agency) else {
      throw CommandFailure.usage(
        vi: "Mã đơn vị “\(agency)” chỉ được gồm chữ thường không dấu, chữ số, “-”, “_”, “.”.",
        en: "The agency's id “\(agency)” may have small ASCII letters, digits, “-”, “_” and “.” only.")
    }
    if !selection.rule.isEmpty || selection.severity != nil || selection.noIgnores {
      throw CommandFailure.usage(
        vi: "Gói số liệu phải gồm mọi quy tắc và mức độ: không dùng --rule, --severity, --no-ignores với submit.",
        en: "A submission has every rule and severity: --rule, --severity and --no-ignores do not go with submit.")
    }
    return agency
  }

  private func details(_ id: String, _ declared: Agency?) throws -> SubmissionBuilder.Details {
    SubmissionBuilder.Details(
      agency: id, agencyName: content.agencyName ?? declared?.name ?? id, period: content.period.period, created: try clock.now(),
      officer: content.officer ?? declared?.responsible?.name, difficulties: try content.difficulties(),
      proposals: try content.proposals())
  }

  private func write(_ submission: Consolidation.Submission) throws {
    let key = try content.signingKey()
    let outcome = try CommandFailure.translatingFiles { () throws(FileProblem) in
      try SubmissionFolder(path: content.outputDir).write(submission, signedWith: key, force: content.force)
    }
    let totals = submission.totals
    switch outcome {
    case .written(let name, let manifest):
      StandardStreams.printOutput(
        words(
          vi: "Đã ghi \(content.outputDir)/\(name): \(totals.procedures) thủ tục, \(totals.documents) thành phần hồ sơ, "
            + "\(totals.errors) vi phạm, \(totals.warnings) cảnh báo; SHA-256 \(manifest.short).",
          en: "Wrote \(content.outputDir)/\(name): \(totals.procedures) procedures, \(totals.documents) documents, "
            + "\(totals.errors) violations, \(totals.warnings) warnings; SHA-256 \(manifest.short)."))
    case .unchanged(let name):
      StandardStreams.printOutput(
        words(
          vi: "Số liệu không thay đổi so với \(name); không lập lần gửi mới (dùng --force nếu vẫn cần).",
          en: "Nothing changed since \(name); no new revision was made (--force makes one)."))
    }
  }
}

import ArgumentParser
import Consolidation
import Diagnostics
import OfficeDocuments

/// `consolidate remind`: a letter to each agency that owes a report; the journal counts how often.
struct ConsolidateRemindCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "remind",
    abstract: words(
      vi: "Lập phiếu đôn đốc cho từng đơn vị chưa báo cáo hoặc còn nội dung quá hạn; ghi số lần nhắc.",
      en: "Writes a reminder to each agency that has not reported or is overdue; counts the reminders."))
  @OptionGroup var options: StoreOptions
  @OptionGroup var period: PeriodOptions
  @Option(name: .long, help: ArgumentHelp(words(vi: "Thư mục ghi phiếu.", en: "The letters' folder."), valueName: "thư mục"))
  var outputDir: String

  func run() throws {
    let (report, store) = try period.report(options)
    let letters = report.agencies.compactMap { ReminderLetter(to: $0, in: report) }
    if letters.isEmpty {
      StandardStreams.printOutput(words(vi: "Không có đơn vị nào cần đôn đốc.", en: "Nobody needs a reminder."))
      return
    }
    for letter in letters { try write(letter, report) }
    let event = JournalEvent(
      at: try options.now(), by: options.officer, kind: .reminded(report.period, agencies: letters.map(\.agency).sorted()))
    try CommandFailure.translating { () throws(StoreProblem) in try store.record(event) }
    StandardStreams.printOutput(
      words(
        vi: "Đã lập \(letters.count) phiếu đôn đốc trong “\(outputDir)”.",
        en: "Wrote \(letters.count) reminders to “\(outputDir)”."))
  }

  private func write(_ letter: ReminderLetter, _ report: CityReport) throws {
    let path = "\(outputDir)/don-doc_\(letter.agency)_\(report.period.text)"
    let document: [UInt8]
    do {
      document = try letter.wordDocument(sender: report.title, toolVersion: ToolVersion.number, day: report.asOf)
    } catch {
      throw CommandFailure.input(vi: error.vietnamese, en: error.english)
    }
    try CommandFailure.translatingFiles { () throws(FileProblem) in
      try Disk.createFolder(outputDir)
      try Disk.replaceWhole(path + ".txt", bytes: Array(letter.text.utf8))
      try Disk.replaceWhole(path + ".docx", bytes: document)
    }
  }
}

import ArgumentParser
import Consolidation
import Diagnostics
import Foundation

/// `consolidate close`: a period takes no more submissions.
struct ConsolidateCloseCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "close", abstract: words(vi: "Khóa sổ một kỳ.", en: "Closes a period."))
  @OptionGroup var options: StoreOptions
  @Option(help: ArgumentHelp(words(vi: "Kỳ.", en: "The period."), valueName: "2026-11")) var period: PeriodArgument

  func run() throws {
    try options.record(.closed(period.period))
    StandardStreams.printOutput(words(vi: "Đã khóa sổ kỳ \(period.period.text).", en: "Closed \(period.period.text)."))
  }
}

/// `consolidate reopen`: takes submissions for a closed period again; the reason is logged.
struct ConsolidateReopenCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reopen",
    abstract: words(vi: "Mở lại một kỳ đã khóa sổ; lý do được ghi nhật ký.", en: "Reopens a closed period; the reason is logged.")
  )
  @OptionGroup var options: StoreOptions
  @Option(help: ArgumentHelp(words(vi: "Kỳ.", en: "The period."), valueName: "2026-11")) var period: PeriodArgument
  @Option(help: ArgumentHelp(words(vi: "Lý do.", en: "The reason."), valueName: "lý do")) var reason: String

  func validate() throws {
    if reason.allSatisfy(\.isWhitespace) {
      throw ValidationError(words(vi: "Phải nêu lý do mở lại.", en: "A reason is needed."))
    }
  }

  func run() throws {
    let store = try options.openExisting()
    guard try CommandFailure.translating({ () throws(StoreProblem) in try store.isClosed(period.period) }) else {
      StandardStreams.printOutput(words(vi: "Kỳ \(period.period.text) đang mở.", en: "\(period.period.text) is open."))
      return
    }
    try options.record(.reopened(period.period, reason: reason))
    StandardStreams.printOutput(words(vi: "Đã mở lại kỳ \(period.period.text).", en: "Reopened \(period.period.text)."))
  }
}

/// `consolidate same`: a person says that a reworded finding is the old one.
struct ConsolidateSameCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "same",
    abstract: words(
      vi: "Xác nhận một vi phạm sửa câu chữ vẫn là vi phạm cũ.", en: "Confirms that a reworded finding is the old one."))
  @OptionGroup var options: StoreOptions
  @Argument(help: ArgumentHelp(words(vi: "Mã nhận diện mới.", en: "The new fingerprint."))) var new: String
  @Argument(help: ArgumentHelp(words(vi: "Mã nhận diện cũ.", en: "The old fingerprint."))) var old: String
  @Option(help: ArgumentHelp(words(vi: "Lý do.", en: "The reason."))) var reason = ""

  func run() throws {
    guard let newer = Fingerprint(hexadecimal: new), let older = Fingerprint(hexadecimal: old), newer != older else {
      throw CommandFailure.usage(
        vi: "Cần hai mã nhận diện khác nhau, mỗi mã 64 chữ số thập lục phân.",
        en: "Two different fingerprints of 64 hexadecimal digits are needed.")
    }
    try options.record(.linked(new: newer, old: older, reason: reason))
    StandardStreams.printOutput(words(vi: "Đã ghi nhận.", en: "Noted."))
  }
}

/// `consolidate log`: who did what, when.
struct ConsolidateLogCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "log", abstract: words(vi: "Nhật ký: ai làm gì, lúc nào.", en: "The log: who did what, when."))
  @OptionGroup var options: StoreOptions

  func run() throws {
    let store = try options.openExisting()
    let events = try CommandFailure.translating { () throws(StoreProblem) in try store.log() }
    for event in events {
      StandardStreams.printOutput("\(event.at.iso)  \(event.by)  \(event.kind.text(in: CommandLanguage.current))")
    }
  }
}

/// `consolidate rebuild`: makes the index anew from the files and the journal.
struct ConsolidateRebuildCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rebuild", abstract: words(vi: "Dựng lại chỉ mục từ các tệp gốc.", en: "Makes the index anew from the files."))
  @OptionGroup var options: StoreOptions

  func run() throws {
    let now = try options.now()
    let log = try CommandFailure.translating { () throws(StoreProblem) in
      try CityStore.rebuild(path: options.store, by: options.officer, now: now).log()
    }
    StandardStreams.printOutput(
      words(
        vi: "Đã dựng lại chỉ mục từ \(log.count) dòng nhật ký.", en: "Made the index anew from \(log.count) lines of the journal."
      ))
  }
}

/// `consolidate key`: a new signing key for an agency.
struct ConsolidateKeyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "key", abstract: words(vi: "Tạo khóa ký gói số liệu cho một đơn vị.", en: "Makes a signing key for an agency."))
  @Option(help: ArgumentHelp(words(vi: "Tên khóa, ví dụ ca-xa-tan-hoa-2026.", en: "The key's id."), valueName: "tên")) var id:
    String
  @Option(help: ArgumentHelp(words(vi: "Tệp khóa bí mật sẽ ghi.", en: "The secret key's file."), valueName: "tệp")) var output:
    String
  @OptionGroup var language: LanguageOption

  func run() throws {
    guard let key = SigningKey.generate(id: id) else {
      throw CommandFailure.input(vi: "Hệ thống không cấp số ngẫu nhiên.", en: "The system gives no randomness.")
    }
    let isNew = try CommandFailure.translatingFiles { () throws(FileProblem) in
      try Disk.createWhole(output, bytes: key.file, mode: 0o600)
    }
    guard isNew else {
      throw CommandFailure.usage(
        vi: "Tệp “\(output)” đã có; không ghi đè khóa.", en: "“\(output)” exists; keys are not overwritten.")
    }
    StandardStreams.printOutput(
      words(
        vi: "Đã ghi khóa bí mật vào “\(output)” (chỉ giữ tại đơn vị). Thêm vào danh mục đơn vị:",
        en: "The secret key is in “\(output)” (it stays with the agency). Add to the registry:"))
    StandardStreams.printOutput(
      "    keys:\n      - {id: \(key.id), public_key: \"\(Data(key.publicKey).base64EncodedString())\"}")
  }
}

extension StoreOptions {
  /// Notes an event in the store's journal.
  func record(_ kind: JournalEvent.Kind) throws {
    let store = try openExisting()
    let event = JournalEvent(at: try now(), by: officer, kind: kind)
    try CommandFailure.translating { () throws(StoreProblem) in try store.record(event) }
  }
}

import Diagnostics
import ProcedureModel

/// Findings about ignore comments themselves, each with a fix.
struct IgnoreProblems {
  /// Every rule that a comment may name.
  let known: [String]
  /// Rules that no comment may silence.
  let unwaivable: Set<String>
  /// Rules of the run: only about these can be said that a comment is not used.
  let enabled: Set<String>
  /// Rules over several files: whether a comment is used is known only at the end of the run.
  let deferred: Set<String>
  let day: Day

  func findings(of table: IgnoreTable, bytes: [UInt8]) -> [Finding] {
    table.entries.flatMap { entry in findings(of: entry, path: table.path, bytes: bytes) }
  }

  /// At the end of the run: comments that name a rule over several files and silenced nothing.
  func deferredFindings(of table: IgnoreTable, bytes: [UInt8]) -> [Finding] {
    table.entries.flatMap { entry -> [Finding] in
      guard entry.comment.fault == nil, !entry.comment.isExpired(on: day) else { return [] }
      return entry.comment.targets.indices.filter { isDeferred(entry, $0) && !entry.used[$0] }
        .map { unused($0, entry, table.path, bytes) }
    }
  }

  /// Whether the end of the run has to look at the table again.
  func hasDeferred(_ table: IgnoreTable) -> Bool {
    table.entries.contains { entry in entry.comment.targets.indices.contains { isDeferred(entry, $0) } }
  }

  private func isDeferred(_ entry: IgnoreTable.Entry, _ index: Int) -> Bool {
    let rule = entry.comment.targets[index].rule
    return deferred.contains(rule) && enabled.contains(rule) && !unwaivable.contains(rule)
  }

  private func findings(of entry: IgnoreTable.Entry, path: String, bytes: [UInt8]) -> [Finding] {
    let comment = entry.comment
    if let fault = comment.fault { return [malformed(fault, entry, path, bytes)] }
    if comment.isExpired(on: day), let until = comment.until {
      guard comment.targets.contains(where: { enabled.contains($0.rule) }) else { return [] }
      let message = Message(
        LocalizedText(vi: "Chú thích bỏ qua đã hết hạn ngày {until}.", en: "The ignore comment ended on {until}."),
        [.init("until", LocalizedText(vi: until.slashed, en: until.iso))])
      return [finding(.invalidIgnore, message, path, comment.range, removal(of: entry, bytes))]
    }
    return comment.targets.indices.compactMap { target(at: $0, entry, path, bytes) }
  }

  private func target(at index: Int, _ entry: IgnoreTable.Entry, _ path: String, _ bytes: [UInt8]) -> Finding? {
    let target = entry.comment.targets[index]
    let name = Message.Argument("rule", target.rule)
    guard known.contains(target.rule) else { return unknown(target, path) }
    if unwaivable.contains(target.rule) {
      let message = Message(
        LocalizedText(vi: "Quy tắc {rule} không được bỏ qua.", en: "The rule {rule} may not be ignored."), [name])
      return finding(.invalidIgnore, message, path, target.range, removal(of: entry, bytes))
    }
    guard !entry.used[index], enabled.contains(target.rule), !isDeferred(entry, index) else { return nil }
    return unused(index, entry, path, bytes)
  }

  private func unused(_ index: Int, _ entry: IgnoreTable.Entry, _ path: String, _ bytes: [UInt8]) -> Finding {
    let target = entry.comment.targets[index]
    let message = Message(
      LocalizedText(
        vi: "Ở đây không có lỗi nào của quy tắc {rule} để bỏ qua.", en: "There is no finding of {rule} here to ignore."),
      [.init("rule", target.rule)])
    let fix = entry.comment.targets.count == 1 ? removal(of: entry, bytes) : removal(of: target, in: entry, bytes)
    return finding(.unusedIgnore, message, path, target.range, fix)
  }

  private func unknown(_ target: IgnoreComment.Target, _ path: String) -> Finding {
    guard let nearest = NearestName.of(target.rule, among: known) else {
      let message = Message(
        LocalizedText(vi: "Không có quy tắc nào tên là “{rule}”.", en: "There is no rule “{rule}”."), [.init("rule", target.rule)]
      )
      return finding(.invalidIgnore, message, path, target.range, nil)
    }
    let message = Message(
      LocalizedText(
        vi: "Không có quy tắc nào tên là “{rule}”; có phải là “{nearest}”?",
        en: "There is no rule “{rule}”; did you mean “{nearest}”?"),
      [.init("rule", target.rule), .init("nearest", nearest)])
    let fix = Fix(
      title: LocalizedText(vi: "Sửa thành \(nearest)", en: "Change to \(nearest)"), safety: .needsReview,
      edits: [.init(range: target.range, replacement: nearest)])
    return finding(.invalidIgnore, message, path, target.range, fix)
  }

  private func malformed(_ fault: IgnoreComment.Fault, _ entry: IgnoreTable.Entry, _ path: String, _ bytes: [UInt8]) -> Finding {
    let message =
      switch fault {
      case .noRule:
        Message(
          vi: "Chú thích bỏ qua phải nêu mã quy tắc: # tthc-lint: ignore MÃ-QUY-TẮC because lý do.",
          en: "An ignore comment must name a rule: # tthc-lint: ignore RULE because the reason.")
      case .noReason:
        Message(
          vi: "Chú thích bỏ qua phải có lý do: … because lý do.",
          en: "An ignore comment must have a reason: … because the reason.")
      case .badUntil(let text):
        Message(
          LocalizedText(
            vi: "“{text}” không phải là ngày (viết until=2026-12-31); chú thích coi như đã hết hạn.",
            en: "“{text}” is no day (write until=2026-12-31); the comment counts as ended."), [.init("text", text)])
      case .notIgnore:
        Message(
          vi: "Sau “tthc-lint:” chỉ có thể là “ignore”.", en: "After “tthc-lint:” only “ignore” can follow.")
      }
    return finding(.invalidIgnore, message, path, entry.comment.range, removal(of: entry, bytes))
  }

  private func finding(_ rule: EngineRule, _ message: Message, _ path: String, _ range: ByteRange, _ fix: Fix?) -> Finding {
    Finding(rule: rule.rawValue, severity: rule.severity, message: message, path: path, range: range, fix: fix)
  }

  /// The comment with the blanks before it; with its line where it stands alone.
  private func removal(of entry: IgnoreTable.Entry, _ bytes: [UInt8]) -> Fix {
    var start = entry.comment.range.lowerBound
    var end = entry.comment.range.upperBound
    while start > 0, bytes[start - 1] == 0x20 || bytes[start - 1] == 0x09 { start -= 1 }
    if entry.isAlone {
      if end < bytes.count, bytes[end] == 0x0D { end += 1 }
      if end < bytes.count, bytes[end] == 0x0A { end += 1 }
    }
    return Fix(
      title: LocalizedText(vi: "Xóa chú thích bỏ qua", en: "Remove the ignore comment"), safety: .safe,
      edits: [.init(range: ByteRange(start, end), replacement: "")])
  }

  /// One rule of several, with the comma and the blanks after it.
  private func removal(of target: IgnoreComment.Target, in entry: IgnoreTable.Entry, _ bytes: [UInt8]) -> Fix {
    var end = target.range.upperBound
    while end < entry.comment.range.upperBound, bytes[end] == UInt8(ascii: ",") || bytes[end] == 0x20 { end += 1 }
    return Fix(
      title: LocalizedText(vi: "Bỏ \(target.rule) khỏi chú thích", en: "Take \(target.rule) out of the comment"), safety: .safe,
      edits: [.init(range: ByteRange(target.range.lowerBound, end), replacement: "")])
  }
}

import Diagnostics

/// What became of each file given to `consolidate add`.
package struct IntakeResult: Sendable, Equatable {
  /// What became of one file.
  package enum Outcome: Sendable, Equatable {
    /// Taken, and it counts.
    case added
    /// Taken; it replaces an older revision.
    case superseding(revision: Int)
    /// Taken and kept, but a higher revision is there already.
    case outdated(revision: Int)
    /// Taken and kept; another file of the same revision has other content, so neither counts.
    case conflict(fileName: String)
    /// The same content was taken before.
    case duplicate(receivedAt: Moment)
    /// Not taken, and why.
    case refused(Message)
  }

  /// One file.
  package struct Item: Sendable, Equatable {
    package var path: String
    /// Nil when the file could not be read so far.
    package var name: SubmissionName?
    package var outcome: Outcome
  }

  /// In the order of the input.
  package var items: [Item]

  /// The number of files that are now in the store and were not before.
  package var taken: Int {
    items.filter {
      switch $0.outcome {
      case .added, .superseding, .outdated, .conflict: true
      case .duplicate, .refused: false
      }
    }.count
  }

  package var refused: Int { items.filter { if case .refused = $0.outcome { true } else { false } }.count }
  package var duplicates: Int { items.filter { if case .duplicate = $0.outcome { true } else { false } }.count }
}

extension IntakeResult.Outcome {
  /// What an officer reads after the file's name.
  package var message: Message {
    switch self {
    case .added: Message(vi: "Đã tiếp nhận.", en: "Taken.")
    case .superseding(let revision):
      Message(
        LocalizedText(vi: "Đã tiếp nhận, thay cho lần {n}.", en: "Taken, replacing revision {n}."), [.init("n", String(revision))]
      )
    case .outdated(let revision):
      Message(
        LocalizedText(
          vi: "Đã lưu; không tính vì đã có lần {n} mới hơn.", en: "Kept; not counted, revision {n} is newer."),
        [.init("n", String(revision))])
    case .conflict(let fileName):
      Message(
        LocalizedText(
          vi: "Mâu thuẫn: cùng lần gửi với “{file}” nhưng nội dung khác; đã lưu cả hai, chưa tính gói nào. "
            + "Đề nghị đơn vị gửi lần kế tiếp với số liệu đúng.",
          en: "Conflict: the same revision as “{file}” with other content; both are kept, neither counts. "
            + "Ask the agency for the next revision."),
        [.init("file", fileName)])
    case .duplicate(let receivedAt):
      Message(
        LocalizedText(
          vi: "Gói số liệu này đã được tiếp nhận lúc {time}; bỏ qua.", en: "This submission was taken at {time}; skipped."),
        [.init("time", receivedAt.spelledOut)])
    case .refused(let message): message
    }
  }
}

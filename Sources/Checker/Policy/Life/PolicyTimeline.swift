import Diagnostics
import ProcedureModel

/// What begins and ends when: rules, instruments, papers, bodies, waivers and deadlines.
package struct PolicyTimeline: Sendable {
  /// What happens on a day.
  package enum Change: String, Sendable, CaseIterable {
    case ruleStarts = "rule-starts"
    case ruleEnds = "rule-ends"
    case instrumentStarts = "instrument-starts"
    case instrumentEnds = "instrument-ends"
    case paperEnds = "paper-ends"
    case bodyEnds = "body-ends"
    case waiverEnds = "waiver-ends"
    case deadline

    package var title: LocalizedText {
      switch self {
      case .ruleStarts: LocalizedText(vi: "Quy tắc bắt đầu", en: "Rule starts")
      case .ruleEnds: LocalizedText(vi: "Quy tắc kết thúc", en: "Rule ends")
      case .instrumentStarts: LocalizedText(vi: "Văn bản có hiệu lực", en: "Instrument takes effect")
      case .instrumentEnds: LocalizedText(vi: "Văn bản hết hiệu lực", en: "Instrument ends")
      case .paperEnds: LocalizedText(vi: "Giấy tờ hết giá trị", en: "Paper ends")
      case .bodyEnds: LocalizedText(vi: "Cơ quan kết thúc", en: "Body ends")
      case .waiverEnds: LocalizedText(vi: "Ngoại lệ hết hạn", en: "Waiver ends")
      case .deadline: LocalizedText(vi: "Hạn sửa xong", en: "Deadline")
      }
    }
  }

  /// One change. For an end, `day` is the last day.
  package struct Event: Sendable {
    package var day: Day
    package var change: Change
    package var id: String
    package var title: LocalizedText
  }

  /// By day, then by kind of change, then by id.
  package let events: [Event]

  /// The timeline of a whole policy.
  package init(_ policy: Policy) {
    var events: [Event] = []
    func add(_ day: Day?, _ change: Change, _ id: String, _ title: LocalizedText) {
      if let day { events.append(Event(day: day, change: change, id: id, title: title)) }
    }
    for rule in policy.rules {
      add(rule.from?.value, .ruleStarts, rule.id, rule.title.value)
      add(rule.until?.value, .ruleEnds, rule.id, rule.title.value)
      add(rule.deadline?.value, .deadline, rule.id, rule.title.value)
    }
    for instrument in policy.instruments {
      let title = LocalizedText(
        vi: instrument.number + " " + instrument.title.vi, en: instrument.number + " " + instrument.title.en)
      add(instrument.period.from, .instrumentStarts, instrument.id, title)
      add(instrument.period.until, .instrumentEnds, instrument.id, title)
    }
    for paper in policy.papers { add(paper.period.until, .paperEnds, paper.id, paper.name) }
    for body in policy.bodies { add(body.period.until, .bodyEnds, body.id, body.name) }
    for waiver in policy.waivers { add(waiver.until, .waiverEnds, waiver.id.value, LocalizedText(waiver.reason)) }
    self.events = events.sorted { ($0.day, $0.change.rank, $0.id) < ($1.day, $1.change.rank, $1.id) }
  }

  /// One line a change; a rule under `today` where the past ends.
  package func text(in language: Language, today: Day) -> String {
    var lines: [String] = []
    var isPast = true
    for event in events {
      if isPast, event.day >= today {
        lines.append((language == .vi ? "―――― hôm nay " : "―――― today ") + today.slashed)
        isPast = false
      }
      lines.append("\(event.day.slashed)  \(event.change.title[language]): \(event.id) – \(event.title[language])")
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// The events as JSON, version 1.
  package func json(policy: Policy) -> String {
    JSONText.object([
      ("version", .integer(1)), ("policy", .string(policy.id)), ("policy_version", .string(policy.version)),
      (
        "events",
        .array(
          events.map {
            .object([
              ("day", .string($0.day.iso)), ("change", .string($0.change.rawValue)), ("id", .string($0.id)),
              ("title", .object([("vi", .string($0.title.vi)), ("en", .string($0.title.en))])),
            ])
          })
      ),
    ]).document
  }
}

extension PolicyTimeline.Change {
  var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}

import Checker
import Diagnostics

/// The baseline of a check.
struct BaselineChoice {
  var path: String?
  var isStrict = false

  /// A baseline that was read.
  struct Loaded {
    var file: BaselineFile
    var baseline: Baseline { file.baseline }
    var hash: Fingerprint { Fingerprint(of: file.source.bytes) }
  }

  func isGiven(_ settings: Settings) -> Bool { path != nil || settings.baseline != nil }

  func load(_ settings: Settings) throws -> Loaded? {
    guard let path = path ?? settings.baseline else { return nil }
    return Loaded(file: try BaselineFile.load(path))
  }

  /// A finding for each entry of the baseline that this run did not find, under `--strict-baseline`.
  func goneFindings(_ gone: [Baseline.Entry], _ loaded: Loaded?, _ settings: Settings) -> [FileReport] {
    guard isStrict || settings.strictBaseline, let loaded, !gone.isEmpty else { return [] }
    let rule = EngineRule.goneFromBaseline
    let findings = gone.map { entry in
      Finding(
        rule: rule.rawValue, severity: rule.severity,
        message: Message(
          LocalizedText(
            vi: "Mốc đối chiếu còn ghi {count} lỗi {rule} của thủ tục {code} đã không còn; chạy: tthc-lint baseline prune.",
            en: "The baseline keeps {count} findings of {rule} in procedure {code} that are gone; run: tthc-lint baseline prune."),
          [.init("count", String(entry.count)), .init("rule", entry.rule), .init("code", entry.code)]),
        path: loaded.file.source.path, range: loaded.file.place(of: entry))
    }
    return [
      FileReport(path: loaded.file.source.path, source: loaded.file.source, findings: findings.sorted(by: Finding.precedes))
    ]
  }
}

import Diagnostics

/// Something that happened to a store: who did what, when. The journal of these and the files are the record; the index is
/// made from them.
package struct JournalEvent: Sendable, Equatable {
  package enum Kind: Sendable, Equatable {
    /// A submission was taken. The agency is the registry's id, should the file use an alias.
    case received(manifest: Fingerprint, agency: String, period: Period, revision: Int, fileName: String, signedBy: String?)
    case closed(Period)
    case reopened(Period, reason: String)
    /// A person confirmed that a reworded finding is the old one.
    case linked(new: Fingerprint, old: Fingerprint, reason: String)
    /// Reminder letters were made.
    case reminded(Period, agencies: [String])
  }

  package var at: Moment
  /// The officer's name or account.
  package var by: String
  package var kind: Kind

  package init(at: Moment, by: String, kind: Kind) {
    self.at = at
    self.by = by
    self.kind = kind
  }
}

extension JournalEvent {
  var json: [String: JSONValue] {
    var members: [String: JSONValue] = ["at": .string(at.iso), "by": .string(by)]
    switch kind {
    case .received(let manifest, let agency, let period, let revision, let fileName, let signedBy):
      members["event"] = "received"
      members["manifest"] = .string(manifest.hexadecimal)
      members["agency"] = .string(agency)
      members["period"] = .string(period.text)
      members["revision"] = .integer(revision)
      members["file_name"] = .string(fileName)
      members["signed_by"] = signedBy.map { .string($0) }
    case .closed(let period):
      members["event"] = "closed"
      members["period"] = .string(period.text)
    case .reopened(let period, let reason):
      members["event"] = "reopened"
      members["period"] = .string(period.text)
      members["reason"] = .string(reason)
    case .linked(let new, let old, let reason):
      members["event"] = "linked"
      members["new"] = .string(new.hexadecimal)
      members["old"] = .string(old.hexadecimal)
      members["reason"] = .string(reason)
    case .reminded(let period, let agencies):
      members["event"] = "reminded"
      members["period"] = .string(period.text)
      members["agencies"] = .strings(agencies)
    }
    return members
  }

  init(_ view: JSONView) throws(SubmissionProblem) {
    at = try view.parsed("at", "thời điểm", "a time") { Moment($0) }
    by = try view.string("by")
    let event = try view.string("event")
    switch event {
    case "received":
      kind = .received(
        manifest: try JournalEvent.fingerprint("manifest", view), agency: try view.string("agency"),
        period: try JournalEvent.period(view), revision: try view.integer("revision", in: 1...9999),
        fileName: try view.string("file_name"), signedBy: try view.optionalString("signed_by"))
    case "closed": kind = .closed(try JournalEvent.period(view))
    case "reopened": kind = .reopened(try JournalEvent.period(view), reason: try view.string("reason"))
    case "linked":
      kind = .linked(
        new: try JournalEvent.fingerprint("new", view), old: try JournalEvent.fingerprint("old", view),
        reason: try view.string("reason"))
    case "reminded": kind = .reminded(try JournalEvent.period(view), agencies: try view.strings("agencies"))
    default: throw view.problem("event", "loại sự kiện lạ", "unknown event")
    }
  }

  private static func period(_ view: JSONView) throws(SubmissionProblem) -> Period {
    try view.parsed("period", "kỳ", "a period") { Period($0) }
  }

  private static func fingerprint(_ key: String, _ view: JSONView) throws(SubmissionProblem) -> Fingerprint {
    try view.parsed(key, "SHA-256", "SHA-256") { Fingerprint(hexadecimal: $0) }
  }
}

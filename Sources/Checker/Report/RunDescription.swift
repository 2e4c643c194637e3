import Diagnostics

/// What was asked of a run: known before the first file is read, the same for every reporter.
public struct RunDescription: Sendable {
  /// The version of tthc-lint.
  public var toolVersion: String
  /// The policy's id, version and the SHA-256 of all its files.
  public var policy: PolicyStamp
  /// The day the law is read as of.
  public var asOf: Day
  /// The paths given on the command line.
  public var inputs: [String]
  /// Every rule of the policy, sorted by id, in force or not.
  public var rules: [RuleDescription]
  /// Every agency declared in the inputs' folders, sorted by id.
  public var agencies: [AgencyDescription]
  /// SHA-256 of the baseline file that findings are compared with; nil when none was given.
  public var baseline: Fingerprint?

  /// What was asked of a run.
  public init(
    toolVersion: String, policy: PolicyStamp, asOf: Day, inputs: [String], rules: [RuleDescription],
    agencies: [AgencyDescription], baseline: Fingerprint? = nil
  ) {
    self.toolVersion = toolVersion
    self.policy = policy
    self.asOf = asOf
    self.inputs = inputs
    self.rules = rules
    self.agencies = agencies
    self.baseline = baseline
  }

  /// The rule of an id; nil for the reader's own `syntax` and `schema` and for rules of another policy.
  public func rule(_ id: String) -> RuleDescription? { rules.first { $0.id == id } }
}

/// A rule as its readers see it.
public struct RuleDescription: Sendable, Hashable {
  /// The stable id.
  public var id: String
  /// The gravest severity the rule gives.
  public var severity: Severity
  /// One line.
  public var title: LocalizedText
  /// Why the rule exists, in a paragraph.
  public var why: LocalizedText
  /// What to do instead, in general; empty when the rule has no advice.
  public var advice: LocalizedText
  /// The law it stands on.
  public var basis: [LegalCitation]
  /// The first day of the rule; nil is open.
  public var from: Day?
  /// The last day of the rule; nil is open.
  public var until: Day?

  /// A rule as its readers see it.
  public init(
    id: String, severity: Severity, title: LocalizedText, why: LocalizedText, advice: LocalizedText, basis: [LegalCitation],
    from: Day?, until: Day?
  ) {
    self.id = id
    self.severity = severity
    self.title = title
    self.why = why
    self.advice = advice
    self.basis = basis
    self.from = from
    self.until = until
  }
}

/// A place in the law.
public struct LegalCitation: Sendable, Hashable {
  /// The key findings carry: `luat-cu-tru-2020#38.3`.
  public var key: String
  /// Số, ký hiệu: `68/2020/QH14`.
  public var number: String
  /// The instrument's title.
  public var title: LocalizedText
  /// `khoản 3 Điều 38`, in both languages; empty for a whole instrument.
  public var place: LocalizedText
  /// Where the text can be read; nil when unknown.
  public var url: String?

  /// A place in the law.
  public init(key: String, number: String, title: LocalizedText, place: LocalizedText, url: String?) {
    self.key = key
    self.number = number
    self.title = title
    self.place = place
    self.url = url
  }

  /// One line: `khoản 3 Điều 38 Luật Cư trú (68/2020/QH14)`.
  public func text(in language: Language) -> String {
    let instrument = "\(title[language]) (\(number))"
    if place[language].isEmpty { return instrument }
    return language == .vi ? "\(place.vi) \(instrument)" : "\(place.en), \(instrument)"
  }
}

/// An agency as its folder declares it.
public struct AgencyDescription: Sendable, Hashable {
  /// The id that procedures name.
  public var id: String
  /// The name people know.
  public var name: String
  /// `central`, `province`, `commune`; empty when not declared.
  public var level: String
  /// The id of the agency above; nil for none.
  public var parent: String?
  /// Người phụ trách; nil when not declared.
  public var responsible: String?

  /// An agency as its folder declares it.
  public init(id: String, name: String, level: String, parent: String?, responsible: String?) {
    self.id = id
    self.name = name
    self.level = level
    self.parent = parent
    self.responsible = responsible
  }
}

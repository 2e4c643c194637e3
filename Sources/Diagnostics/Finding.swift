/// One place that breaks one rule. Everything that readers need is here, so that a reporter never reads the file again
/// except to draw a code frame.
public struct Finding: Sendable, Equatable {
  /// The rule's stable id, such as `no-paper-household-book`.
  public var rule: String
  /// How grave it is, as the policy decided.
  public var severity: Severity
  /// What is wrong, in a sentence.
  public var message: Message
  /// What to write instead; nil where the rule has no advice.
  public var advice: Message?
  /// The path of the file, as in `SourceFile.path`.
  public var path: String
  /// The words or the value that break the rule.
  public var range: ByteRange
  /// Other places that explain it, in the order to read them.
  public var related: [RelatedPlace]
  /// The procedure; nil for a finding about a whole file.
  public var subject: Subject?
  /// The text unit that was read, with the words found in it; nil where the finding is about something missing.
  public var quote: Quote?
  /// How the text was understood; nil for rules that read no text.
  public var reading: Reading?
  /// The citation keys of the law that is broken, such as `luat-cu-tru-2020#38.3`, resolved by the policy.
  public var basis: [String]
  /// The day since which this is a violation; nil where the rule has no date.
  public var since: Day?
  /// An edit that mends it; nil where a person must decide.
  public var fix: Fix?
  /// The last day to mend it, where the policy, a layer or the settings set one.
  public var deadline: Day?
  /// Whether it counts.
  public var status: Status

  /// A finding; open unless said otherwise.
  public init(
    rule: String, severity: Severity, message: Message, advice: Message? = nil, path: String, range: ByteRange,
    related: [RelatedPlace] = [], subject: Subject? = nil, quote: Quote? = nil, reading: Reading? = nil,
    basis: [String] = [], since: Day? = nil, fix: Fix? = nil, status: Status = .open
  ) {
    self.rule = rule
    self.severity = severity
    self.message = message
    self.advice = advice
    self.path = path
    self.range = range
    self.related = related
    self.subject = subject
    self.quote = quote
    self.reading = reading
    self.basis = basis
    self.since = since
    self.fix = fix
    self.status = status
  }
}

extension Finding {
  /// Another place that explains the finding: the other listing, the key already defined.
  public struct RelatedPlace: Sendable, Equatable {
    /// The path of the file, as in `SourceFile.path`.
    public var path: String
    /// The bytes of the place in that file.
    public var range: ByteRange
    /// What stands there.
    public var message: LocalizedText
    /// Line and column in scalars, for a place in another file: a reporter that streams no longer has that file. Nil for
    /// a place in the finding's own file, or where it is unknown.
    public var position: LineTable.Position?

    /// A place that explains a finding.
    public init(path: String, range: ByteRange, message: LocalizedText, position: LineTable.Position? = nil) {
      self.path = path
      self.range = range
      self.message = message
      self.position = position
    }
  }

  /// The procedure a finding is about. Identity is agency and code, never the name.
  public struct Subject: Sendable, Equatable {
    /// The agency's id from `agency.yaml`; empty when no agency is declared.
    public var agency: String
    /// The agency's name from `agency.yaml`; empty when no agency is declared.
    public var agencyName: String
    /// Mã thủ tục as written; empty when it is missing.
    public var code: String
    /// Tên thủ tục as written; empty when it is missing.
    public var name: String
    /// Lĩnh vực; empty when it is missing.
    public var field: String
    /// Where in the procedure: `dossiers[0].documents[2].name`.
    public var component: String

    /// A procedure and the part of it that a finding is about.
    public init(agency: String, agencyName: String, code: String, name: String, field: String, component: String) {
      self.agency = agency
      self.agencyName = agencyName
      self.code = code
      self.name = name
      self.field = field
      self.component = component
    }
  }

  /// A text unit as the file has it (decoded, not folded) and what to underline in it.
  public struct Quote: Sendable, Equatable {
    /// The whole text unit, decoded.
    public var text: String
    /// UTF-8 byte ranges in `text`, ascending and disjoint.
    public var highlights: [ByteRange]

    /// A text unit and what to underline in it.
    public init(text: String, highlights: [ByteRange]) {
      self.text = text
      self.highlights = highlights
    }
  }

  /// Why the reader decided so: for `--explain-reading` and for trust.
  public struct Reading: Sendable, Equatable {
    /// The paper's or body's id in the policy.
    public var paper: String
    /// demand, alternative, fallback, evidence, mention, acting.
    public var stance: String
    /// The words that decided, in the order of the text.
    public var deciding: [String]
    /// high, medium, low.
    public var confidence: String

    /// How a text unit was understood.
    public init(paper: String, stance: String, deciding: [String], confidence: String) {
      self.paper = paper
      self.stance = stance
      self.deciding = deciding
      self.confidence = confidence
    }
  }

  /// Whether a finding counts.
  public enum Status: Sendable, Equatable {
    case open
    /// An inline `# tthc-lint: ignore` with its reason.
    case ignored(reason: String, until: Day?)
    /// A waiver of the policy, by its id.
    case waived(id: String, reason: String, until: Day?)
    /// Already in the baseline.
    case known
  }

  /// Whether it counts towards the exit code and the totals.
  public var isOpen: Bool { status == .open }

  /// Identity across runs: agency, code, rule and the folded text it is about; no line numbers, no message.
  /// `fold` is the normalising of the text (case, Unicode form, spaces), the same one the checker reads with.
  public func fingerprint(fold: (String) -> String) -> Fingerprint {
    let highlights = quote.map { quote in
      quote.highlights.map { String(decoding: Array(quote.text.utf8)[$0.bounds], as: UTF8.self) }.joined(separator: " ")
    }
    return Fingerprint(ofParts: [
      "fp/v1", subject?.agency ?? path, subject?.code ?? "", rule, fold(quote?.text ?? subject?.component ?? ""),
      fold(highlights ?? ""),
    ])
  }

  /// The order of every output: path, place, rule, then message.
  public static func precedes(_ left: Finding, _ right: Finding) -> Bool {
    if left.path != right.path { return left.path < right.path }
    if left.range.lowerBound != right.range.lowerBound { return left.range.lowerBound < right.range.lowerBound }
    if left.range.upperBound != right.range.upperBound { return left.range.upperBound < right.range.upperBound }
    if left.rule != right.rule { return left.rule < right.rule }
    return left.message.template.vi < right.message.template.vi
  }
}

import Diagnostics

/// A row of the official annex: a finding as officers read it. Every text is composed, on one line and harmless to show.
package struct AnnexFinding: Sendable, Equatable {
  /// A law that is broken.
  package struct Law: Sendable, Equatable {
    package var text: String
    /// Where it can be read; nil when unknown.
    package var url: String?

    package init(text: String, url: String? = nil) {
      self.text = text
      self.url = url
    }
  }

  /// Mã TTHC as written; empty when it is missing.
  package var code: String
  package var name: String
  package var field: String
  /// Cơ quan thực hiện.
  package var executingAgency: String
  package var severity: Severity
  /// The rule's id.
  package var rule: String
  /// Thành phần hồ sơ, word for word.
  package var quote: [QuotePiece]
  /// Nội dung chưa phù hợp.
  package var message: String
  package var law: [Law]
  /// Kiến nghị; empty when the rule has none.
  package var advice: String
  /// Thời hạn; nil when nobody set one.
  package var deadline: Day?
  /// Người phụ trách; empty when none is declared.
  package var responsible: String
  /// Tình trạng: Mới, Tồn tại, Quá hạn … ; empty when it cannot be told.
  package var state: String
  /// Nơi còn yêu cầu; empty when not declared.
  package var channels: String
  /// `file:line:column`.
  package var place: String
  /// Mã nhận diện, 64 digits.
  package var fingerprint: String

  package init(
    code: String, name: String, field: String, executingAgency: String, severity: Severity, rule: String,
    quote: [QuotePiece], message: String, law: [Law], advice: String, deadline: Day? = nil, responsible: String = "",
    state: String = "", channels: String = "", place: String = "", fingerprint: String = ""
  ) {
    self.code = code
    self.name = name
    self.field = field
    self.executingAgency = executingAgency
    self.severity = severity
    self.rule = rule
    self.quote = quote
    self.message = message
    self.law = law
    self.advice = advice
    self.deadline = deadline
    self.responsible = responsible
    self.state = state
    self.channels = channels
    self.place = place
    self.fingerprint = fingerprint
  }

  /// The quotation without highlights.
  package var quotation: String { quote.map(\.text).joined() }

  /// By code, then where it stands in the listing; the first of two equal ones keeps its place.
  package static func precedes(_ left: AnnexFinding, _ right: AnnexFinding) -> Bool { left.code < right.code }
}

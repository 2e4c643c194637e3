import Diagnostics

/// What the checker says about one input file.
public struct FileReport: Sendable {
  /// As in `SourceFile.path`.
  public var path: String
  /// The file's bytes, for code frames; nil when it could not be read.
  public var source: SourceFile?
  /// Every procedure that was checked, clean or not, in the order of the file.
  public var procedures: [ProcedureCoverage]
  /// Sorted by `Finding.precedes`, whatever their status.
  public var findings: [Finding]
  /// Why the file could not be read at all; nil when it was.
  public var failure: Message?

  /// A report on one file.
  public init(
    path: String, source: SourceFile? = nil, procedures: [ProcedureCoverage] = [], findings: [Finding] = [],
    failure: Message? = nil
  ) {
    self.path = path
    self.source = source
    self.procedures = procedures
    self.findings = findings
    self.failure = failure
  }
}

/// A procedure that was checked: without it "no finding" could not be told from "not looked at".
public struct ProcedureCoverage: Sendable, Hashable {
  /// The publishing agency's id; empty when none is declared.
  public var agency: String
  /// The publishing agency's name; empty when none is declared.
  public var agencyName: String
  /// The procedure's code as written; empty when it is missing.
  public var code: String
  /// The procedure's name as written; empty when it is missing.
  public var name: String
  /// Lĩnh vực; empty when it is missing.
  public var field: String
  /// The levels of government that carry it out: `central`, `province`, `commune`.
  public var levels: [String]
  /// Where this listing is published: `counter`, `national_portal`, `agency_website`, `one_stop_software`, `iso_software`.
  public var channels: [String]
  /// Who settles it, as written (cơ quan thực hiện).
  public var executingAgency: String
  /// The file that holds it.
  public var path: String
  /// The bytes of the procedure in that file.
  public var range: ByteRange
  /// The number of document rows (thành phần hồ sơ) in all its cases.
  public var documentCount: Int
  /// SHA-256 of what the listing asks of citizens, folded: equal for two listings that ask for the same, however they are laid out.
  public var contentHash: Fingerprint

  /// A procedure that was checked.
  public init(
    agency: String, agencyName: String, code: String, name: String, field: String, levels: [String], channels: [String],
    executingAgency: String, path: String, range: ByteRange, documentCount: Int, contentHash: Fingerprint
  ) {
    self.agency = agency
    self.agencyName = agencyName
    self.code = code
    self.name = name
    self.field = field
    self.levels = levels
    self.channels = channels
    self.executingAgency = executingAgency
    self.path = path
    self.range = range
    self.documentCount = documentCount
    self.contentHash = contentHash
  }
}

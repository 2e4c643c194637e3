import Diagnostics

/// Gói số liệu: what one agency hands in for one period. Its own types, apart from the checker's, because files of old
/// versions stay readable for years. `schemas/submission.schema.json` describes the file.
///
/// Holds no personal data but the name of the responsible officer.
package struct Submission: Sendable, Equatable {
  /// The version this tool writes, and the highest it reads.
  package static let version = 1
  /// The file's `format`.
  package static let format = "tthc-submission"

  /// Where the figures come from.
  package enum Origin: String, Sendable, Equatable {
    /// `tthc-lint submit`.
    case checker
    /// The sheet “Số liệu” filled in by an office without the tool: it lists findings and covers no other procedure.
    case sheet
  }

  /// The tool and the rules that decided.
  package struct Stamp: Sendable, Equatable {
    package var toolVersion: String
    package var policyID: String
    package var policyVersion: String
    /// SHA-256 of the policy's files.
    package var policyHash: String

    package init(toolVersion: String, policyID: String, policyVersion: String, policyHash: String) {
      self.toolVersion = toolVersion
      self.policyID = policyID
      self.policyVersion = policyVersion
      self.policyHash = policyHash
    }
  }

  /// An input the agency could not have checked.
  package struct UnreadableFile: Sendable, Equatable {
    package var path: String
    package var reason: String

    package init(path: String, reason: String) {
      self.path = path
      self.reason = reason
    }
  }

  /// The figures as the agency saw them. They are compared with the lists, never trusted instead of them.
  package struct Totals: Sendable, Equatable {
    package var files = 0
    package var procedures = 0
    package var documents = 0
    package var errors = 0
    package var warnings = 0
    package var infos = 0
    package var waived = 0
    package var ignored = 0
    package var known = 0

    package init() {}
  }

  package var agency: String
  package var agencyName: String
  package var period: Period
  /// 1 for the first file of a period, then 2, 3 …
  package var revision: Int
  package var created: Moment
  /// The day the law was read as of.
  package var asOf: Day
  package var origin: Origin
  package var stamp: Stamp
  /// The responsible officer's name; nil when not told.
  package var officer: String?
  /// Every procedure that was reviewed, sorted by code and content.
  package var procedures: [CoveredProcedure]
  package var unreadable: [UnreadableFile]
  /// The rules that findings name, sorted by id.
  package var rules: [SubmittedRule]
  /// Sorted by code, rule, component and fingerprint; fingerprints are unique.
  package var findings: [SubmittedFinding]
  /// Khó khăn, vướng mắc.
  package var difficulties: [String]
  /// Kiến nghị, đề xuất.
  package var proposals: [String]
  package var totals: Totals

  /// A submission without content.
  package init(agency: String, agencyName: String, period: Period, revision: Int, created: Moment, asOf: Day, stamp: Stamp) {
    self.agency = agency
    self.agencyName = agencyName
    self.period = period
    self.revision = revision
    self.created = created
    self.asOf = asOf
    self.stamp = stamp
    origin = .checker
    procedures = []
    unreadable = []
    rules = []
    findings = []
    difficulties = []
    proposals = []
    totals = Totals()
  }
}

/// A procedure that was reviewed: without it “fixed” could not be told from “not looked at”.
package struct CoveredProcedure: Sendable, Equatable {
  package var code: String
  package var name: String
  package var field: String
  /// SHA-256 of what the listing asks of citizens (`ProcedureCoverage.contentHash`).
  package var contentHash: String
  /// Rows of thành phần hồ sơ.
  package var documents: Int

  package init(code: String, name: String, field: String, contentHash: String, documents: Int) {
    self.code = code
    self.name = name
    self.field = field
    self.contentHash = contentHash
    self.documents = documents
  }
}

/// A rule as the agency's policy had it.
package struct SubmittedRule: Sendable, Equatable {
  package var id: String
  package var title: String
  /// The law, one line each, resolved.
  package var basis: [String]

  package init(id: String, title: String, basis: [String]) {
    self.id = id
    self.title = title
    self.basis = basis
  }
}

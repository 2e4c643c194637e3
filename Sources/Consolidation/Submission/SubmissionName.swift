/// `<agency>_<period>_r<n>.tthc.json`: what a person sees before opening a file.
package struct SubmissionName: Sendable, Equatable {
  package static let suffix = ".tthc.json"

  package var agency: String
  package var period: Period
  package var revision: Int

  package init(agency: String, period: Period, revision: Int) {
    self.agency = agency
    self.period = period
    self.revision = revision
  }

  /// Reads a file name; nil when it is not of this form. An agency's id may itself hold `_`.
  package init?(fileName: String) {
    guard fileName.hasSuffix(SubmissionName.suffix) else { return nil }
    let parts = fileName.dropLast(SubmissionName.suffix.count).split(separator: "_", omittingEmptySubsequences: false)
    guard parts.count >= 3, let last = parts.last, last.hasPrefix("r"), let revision = Int(last.dropFirst()), revision > 0,
      let period = Period(String(parts[parts.count - 2]))
    else { return nil }
    self.init(agency: parts.dropLast(2).joined(separator: "_"), period: period, revision: revision)
    guard AgencyID.isValid(agency) else { return nil }
  }

  package var fileName: String { "\(agency)_\(period.text)_r\(revision)\(SubmissionName.suffix)" }
}

/// An agency's id is part of file names, so it holds only what every file system and mail program leaves alone.
package enum AgencyID {
  /// 1 to 64 of: small ASCII letters, digits, `-`, `_`, `.`; begins with a letter or digit.
  package static func isValid(_ id: String) -> Bool {
    guard (1...64).contains(id.utf8.count), let first = id.utf8.first, first != UInt8(ascii: "-"), first != UInt8(ascii: "."),
      first != UInt8(ascii: "_")
    else { return false }
    return id.utf8.allSatisfy {
      (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x2D || $0 == 0x5F || $0 == 0x2E
    }
  }
}

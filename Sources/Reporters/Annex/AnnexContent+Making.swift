import Checker
import Diagnostics

extension AnnexContent {
  /// The content of annexes that no single run made: a consolidation of many agencies.
  package init(
    consolidating agencies: [AnnexAgency], run: RunDescription, rules: [Rule], missing: [MissingAgency],
    unreadable: [Unreadable], notices: [String], files: Int, documents: Int, waived: Int
  ) {
    self.init(
      run: run, language: .vi, agencies: agencies, rules: rules, missing: missing, unreadable: unreadable, fileFindings: [],
      notices: notices, files: files, documents: documents, waived: waived, ignored: 0, known: 0)
  }
}

extension AnnexContent.Rule {
  /// A rule known by its title only.
  package init(id: String, title: String, severity: Severity) {
    self.init(id: id, title: title, severity: severity, why: "")
  }
}

extension AnnexContent.Unreadable {
  /// What could not be read at an agency.
  package init(at path: String, because reason: String) {
    self.init(path: path, reason: reason)
  }
}

/// A procedure on its way from another program's format to canonical YAML: plain strings, no places. The parts are those of
/// `Procedure`.
package struct ProcedureDraft: Sendable, Equatable {
  package var code: String?
  package var name: String?
  package var field: String?
  package var levels: [String] = []
  package var executingAgencies: [String] = []
  package var competentAgency: String?
  package var receivingPlace: String?
  package var authorizedAgency: String?
  package var coordinatingAgency: String?
  package var decision: String?
  package var channels: [String] = []
  package var subjects: [String] = []
  package var steps: [Step] = []
  package var methods: [Method] = []
  package var dossiers: [Dossier] = []
  package var timeLimit: String?
  package var results: [String] = []
  package var conditions: [String] = []
  package var fees: [Fee] = []
  package var forms: [Form] = []
  package var legalBasis: [LegalBasis] = []
  package var keywords: [String] = []
  package var note: String?

  package init() {}

  package struct Step: Sendable, Equatable {
    package var name: String?
    package var text: String?
  }

  package struct Method: Sendable, Equatable {
    package var submission: String?
    package var timeLimit: String?
    package var fees: [Fee] = []
    package var text: String?
  }

  package struct Fee: Sendable, Equatable {
    package var amount: Int?
    package var currency: String?
    package var text: String?
  }

  package struct Form: Sendable, Equatable {
    package var name: String?
    package var number: String?
  }

  package struct Dossier: Sendable, Equatable {
    package var caseName: String?
    package var sets: Int?
    package var documents: [Document] = []
  }

  package struct Document: Sendable, Equatable {
    package var name: String?
    package var form: String?
    package var originals: Int?
    package var copies: Int?
    package var note: String?
  }

  package struct LegalBasis: Sendable, Equatable {
    package var number: String?
    package var title: String?
    /// `2020-11-13`.
    package var issued: String?
    package var by: String?
  }
}

/// The agency whose folder a draft goes to.
package struct AgencyDraft: Sendable, Equatable {
  /// A folder name and id: `bo-tu-phap`.
  package var id: String
  package var name: String
  /// A name of `Level`, where it is known.
  package var level: String?
  package var code: String?

  package init(id: String, name: String, level: String? = nil, code: String? = nil) {
    self.id = id
    self.name = name
    self.level = level
    self.code = code
  }
}

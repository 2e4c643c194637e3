import Diagnostics

/// An agency that publishes procedures, as the `agency.yaml` of its folder has it.
public struct Agency: Sendable, Equatable {
  /// A stable id such as `ca-xa-tan-hoa`.
  public var id: String
  /// The name in full.
  public var name: String
  /// Its level.
  public var level: Level?
  /// What it is: `people_committee`, `police`, `one_stop_centre`, `land_office`, …; a word of the agencies' own choice.
  public var kind: String?
  /// The id of the agency above it.
  public var parent: String?
  /// The province it belongs to.
  public var province: String?
  /// Its electronic identifier (mã định danh điện tử) or commune code.
  public var code: String?
  /// Who answers for its listings.
  public var responsible: Officer?

  /// Only the id and the name are always known.
  public init(id: String, name: String) {
    self.id = id
    self.name = name
  }

  /// An officer (người phụ trách).
  public struct Officer: Sendable, Equatable {
    /// The officer's name.
    public var name: String
    /// The officer's post (chức vụ).
    public var title: String?
    /// The officer's telephone number.
    public var phone: String?

    /// Only the name is always known.
    public init(name: String) { self.name = name }
  }
}

/// An `agency.yaml` after reading.
public struct AgencyFile: Sendable {
  /// The file that was read.
  public let source: SourceFile
  /// Nil when it has no usable id or name.
  public let agency: Agency?
  /// What is wrong with it, in the order of the file.
  public let problems: [Finding]

  /// Reads `agency.yaml`. Bad content never throws.
  public init(_ source: SourceFile, limits: YAMLLimits = YAMLLimits()) {
    let tree = YAMLTree(source, limits: limits)
    let context = DecodingContext(tree, limits: limits)
    self.source = source
    agency = context.roots.first?.mapping(AgencyFile.agency)
    if tree.roots.isEmpty, tree.problems.isEmpty { context.report(SchemaMessages.noAgency, at: ByteRange(0, 0)) }
    problems = (tree.problems + context.problems).sorted(by: Finding.precedes)
  }

  private static func agency(_ map: YAMLMapping) -> Agency? {
    let id = map.requiredText("id")
    let name = map.requiredText("name")
    var agency = Agency(id: id?.value ?? "", name: name?.value ?? id?.value ?? "")
    agency.level = map.choice("level", Level.self)?.value
    agency.kind = map.text("kind")?.value
    agency.parent = map.text("parent")?.value
    agency.province = map.text("province")?.value
    agency.code = map.text("code")?.value
    agency.responsible = map.mapping("responsible", officer)
    return id == nil ? nil : agency
  }

  private static func officer(_ map: YAMLMapping) -> Agency.Officer? {
    let name = map.requiredText("name")
    let title = map.text("title")?.value
    let phone = map.text("phone")?.value
    guard let name else { return nil }
    var officer = Agency.Officer(name: name.value)
    officer.title = title
    officer.phone = phone
    return officer
  }
}

extension SchemaMessages {
  static let noAgency = Message(vi: "Tệp không khai báo cơ quan nào.", en: "The file declares no agency.")
}

import Diagnostics

/// How many findings there are of each severity. A dictionary would hash a word for each finding, and have its keys found hashable at every
/// start.
public struct SeverityCounts: Sendable, Equatable, ExpressibleByDictionaryLiteral {
  private var infos = 0
  private var warnings = 0
  private var errors = 0

  /// No findings but those named.
  public init(dictionaryLiteral elements: (Severity, Int)...) {
    for (severity, count) in elements { self[severity] = count }
  }

  /// No findings at all.
  public var isEmpty: Bool { infos == 0 && warnings == 0 && errors == 0 }

  /// The number of findings of a severity.
  public subscript(severity: Severity) -> Int {
    get {
      switch severity {
      case .info: infos
      case .warning: warnings
      case .error: errors
      }
    }
    set {
      switch severity {
      case .info: infos = newValue
      case .warning: warnings = newValue
      case .error: errors = newValue
      }
    }
  }
}

import Diagnostics

/// The command line of a usual check, read without ArgumentParser's reflection, which takes longer than checking a file.
///
/// Only `check` with options written out once, each with its value, is understood. For everything else (help, other commands, short cuts,
/// mistakes) the answer is nil, and ArgumentParser reads the line: what is accepted and what is said about it is its affair alone.
struct PlainCheck {
  private var request = CheckRequest()
  private var seen: [String] = []

  /// What ArgumentParser would make of the arguments; nil where it has to be asked.
  static func request(_ arguments: [String]) -> CheckRequest? {
    guard arguments.first == "check" else { return nil }
    var line = PlainCheck()
    return line.read(arguments.dropFirst()) ? line.request : nil
  }

  private mutating func read(_ arguments: ArraySlice<String>) -> Bool {
    var rest = arguments
    while let argument = rest.popFirst() {
      guard argument.hasPrefix("-"), argument != "-" else {
        request.selection.paths.append(argument)
        continue
      }
      let name = argument.prefix { $0 != "=" }
      if seen.contains(String(name)), !Self.repeatable.contains(String(name)) { return false }
      seen.append(String(name))
      if name.endIndex == argument.endIndex, raise(argument) { continue }
      let written = name.endIndex == argument.endIndex ? rest.popFirst() : String(argument[name.endIndex...].dropFirst())
      guard let value = written, !value.isEmpty, !value.hasPrefix("-"), set(String(name), to: value) else { return false }
    }
    return true
  }

  private static let repeatable = ["--agency", "--rule", "--exclude", "--output"]

  /// Raises a flag; false when there is none of the name.
  private mutating func raise(_ name: String) -> Bool {
    switch name {
    case "--quiet", "-q": request.output.quiet = true
    case "--statistics": request.output.statistics = true
    case "--explain-reading": request.output.explainsReading = true
    case "--include-settled": request.output.includesSettled = true
    case "--include-passes": request.output.includesPasses = true
    case "--bom": request.output.byteOrderMark = true
    case "--no-ignores": request.selection.noIgnores = true
    case "--strict-baseline": request.baseline.isStrict = true
    case "--show-settings": request.showsSettings = true
    default: return false
    }
    return true
  }

  /// Gives an option its value; false when there is none of the name or the value does not suit it.
  private mutating func set(_ name: String, to value: String) -> Bool {
    switch name {
    case "--policy": request.selection.policyPath = value
    case "--as-of": request.selection.asOf = value
    // `CommandLanguage` has read it before all others.
    case "--lang": break
    case "--agency": request.selection.agency.append(value)
    case "--rule": request.selection.rule.append(value)
    case "--exclude": request.selection.exclude.append(value)
    case "--stdin-filename": request.selection.stdinFilename = value
    case "--format": request.output.format = value
    case "--output": request.output.output.append(value)
    case "--templates": request.output.templates = value
    case "--baseline": request.baseline.path = value
    case "--cache": request.cache.folder = value
    default: return setChoice(name, to: value)
    }
    return true
  }

  private mutating func setChoice(_ name: String, to value: String) -> Bool {
    switch name {
    case "--threads":
      guard let threads = Int(value) else { return false }
      request.selection.threads = threads
    case "--severity":
      guard let severity = Severity(rawValue: value) else { return false }
      request.selection.severity = severity
    case "--color":
      guard let color = ColorChoice(rawValue: value) else { return false }
      request.output.color = color
    case "--fail-on":
      guard let threshold = FailureThreshold(rawValue: value) else { return false }
      request.failOn = threshold
    default: return false
    }
    return true
  }
}

import ArgumentParser
import Diagnostics

/// The command line of a usual check, read without ArgumentParser's reflection, which takes longer than checking a file.
///
/// Only `check` with options written out once, each with its value, is understood. For everything else (help, other commands, short cuts,
/// mistakes) the answer is nil, and ArgumentParser reads the line: what is accepted and what is said about it is its affair alone.
struct PlainCheck {
  private var command = CheckCommand.withoutOptions
  private var seen: [String] = []

  /// The command that ArgumentParser would make of the arguments; nil where it has to be asked.
  static func command(_ arguments: [String]) -> CheckCommand? {
    guard arguments.first == CheckCommand.configuration.commandName else { return nil }
    var line = PlainCheck()
    return line.read(arguments.dropFirst()) ? line.command : nil
  }

  private mutating func read(_ arguments: ArraySlice<String>) -> Bool {
    var rest = arguments
    while let argument = rest.popFirst() {
      guard argument.hasPrefix("-"), argument != "-" else {
        command.selection.paths.append(argument)
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
    case "--quiet", "-q": command.output.quiet = true
    case "--statistics": command.output.statistics = true
    case "--explain-reading": command.output.explainsReading = true
    case "--include-settled": command.output.includesSettled = true
    case "--include-passes": command.output.includesPasses = true
    case "--bom": command.output.byteOrderMark = true
    case "--no-ignores": command.selection.noIgnores = true
    case "--strict-baseline": command.baseline.isStrict = true
    case "--show-settings": command.showsSettings = true
    default: return false
    }
    return true
  }

  /// Gives an option its value; false when there is none of the name or the value does not suit it.
  private mutating func set(_ name: String, to value: String) -> Bool {
    switch name {
    case "--policy": command.selection.policyOption.path = value
    case "--as-of": command.selection.asOf.text = value
    case "--lang": command.selection.language.language = value
    case "--agency": command.selection.agency.append(value)
    case "--rule": command.selection.rule.append(value)
    case "--exclude": command.selection.exclude.append(value)
    case "--stdin-filename": command.selection.stdinFilename = value
    case "--format": command.output.format = value
    case "--output": command.output.output.append(value)
    case "--templates": command.output.templates = value
    case "--baseline": command.baseline.path = value
    case "--cache": command.cache.folder = value
    default: return setChoice(name, to: value)
    }
    return true
  }

  private mutating func setChoice(_ name: String, to value: String) -> Bool {
    switch name {
    case "--threads":
      guard let threads = Int(value) else { return false }
      command.selection.threads = threads
    case "--severity":
      guard let severity = Severity(rawValue: value) else { return false }
      command.selection.severity = severity
    case "--color":
      guard let color = ColorChoice(rawValue: value) else { return false }
      command.output.color = color
    case "--fail-on":
      guard let threshold = FailureThreshold(rawValue: value) else { return false }
      command.failOn = threshold
    default: return false
    }
    return true
  }
}

// Properties of ArgumentParser have no value before they are set: each of them is named here.

extension CheckCommand {
  /// `check` alone.
  fileprivate static var withoutOptions: CheckCommand {
    var command = CheckCommand()
    command.selection = .withoutOptions
    command.output = .withoutOptions
    command.baseline = .withoutOptions
    command.cache = CacheOptions()
    command.cache.folder = nil
    command.failOn = nil
    command.showsSettings = false
    return command
  }
}

extension SelectionOptions {
  fileprivate static var withoutOptions: SelectionOptions {
    var options = SelectionOptions()
    options.paths = []
    options.policyOption = PolicyOption()
    options.policyOption.path = nil
    options.asOf = AsOfOption()
    options.asOf.text = nil
    options.language = LanguageOption()
    options.language.language = nil
    options.agency = []
    options.rule = []
    options.severity = nil
    options.exclude = []
    options.stdinFilename = nil
    options.threads = nil
    options.noIgnores = false
    return options
  }
}

extension OutputOptions {
  fileprivate static var withoutOptions: OutputOptions {
    var options = OutputOptions()
    options.format = nil
    options.output = []
    options.color = .auto
    options.explainsReading = false
    options.statistics = false
    options.quiet = false
    options.includesSettled = false
    options.includesPasses = false
    options.byteOrderMark = false
    options.templates = nil
    return options
  }
}

extension BaselineOptions {
  fileprivate static var withoutOptions: BaselineOptions {
    var options = BaselineOptions()
    options.path = nil
    options.isStrict = false
    return options
  }
}

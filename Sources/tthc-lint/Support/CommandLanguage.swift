import Diagnostics

/// The language of help, errors and output: `--lang vi|en` anywhere on the command line, else `TTHC_LANG`, else Vietnamese.
///
/// It is read before the arguments are parsed, because the help texts themselves depend on it.
enum CommandLanguage {
  static let current = of(CommandLine.arguments, environment: Environment.value("TTHC_LANG"))

  static func of(_ arguments: [String], environment: String?) -> Language {
    for (index, argument) in arguments.enumerated() {
      if argument == "--" { break }
      if argument.hasPrefix("--lang="), let language = Language(rawValue: String(argument.dropFirst(7))) { return language }
      if argument == "--lang", index + 1 < arguments.count, let language = Language(rawValue: arguments[index + 1]) {
        return language
      }
    }
    return environment.flatMap(Language.init(rawValue:)) ?? .vi
  }
}

/// A text of the command in the language that was asked for.
func words(vi: String, en: String) -> String { CommandLanguage.current == .vi ? vi : en }

import ArgumentParser
import Diagnostics

/// Why a command ends without having done its work.
struct CommandFailure: Error {
  var status: ExitStatus
  var message: LocalizedText

  /// Wrong usage or a policy or settings file with an error: exit 2.
  static func usage(vi: String, en: String) -> CommandFailure {
    CommandFailure(status: .usage, message: LocalizedText(vi: vi, en: en))
  }

  /// Something that cannot be read or written, or an internal fault: exit 3.
  static func input(vi: String, en: String) -> CommandFailure {
    CommandFailure(status: .failure, message: LocalizedText(vi: vi, en: en))
  }
}

/// The exit codes of every command and every format.
enum ExitStatus: Int32 {
  case clean = 0
  /// Findings at or above `--fail-on`.
  case findings = 1
  /// Wrong usage, or a policy or settings file with an error.
  case usage = 2
  /// An input is missing or unreadable, or an internal fault.
  case failure = 3

  var code: ExitCode { ExitCode(rawValue) }
}

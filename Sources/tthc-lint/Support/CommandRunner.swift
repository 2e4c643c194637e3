import ArgumentParser
import Diagnostics

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Parses the command line, runs the command and ends the process: the one place that exits.
enum CommandRunner {
  static func run(_ root: (some ParsableCommand).Type) -> Never {
    // A reader that goes away (`| head`) ends us quietly.
    signal(SIGPIPE, SIG_DFL)
    do {
      var command = try command(of: root, Array(CommandLine.arguments.dropFirst()))
      try command.run()
    } catch let code as ExitCode {
      end(code.rawValue)
    } catch let failure as CommandFailure {
      StandardStreams.printError(words(vi: "Lỗi: ", en: "Error: ") + failure.message[CommandLanguage.current])
      end(failure.status.rawValue)
    } catch {
      end(root, error)
    }
    end(ExitStatus.clean.rawValue)
  }

  private static func command(
    of root: (some ParsableCommand).Type, _ arguments: [String]
  ) throws -> any ParsableCommand {
    if let check = PlainCheck.command(arguments) { return check }
    return try root.parseAsRoot(arguments)
  }

  /// Help, version and usage errors of ArgumentParser, in the language asked for.
  private static func end(_ root: (some ParsableCommand).Type, _ error: any Error) -> Never {
    let text = HelpTranslation.translate(root.fullMessage(for: error, columns: 100), to: CommandLanguage.current)
    if root.exitCode(for: error) == .success {
      StandardStreams.printOutput(text)
      end(ExitStatus.clean.rawValue)
    }
    StandardStreams.printError(text)
    end(root.exitCode(for: error) == .validationFailure ? ExitStatus.usage.rawValue : ExitStatus.failure.rawValue)
  }

  private static func end(_ status: Int32) -> Never {
    fflush(nil)
    exit(status)
  }
}

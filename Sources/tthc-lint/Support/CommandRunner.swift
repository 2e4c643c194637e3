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
      let arguments = Array(CommandLine.arguments.dropFirst())
      if let check = PlainCheck.request(arguments) {
        try check.run()
      } else {
        var command = try root.parseAsRoot(arguments)
        try command.run()
      }
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

  /// Ends the process; nothing that is still held is freed.
  static func end(_ status: Int32) -> Never {
    fflush(nil)
    exit(status)
  }
}

import ArgumentParser
import Consolidation
import Diagnostics
import Foundation

/// Which store and which registry; shared by every command of `consolidate`.
struct StoreOptions: ParsableArguments {
  @Option(
    name: .long,
    help: ArgumentHelp(words(vi: "Kho số liệu (tệp SQLite).", en: "The store (a SQLite file)."), valueName: "city.sqlite"))
  var store: String

  @Option(
    name: .long,
    help: ArgumentHelp(
      words(
        vi: "Danh mục đơn vị (YAML). Không nêu: tệp agencies.yaml cạnh kho, nếu có.",
        en: "The registry of agencies (YAML). Without it: agencies.yaml beside the store, if there."), valueName: "agencies.yaml")
  )
  var registry: String?

  @Option(
    name: .long,
    help: ArgumentHelp(words(vi: "Tên cán bộ, ghi vào nhật ký.", en: "The officer's name, for the log."), valueName: "tên"))
  var by: String?

  @OptionGroup var clock: ClockOptions

  var officer: String { by ?? NSUserName() }

  func now() throws -> Moment { try clock.now() }

  /// An existing store; a question must not make an empty one.
  func openExisting() throws -> CityStore {
    guard Disk.exists(store) || Disk.isFolder(Inbox(store: store).folder) else {
      throw CommandFailure.input(
        vi: "Chưa có kho “\(store)”; hãy tạo bằng “tthc-lint consolidate add … --store \(store)”.",
        en: "There is no store “\(store)”; make one with “tthc-lint consolidate add … --store \(store)”.")
    }
    return try CommandFailure.translating { () throws(StoreProblem) in try CityStore(path: store) }
  }

  /// The registry, or nil when none is named and none lies beside the store.
  func readRegistry() throws -> AgencyRegistry? {
    let beside = ((store as NSString).deletingLastPathComponent as NSString).appendingPathComponent("agencies.yaml")
    guard let path = registry ?? (Disk.exists(beside) ? beside : nil) else { return nil }
    return try RegistryFile.read(path)
  }
}

/// A registry read for a command: its problems are printed, errors end the command.
enum RegistryFile {
  static func read(_ path: String) throws -> AgencyRegistry {
    let bytes: [UInt8]
    do {
      bytes = try Disk.read(path)
    } catch {
      throw CommandFailure(status: .failure, message: error.message.localized)
    }
    let source = SourceFile(path: path, bytes: bytes)
    let (registry, problems) = RegistryReader.read(source)
    let lines = LineTable(source)
    for problem in problems {
      let place = lines.position(at: problem.range.lowerBound)
      StandardStreams.printError("\(path):\(place.line):\(place.column): \(problem.message.text(in: CommandLanguage.current))")
    }
    if problems.contains(where: { $0.severity == .error }) {
      throw CommandFailure.usage(
        vi: "Danh mục đơn vị “\(path)” có lỗi; hãy sửa rồi chạy lại.",
        en: "The registry “\(path)” has errors; mend it and run again.")
    }
    return registry
  }
}

extension CommandFailure {
  /// Runs work of the store and says its failures in the command's way.
  static func translating<Value>(_ work: () throws(StoreProblem) -> Value) throws(CommandFailure) -> Value {
    do {
      return try work()
    } catch {
      throw CommandFailure(status: .failure, message: error.message.localized)
    }
  }

  /// Runs work with files and says its failures in the command's way.
  static func translatingFiles<Value>(_ work: () throws(FileProblem) -> Value) throws(CommandFailure) -> Value {
    do {
      return try work()
    } catch {
      throw CommandFailure(status: .failure, message: error.message.localized)
    }
  }
}

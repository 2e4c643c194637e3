import Foundation
import Testing

/// The programs that people open our documents with. A test that needs one says that it is skipped where it is missing.
enum Viewers {
  /// The path of a program; nil when it is not installed.
  static func program(_ names: String...) -> String? {
    let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin").split(separator: ":")
    return names.lazy.flatMap { name in folders.map { "\($0)/\(name)" } }
      .first { FileManager.default.isExecutableFile(atPath: $0) }
  }

  /// The program, or nil after a word about the skipped test.
  static func needed(_ names: String..., for purpose: String) -> String? {
    for name in names {
      if let path = program(name) { return path }
    }
    print("skipped: \(names.joined(separator: " or ")) is not installed (\(purpose))")
    return nil
  }

  /// What a program prints on its standard output.
  @discardableResult
  static func run(_ path: String, _ arguments: [String]) throws -> String {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: path)
    process.arguments = arguments
    let output = Pipe()
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return String(decoding: data, as: UTF8.self)
  }

  /// A folder of its own that goes away after the test.
  static func inFolder<Result>(_ body: (URL) throws -> Result) throws -> Result {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("tthc-test-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    return try body(folder)
  }

  /// Puts a document into the folder of `TTHC_KEEP_DOCUMENTS`, so that a person can look at it; nothing without that variable.
  static func keep(_ bytes: [UInt8], as name: String) throws {
    guard let folder = ProcessInfo.processInfo.environment["TTHC_KEEP_DOCUMENTS"] else { return }
    try Data(bytes).write(to: URL(fileURLWithPath: folder).appendingPathComponent(name))
  }

  /// The text of a document after LibreOffice opened it; nil where it is not installed.
  static func libreOfficeText(of bytes: [UInt8], fileExtension: String) throws -> String? {
    guard let office = needed("soffice", "libreoffice", for: "opening .\(fileExtension)") else { return nil }
    guard let reader = needed("pdftotext", for: "reading LibreOffice's PDF") else { return nil }
    return try inFolder { folder in
      let file = folder.appendingPathComponent("tep.\(fileExtension)")
      try Data(bytes).write(to: file)
      try run(
        office,
        [
          "-env:UserInstallation=file://\(folder.path)/profile", "--headless", "--convert-to", "pdf", "--outdir", folder.path,
          file.path,
        ])
      return try run(reader, ["-layout", folder.appendingPathComponent("tep.pdf").path, "-"])
    }
  }
}

#if os(Linux)
  import Foundation
  import TestSupport
  import Testing

  /// What the system loads for a run: each library that a check of one file does not need is a part of its time.
  @Suite struct LoadedLibrariesTests {
    private static let late = ["libzip.so", "libxlsxwriter.so", "libcrypto.so", "libxml2.so", "libicuuc.so"]

    private static func trace(_ arguments: [String]) throws -> String {
      try BuiltTool().run(["check", "procedures/bac-ninh"] + arguments, environment: ["LD_DEBUG": "files"]).errors
    }

    @Test func aCheckLoadsNoLibraryOfDocuments() throws {
      let trace = try Self.trace(["--quiet"])
      #expect(trace.contains("libyaml"))
      #expect(Self.late.filter(trace.contains) == [])
    }

    @Test func aWorkbookLoadsWhatWritesIt() throws {
      let folder = try TestFolder()
      let trace = try Self.trace(["--output", "xlsx=\(folder.url.path)/so.xlsx"])
      #expect(trace.contains("libxlsxwriter.so"))
      #expect(try folder.names == ["so.xlsx"])
    }
  }
#endif

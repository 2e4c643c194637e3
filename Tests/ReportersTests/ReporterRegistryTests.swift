import Diagnostics
import Foundation
import Reporters
import TestSupport
import Testing

/// The catalogue of formats as a whole.
@Suite struct ReporterRegistryTests {
  @Test func everyFormatHasANameADescriptionAndAnEnding() {
    let names = ReporterRegistry.formats.map(\.name)
    #expect(Set(names).count == names.count)
    for format in ReporterRegistry.formats {
      #expect(format.name.utf8.allSatisfy { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) })
      #expect(!format.description.vi.isEmpty && !format.description.en.isEmpty)
      #expect(!format.fileExtension.isEmpty && !format.fileExtension.contains("."))
      #expect(ReporterRegistry.format(named: format.name)?.name == format.name)
    }
    #expect(ReporterRegistry.format(named: "TEXT") == nil)
  }

  @Test func everyFormatIsInTheManual() throws {
    let manual = try String(contentsOf: RepositoryRoot.url.appendingPathComponent("docs/output-formats.md"), encoding: .utf8)
    for format in ReporterRegistry.formats { #expect(manual.contains("| `\(format.name)` | `.\(format.fileExtension)` |")) }
  }

  /// A file that could not be read must show in every format, or its reader takes it for clean.
  @Test(arguments: ReporterRegistry.formats.filter { !$0.isBinary }.map(\.name)) func anUnreadableFileIsNeverSilent(name: String)
    throws
  {
    let format = try #require(ReporterRegistry.format(named: name))
    let text = try String(decoding: format.reporter.output([SampleFiles.unreadable]), as: UTF8.self)
    #expect(text.contains("khoa.yaml") && text.contains("Không có quyền đọc."))
  }
}

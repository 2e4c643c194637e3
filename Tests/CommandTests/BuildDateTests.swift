import Foundation
import TestSupport
import Testing

/// `SOURCE_DATE_EPOCH`: the day of a reproducible build.
@Suite struct BuildDateTests {
  private func run(_ arguments: [String], epoch: String) throws -> BuiltTool.Result {
    try BuiltTool().run(
      ["check", "procedures/bac-ninh"] + arguments, environment: ["SOURCE_DATE_EPOCH": epoch])
  }

  @Test func itIsTheDayInUTC() throws {
    // The last second of 2024-02-29, then the first of the next day.
    #expect(try run(["--lang", "en", "--quiet"], epoch: "1709251199").text.contains("2024-02-29"))
    #expect(try run(["--lang", "en", "--quiet"], epoch: "1709251200").text.contains("2024-03-01"))
    let asked = try BuiltTool().run(["check", "procedures/bac-ninh", "--format", "json", "--as-of", "2024-02-29"])
    #expect(try run(["--format", "json"], epoch: "1709251199").output == asked.output)
  }

  @Test func whatIsAskedForComesFirst() throws {
    let text = try run(["--lang", "en", "--quiet", "--as-of", "2023-05-06"], epoch: "1709251199").text
    #expect(text.contains("2023-05-06") && !text.contains("2024-02-29"))
  }

  @Test func documentsAreTheSameEachTime() throws {
    let folder = try TestFolder()
    for name in ["1", "2"] {
      let outputs = ["docx", "xlsx", "html"].flatMap { ["--output", "\($0)=\(folder.url.path)/\(name).\($0)"] }
      #expect(try run(outputs, epoch: "1709251199").status == 1)
    }
    for format in ["docx", "xlsx", "html"] {
      let files = try ["1", "2"].map { try Data(contentsOf: folder.url.appendingPathComponent("\($0).\(format)")) }
      #expect(files[0] == files[1] && !files[0].isEmpty, "\(format)")
    }
  }

  @Test(arguments: ["hôm nay", "-1", "1.5", "99999999999999999999"])
  func whatIsNoTimeIsWrongUsage(epoch: String) throws {
    let result = try run([], epoch: epoch)
    #expect(result.status == 2)
    #expect(result.errors.contains("SOURCE_DATE_EPOCH=“\(epoch)”"))
    #expect(try run(["--quiet"], epoch: "").status == 1, "an empty value is none")
  }
}

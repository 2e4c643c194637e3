import Foundation
import TestSupport
import Testing

/// A run over thousands of files needs few of them open at a time.
@Suite struct OpenFilesTests {
  @Test func fiveThousandFilesWithThirtyTwoDescriptors() throws {
    let folder = try TestFolder()
    for number in 0..<5_000 {
      try folder.write(
        "a/\(number % 50)/\(number).yaml",
        "code: \"1.\(String(format: "%06d", number))\"\nname: Cấp bản sao sổ hộ khẩu \(number)\n")
    }
    let policy = RepositoryRoot.url.appendingPathComponent("policy.yaml").path
    let line = "ulimit -n 32; $TOOL check a --policy '\(policy)' --threads 4 --quiet --output json=ra.json --output text"
    let result = try BuiltTool().bash(line, in: folder.url)
    #expect(result.status == 1)
    #expect(result.errors == "")
    #expect(result.text.contains("5.000 thủ tục"), "\(result.text.suffix(300))")
  }
}

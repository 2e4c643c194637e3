import ArgumentParser
import Checker
import Diagnostics

/// `--policy`, and where the policy is when it is not given.
struct PolicyOption: ParsableArguments {
  @Option(
    name: .customLong("policy"),
    help: ArgumentHelp(
      words(
        vi: "Tệp hoặc thư mục chính sách; mặc định là policy.yaml ở thư mục này hoặc các thư mục trên.",
        en: "The policy file or folder; policy.yaml here or in a folder above when absent."),
      valueName: words(vi: "đường dẫn", en: "path")))
  var path: String?

  /// The path given, or the policy found.
  func resolvedPath() throws -> String {
    if let path { return path }
    if let found = PolicyLocation.find(from: ".") { return found }
    throw CommandFailure.usage(
      vi: "Không tìm thấy policy.yaml; hãy chỉ ra bằng --policy.", en: "No policy.yaml found; name it with --policy.")
  }

  func load() throws -> Policy { try Self.load(try resolvedPath()) }

  /// The policy, with its warnings printed. Errors of the policy are printed and end the command with exit 2.
  static func load(_ path: String) throws -> Policy {
    let (policy, findings) = Policy.load(path: path)
    PolicyFindings.printError(findings)
    guard let policy else { throw PolicyFindings.refusal }
    return policy
  }
}

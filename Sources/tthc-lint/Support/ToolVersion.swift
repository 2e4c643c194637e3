/// The version of tthc-lint, as `--version` and every report print it.
enum ToolVersion {
  static let number = "1.0.0"
  static let text = "tthc-lint \(number)"
}

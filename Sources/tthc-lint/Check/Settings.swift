import Checker
import Diagnostics
import ProcedureModel

/// `tthc-lint.yaml`: what a team has agreed on. Found in the checked path's folder or above; every mistake has its place.
struct Settings {
  /// The file; nil where there is none.
  var path: String?
  /// Paths here are relative to the file's folder.
  var policy: String?
  var failOn: FailureThreshold?
  var severity: Severity?
  var format: String?
  var output: [String] = []
  var baseline: String?
  var strictBaseline = false
  var exclude: [String] = []
  var threads: Int?
  var overrides: [Override] = []

  static let fileName = "tthc-lint.yaml"

  static func load(from anchor: String) throws -> Settings {
    guard let path = PolicyLocation.upward(from: anchor, name: fileName) else { return Settings() }
    guard let source = FileBytes.read(path) else {
      throw CommandFailure.usage(vi: "Không đọc được “\(path)”.", en: "Cannot read “\(path)”.")
    }
    return try Settings(source)
  }

  private init() {}

  init(_ source: SourceFile) throws {
    path = source.path
    let context = DecodingContext(YAMLTree(source), rule: "settings")
    var decoded = self
    _ = context.roots.first.flatMap { root in
      root.isNull
        ? nil
        : root.mapping { map -> Bool? in
          decoded.take(map)
          return true
        }
    }
    let problems = context.tree.problems + context.problems
    guard problems.isEmpty else {
      PolicyFindings.printError(problems)
      throw CommandFailure.usage(
        vi: "Tệp thiết lập “\(source.path)” có lỗi.", en: "The settings file “\(source.path)” has errors.")
    }
    self = decoded
  }

  private mutating func take(_ map: YAMLMapping) {
    policy = map.text("policy").map { relative($0.value) }
    failOn = map.choice("fail_on", FailureThreshold.self)?.value
    severity = map.choice("severity", Severity.self)?.value
    format = map.text("format")?.value
    output = map.texts("output").map(\.value)
    baseline = map.text("baseline").map { relative($0.value) }
    strictBaseline = map.bool("strict_baseline")?.value ?? false
    exclude = map.texts("exclude").map(\.value)
    threads = map.int("threads")?.value
    overrides = map.list("overrides").compactMap(override)
  }

  private func override(_ value: YAMLValue) -> Override? {
    value.mapping { map in
      var override = Override(
        place: PolicyPlace(path: path ?? "", range: map.range), rules: map.texts("rules").map(\.value), severity: nil,
        reason: map.text("reason")?.value ?? "")
      override.agencies = map.texts("agencies").map(\.value)
      override.levels = map.texts("levels").map(\.value)
      override.fields = map.texts("fields").map(\.value)
      override.paths = map.texts("paths").map(\.value)
      override.components = map.texts("components").map(\.value)
      guard let severity = map.required("severity")?.choice(Severity.self) else { return nil }
      override.severity = severity.value
      return override
    }
  }

  /// A path of the file, relative to the folder the file is in.
  private func relative(_ other: String) -> String {
    guard !other.hasPrefix("/"), let path, let slash = path.lastIndex(of: "/") else { return other }
    return path[...slash] + other
  }

  /// What `--show-settings` prints: the keys of the file with the values in use.
  func lines(threshold: FailureThreshold) -> [String] {
    var lines = ["# \(path ?? words(vi: "không có tệp tthc-lint.yaml", en: "no tthc-lint.yaml"))"]
    lines.append("policy: \(policy ?? "policy.yaml")")
    lines.append("fail_on: \(threshold.rawValue)")
    lines.append("severity: \((severity ?? .info).rawValue)")
    lines.append("format: \(format ?? "text")")
    lines.append("output: [\(output.joined(separator: ", "))]")
    lines.append("baseline: \(baseline ?? "null")")
    lines.append("strict_baseline: \(strictBaseline)")
    lines.append("exclude: [\(exclude.map { "\"\($0)\"" }.joined(separator: ", "))]")
    lines.append("threads: \(threads ?? Processors.count)")
    lines.append(
      overrides.isEmpty
        ? "overrides: []"
        : "overrides:\n"
          + overrides.map { override in
            let keys: [(String, [String])] = [
              ("rules", override.rules), ("agencies", override.agencies), ("levels", override.levels),
              ("fields", override.fields), ("paths", override.paths), ("components", override.components),
            ]
            let given = keys.filter { !$0.1.isEmpty }.map { "\($0.0): [\($0.1.map { "\"\($0)\"" }.joined(separator: ", "))]" }
            return "  - {\((given + ["severity: \(override.severity?.rawValue ?? "error")"]).joined(separator: ", "))}"
          }.joined(separator: "\n"))
    return lines
  }
}

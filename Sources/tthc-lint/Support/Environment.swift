#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Environment variables, without Foundation's start.
enum Environment {
  static func value(_ name: String) -> String? { getenv(name).map { String(cString: $0) } }

  /// The run is a step of a GitHub Actions workflow.
  static var isGitHubActions: Bool { value("GITHUB_ACTIONS") == "true" }

  /// `NO_COLOR` is set to anything but nothing (no-color.org).
  static var forbidsColor: Bool { !(value("NO_COLOR") ?? "").isEmpty }
}

import Diagnostics

extension WordImporter {
  /// `13-11-2020` or `13/11/2020` as `2020-11-13`; nil for anything else.
  static func day(_ text: String) -> String? {
    let parts = text.split { $0 == "-" || $0 == "/" }.map { Int($0) }
    guard parts.count == 3, let day = parts[0], let month = parts[1], let year = parts[2] else { return nil }
    return Day(year: year, month: month, day: day)?.iso
  }
}

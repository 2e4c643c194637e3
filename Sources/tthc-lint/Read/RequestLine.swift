import Checker
import Diagnostics
import Foundation

/// One line of the input of `read`.
struct RequestLine {
  var id: String
  var field: UnitField
  var text: String
  var context: ReadingContext

  /// Why a line cannot be read.
  struct Problem: Error {
    var message: LocalizedText
  }

  /// A line without its carriage return and the byte-order mark; nil for an empty one.
  static func trimmed(_ line: ArraySlice<UInt8>) -> [UInt8]? {
    var line = line
    if line.last == 0x0D { line = line.dropLast() }
    if line.starts(with: [0xEF, 0xBB, 0xBF]) { line = line.dropFirst(3) }
    return line.allSatisfy { $0 == 0x20 || $0 == 0x09 } ? nil : Array(line)
  }

  /// A line that begins with `{` is JSON; any other is the text itself.
  static func parse(_ line: [UInt8], number: Int, field: UnitField) -> Result<RequestLine, Problem> {
    guard let text = String(validating: line, as: UTF8.self) else {
      return .failure(Problem(message: LocalizedText(vi: "không phải UTF-8", en: "not UTF-8")))
    }
    guard line.first(where: { $0 != 0x20 && $0 != 0x09 }) == UInt8(ascii: "{") else {
      return .success(RequestLine(id: String(number), field: field, text: text, context: .none))
    }
    guard let object = (try? JSONSerialization.jsonObject(with: Data(line))) as? [String: Any] else {
      return .failure(Problem(message: LocalizedText(vi: "không phải JSON hợp lệ", en: "not valid JSON")))
    }
    return request(object, number, field)
  }

  private static func request(_ object: [String: Any], _ number: Int, _ field: UnitField) -> Result<RequestLine, Problem> {
    guard let text = object["text"] as? String else {
      return .failure(Problem(message: LocalizedText(vi: "thiếu “text” (một chuỗi)", en: "“text” (a string) is missing")))
    }
    var unitField = field
    if let given = object["field"] {
      guard let name = given as? String, let known = UnitField(rawValue: name) else {
        return .failure(
          Problem(
            message: LocalizedText(
              vi: "“field” phải là component, prose hoặc agency", en: "“field” must be component, prose or agency")))
      }
      unitField = known
    }
    let id = [object["id"], object["uid"]].compactMap(\.self).first.map { "\($0)" } ?? String(number)
    return .success(
      RequestLine(id: id, field: unitField, text: text, context: context(object["context"] as? [String: Any] ?? [:])))
  }

  /// A text or a list of texts for each of `case`, `previous`, `note`.
  private static func context(_ object: [String: Any]) -> ReadingContext {
    func texts(_ key: String) -> [String] { (object[key] as? String).map { [$0] } ?? object[key] as? [String] ?? [] }
    return ReadingContext(headings: texts("case"), before: texts("previous"), after: texts("note"))
  }
}

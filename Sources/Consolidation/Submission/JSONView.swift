import Diagnostics

/// A JSON value and its place in the document, for errors that name the place.
struct JSONView {
  let value: JSONValue
  private let path: String

  init(_ value: JSONValue, path: String = "") {
    self.value = value
    self.path = path
  }

  func problem(_ key: String, _ vi: String, _ en: String) -> SubmissionProblem {
    .malformed(path: [path, key].filter { !$0.isEmpty }.joined(separator: "."), reason: Message(vi: vi, en: en))
  }

  func member(_ key: String) throws(SubmissionProblem) -> JSONView {
    guard let view = optional(key) else { throw problem(key, "thiếu", "missing") }
    return view
  }

  func optional(_ key: String) -> JSONView? {
    value[key].map { JSONView($0, path: path.isEmpty ? key : "\(path).\(key)") }
  }

  func string(_ key: String) throws(SubmissionProblem) -> String {
    guard case .string(let text)? = value[key] else { throw problem(key, "cần chuỗi", "a text expected") }
    return text
  }

  func optionalString(_ key: String) throws(SubmissionProblem) -> String? {
    value[key] == nil ? nil : try string(key)
  }

  func integer(_ key: String, in range: ClosedRange<Int>) throws(SubmissionProblem) -> Int {
    guard case .integer(let number)? = value[key], range.contains(number) else {
      throw problem(key, "cần số nguyên hợp lệ", "a valid whole number expected")
    }
    return number
  }

  func array(_ key: String) throws(SubmissionProblem) -> [JSONView] {
    guard case .array(let elements)? = value[key] else { throw problem(key, "cần danh sách", "a list expected") }
    return elements.enumerated().map { JSONView($0.element, path: "\(path).\(key)[\($0.offset)]") }
  }

  func strings(_ key: String) throws(SubmissionProblem) -> [String] {
    try array(key).map { view throws(SubmissionProblem) in
      guard case .string(let text) = view.value else { throw view.problem("", "cần chuỗi", "a text expected") }
      return text
    }
  }

  func parsed<Value>(
    _ key: String, _ vi: String, _ en: String, _ parse: (String) -> Value?
  ) throws(SubmissionProblem) -> Value {
    guard let parsed = parse(try string(key)) else { throw problem(key, "cần \(vi)", "\(en) expected") }
    return parsed
  }

  func day(_ key: String) throws(SubmissionProblem) -> Day {
    try parsed(key, "ngày dạng 2026-11-21", "a day such as 2026-11-21") { Day(iso: $0) }
  }

  func optionalDay(_ key: String) throws(SubmissionProblem) -> Day? {
    value[key] == nil ? nil : try day(key)
  }
}

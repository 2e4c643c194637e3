import Checker
import Diagnostics
import ProcedureModel

/// The baseline as a file: JSON, one line a finding, sorted, so that git shows what changed.
struct BaselineFile {
  let source: SourceFile
  let baseline: Baseline
  private let places: [Fingerprint: ByteRange]

  /// The version of the file's shape.
  static let version = 1

  static func load(_ path: String) throws -> BaselineFile {
    let bytes: [UInt8]
    do throws(ReadFailure) {
      bytes = try FileSystem.read(path)
    } catch {
      let reason = error.message
      throw CommandFailure.input(
        vi: "Không đọc được mốc đối chiếu “\(path)”: \(reason.text(in: .vi))",
        en: "Cannot read the baseline “\(path)”: \(reason.text(in: .en))")
    }
    return try BaselineFile(SourceFile(path: path, bytes: bytes))
  }

  init(_ source: SourceFile) throws {
    self.source = source
    // JSON is YAML: mistakes have their places.
    let context = DecodingContext(YAMLTree(source), rule: "baseline")
    var entries: [Baseline.Entry] = []
    var places: [Fingerprint: ByteRange] = [:]
    _ = context.roots.first?.mapping { map -> Bool? in
      if let version = map.required("version")?.int(), version.value != Self.version {
        context.report(
          Message(vi: "Phiên bản mốc đối chiếu không được hỗ trợ.", en: "This version of baselines is not supported."),
          at: version.range)
      }
      for item in map.list("findings") {
        guard let (entry, range) = Self.entry(item) else { continue }
        entries.append(entry)
        places[entry.fingerprint] = range
      }
      return true
    }
    let problems = context.tree.problems + context.problems
    guard problems.isEmpty, !context.roots.isEmpty else {
      PolicyFindings.printError(problems)
      throw CommandFailure.usage(vi: "Mốc đối chiếu “\(source.path)” có lỗi.", en: "The baseline “\(source.path)” has errors.")
    }
    baseline = Baseline(entries)
    self.places = places
  }

  private static func entry(_ value: YAMLValue) -> (Baseline.Entry, ByteRange)? {
    value.mapping { map in
      let text = map.requiredText("fingerprint")
      let rule = map.requiredText("rule")?.value ?? ""
      let code = map.optional("code")?.scalar()?.string(in: map.context.tree) ?? ""
      let agency = map.optional("agency")?.scalar()?.string(in: map.context.tree) ?? ""
      let words = map.optional("text")?.scalar()?.string(in: map.context.tree) ?? ""
      let count = map.int("count")?.value ?? 1
      guard let text, let fingerprint = Fingerprint(hexadecimal: text.value) else {
        if let text {
          map.context.report(
            Message(vi: "Mã nhận diện phải gồm 64 chữ số thập lục phân.", en: "A fingerprint has 64 hexadecimal digits."),
            at: text.range)
        }
        return nil
      }
      return (
        Baseline.Entry(fingerprint: fingerprint, rule: rule, code: code, agency: agency, text: words, count: count), map.range
      )
    }
  }

  func place(of entry: Baseline.Entry) -> ByteRange { places[entry.fingerprint] ?? ByteRange(0, 0) }

  /// The file of a baseline.
  static func text(_ baseline: Baseline) -> String {
    let lines = baseline.entries.map { entry in
      let pairs: [(String, String)] = [
        ("agency", quoted(entry.agency)), ("code", quoted(entry.code)), ("rule", quoted(entry.rule)),
        ("count", String(entry.count)), ("text", quoted(entry.text)), ("fingerprint", quoted(entry.fingerprint.hexadecimal)),
      ]
      return "    {" + pairs.map { "\"\($0.0)\": \($0.1)" }.joined(separator: ", ") + "}"
    }
    let findings = lines.isEmpty ? "[]" : "[\n" + lines.joined(separator: ",\n") + "\n  ]"
    return "{\n  \"version\": \(version),\n  \"findings\": \(findings)\n}\n"
  }

  private static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\t": result += "\\t"
      default:
        if scalar.value < 0x20 || scalar.value == 0x7F || scalar.value == 0x85 || (0x2028...0x2029).contains(scalar.value) {
          let digits = String(scalar.value, radix: 16)
          result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
        } else {
          result.unicodeScalars.append(scalar)
        }
      }
    }
    return result + "\""
  }
}

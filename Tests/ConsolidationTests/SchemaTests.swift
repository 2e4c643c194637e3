import Diagnostics
import Foundation
import TestSupport
import Testing

@testable import Consolidation

/// The committed schemas say exactly what the files hold: no key more, no key less.
@Suite struct SchemaTests {
  static func schema(_ name: String) throws -> JSONValue {
    try JSONParser.parse(Disk.read(RepositoryRoot.url.appendingPathComponent("schemas/\(name)").path)).root
  }

  /// The keys of every object of a schema, by the path of keys that leads there.
  static func keys(ofSchema schema: JSONValue, path: String = "") -> [String: Set<String>] {
    var found: [String: Set<String>] = [:]
    if case .object(let properties)? = schema["properties"] {
      found[path] = Set(properties.keys)
      for (key, value) in properties {
        found.merge(keys(ofSchema: value, path: "\(path)/\(key)"), uniquingKeysWith: { $0.union($1) })
      }
    }
    if let items = schema["items"] { found.merge(keys(ofSchema: items, path: path), uniquingKeysWith: { $0.union($1) }) }
    return found
  }

  static func keys(of value: JSONValue, path: String = "") -> [String: Set<String>] {
    var found: [String: Set<String>] = [:]
    switch value {
    case .object(let members):
      found[path] = Set(members.keys)
      for (key, member) in members { found.merge(keys(of: member, path: "\(path)/\(key)"), uniquingKeysWith: { $0.union($1) }) }
    case .array(let elements):
      for element in elements { found.merge(keys(of: element, path: path), uniquingKeysWith: { $0.union($1) }) }
    default: break
    }
    return found
  }

  /// A submission that uses every key of the format.
  static func fullSubmission() -> Submission {
    var finding = Samples.finding()
    finding.since = dayOf("2023-01-01")
    finding.until = dayOf("2026-12-31")
    finding.reason = "NL-07: chờ sửa quyết định công bố"
    var submission = Samples.submission(findings: [finding])
    submission.unreadable = [.init(path: "hong.yaml", reason: "Không phải UTF-8.")]
    submission.difficulties = ["Chưa kết nối"]
    submission.proposals = ["Sửa quyết định"]
    return submission
  }

  @Test func submissionSchemaHasTheFilesKeys() throws {
    let submission = Self.fullSubmission()
    let key = try #require(SigningKey.generate(id: "k"))
    let signature = try #require(SubmissionSignature(of: submission.manifest, with: key))
    let file = try JSONParser.parse(submission.file(signature: signature)).root
    #expect(Self.keys(of: file) == Self.keys(ofSchema: try Self.schema("submission.schema.json")))
  }

  @Test func reportSchemaHasTheFilesKeys() throws {
    let registry = RegistryTests.registry
    var october = Samples.submission("ca-xa-tan-hoa", "2026-10", findings: [Samples.finding("Sổ hộ khẩu của chủ hộ")])
    october.created = momentOf("2026-10-09T08:00:00+07:00")
    var november = Self.fullSubmission()
    november.findings.append(Samples.finding("Sổ hộ khẩu của chủ hộ (bản sao)"))
    var back = Samples.submission("ca-xa-tan-hoa", "2026-09", findings: november.findings)
    back.findings[0].status = .open
    let all = try [back, october, november, Samples.submission("ubnd-xa-tan-hoa")].map { try ReadSubmission($0.file()) }
    let index = try CityIndex(merging: all, registry: registry)
    var report = try CityReportBuilder(index: index, registry: registry, period: Samples.november, asOf: dayOf("2026-12-21"))
      .city()
    // Keys that this small city has no occasion for.
    let place = try #require(report.agencies.firstIndex { $0.id == "ca-xa-tan-hoa" })
    report.agencies[place].submission?.signedBy = "k"
    #expect(
      report.agencies[place].findings.contains { $0.recurred }
        && report.agencies[place].findings.contains { !$0.maybeSame.isEmpty })
    let file = try JSONParser.parse(CityReportJSON.file(report)).root
    #expect(Self.keys(of: file) == Self.keys(ofSchema: try Self.schema("consolidated-report.schema.json")))
  }

  @Test func aPublicValidatorAgrees() throws {
    let folder = try TemporaryFolder()
    let submission = try folder.write(Self.fullSubmission().file(), "s.json")
    let report = try folder.write(CityReportJSON.file(CityReportTests.report(CityReportTests.city())), "r.json")
    let script = """
      import json, sys
      try: import jsonschema
      except ImportError: sys.exit(77)
      for schema, file in zip(sys.argv[1::2], sys.argv[2::2]):
          jsonschema.Draft202012Validator.check_schema(json.load(open(schema)))
          jsonschema.validate(json.load(open(file)), json.load(open(schema)), jsonschema.Draft202012Validator)
      """
    let schemas = RepositoryRoot.url.appendingPathComponent("schemas").path
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = [
      "python3", "-c", script, "\(schemas)/submission.schema.json", submission, "\(schemas)/consolidated-report.schema.json",
      report,
    ]
    try process.run()
    process.waitUntilExit()
    if process.terminationStatus == 77 || process.terminationStatus == 127 {
      print("skipped: python3 with jsonschema is not installed")
      return
    }
    #expect(process.terminationStatus == 0)
  }
}

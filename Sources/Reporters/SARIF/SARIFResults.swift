import Checker
import Diagnostics

/// Findings and files as SARIF's results, artifacts and notifications.
struct SARIFResults {
  /// The name for the folder that relative paths start from.
  static let base = "%SRCROOT%"

  let run: RunDescription
  let options: ReporterOptions
  private let text: FindingText
  private var fingerprints = FingerprintCounter()

  init(run: RunDescription, options: ReporterOptions) {
    self.run = run
    self.options = options
    text = FindingText(run, options)
  }

  /// A finding. `lineHashes` are those of its file.
  mutating func result(
    for finding: Finding, in places: FilePlaces, lineHashes: PrimaryLocationLineHash?, rules: SARIFRules
  ) -> JSON {
    let region = places.region(finding.range)
    let line = region.start.line
    let lineHash = lineHashes.flatMap { $0.lines.indices.contains(line - 1) ? $0.lines[line - 1] : nil }
    let fingerprint = fingerprints.unique(FindingIdentity.fingerprint(of: finding))
    let taxa = finding.basis.compactMap(rules.taxon)
    let sentences = [text.message(of: finding), text.advice(of: finding)].compactMap(\.self)
    return [
      "ruleId": .text(finding.rule), "ruleIndex": rules.index(of: finding.rule).map(JSON.integer), "kind": "fail",
      "level": SARIFRules.level(finding.severity), "message": ["text": .text(sentences.joined(separator: " "))],
      "locations": [location(of: finding, region, in: places)],
      "relatedLocations": finding.related.isEmpty
        ? nil : .array(finding.related.enumerated().map { related($1, id: $0 + 1, of: finding, in: places) }),
      "taxa": taxa.isEmpty ? nil : .array(taxa),
      "partialFingerprints": ["tthcLint/v1": .text(fingerprint.hexadecimal), "primaryLocationLineHash": lineHash.map(JSON.text)],
      "baselineState": baselineState(of: finding),
      "suppressions": options.includesSettled ? .array(suppressions(of: finding)) : nil,
      "fixes": finding.fix.map { [fix($0, of: finding, in: places)] },
      "properties": [
        "agency": finding.subject.map { .text($0.agency) }, "procedure": finding.subject.map { .text($0.code) },
        "component": finding.subject.map { .text($0.component) }, "since": finding.since.map { .text($0.iso) },
        "deadline": finding.deadline.map { .text($0.iso) },
        "paper": finding.reading.map { .text($0.paper) }, "stance": finding.reading.map { .text($0.stance) },
      ],
    ]
  }

  /// A procedure in which nothing was found. It has a fingerprint because code that reads results expects one.
  mutating func pass(for procedure: ProcedureCoverage, in places: FilePlaces) -> JSON {
    let identity = Fingerprint(ofParts: ["pass/v1", procedure.agency, procedure.code, procedure.path])
    let name = VisibleText.inert(VisibleText.shortened("\(procedure.code) \(procedure.name)", to: 240))
    let sentence =
      options.language == .vi
      ? "Thủ tục “\(name)” đã được rà soát, không có phát hiện." : "“\(name)” was checked; nothing was found."
    return [
      "ruleId": .text(SARIFRules.reviewed), "kind": "pass", "level": "none", "message": ["text": .text(sentence)],
      "locations": [
        [
          "physicalLocation": [
            "artifactLocation": SARIFResults.artifactLocation(procedure.path),
            "region": ["startLine": .integer(places.position(at: procedure.range.lowerBound).line)],
          ]
        ]
      ],
      "partialFingerprints": ["tthcLint/v1": .text(fingerprints.unique(identity).hexadecimal)],
      "baselineState": run.baseline == nil ? nil : "unchanged",
      "suppressions": options.includesSettled ? [] : nil,
      "properties": ["agency": .text(procedure.agency), "procedure": .text(procedure.code)],
    ]
  }

  static func artifactLocation(_ path: String) -> JSON {
    ["uri": .text(RelativeURI.of(path: path)), "uriBaseId": path.hasPrefix("/") ? nil : .text(base)]
  }

  static func artifact(_ source: SourceFile) -> JSON {
    [
      "location": artifactLocation(source.path), "length": .integer(source.bytes.count), "roles": ["analysisTarget"],
      "mimeType": "application/yaml", "hashes": ["sha-256": .text(Fingerprint(of: source.bytes).hexadecimal)],
    ]
  }

  private func location(of finding: Finding, _ region: FilePlaces.Region, in places: FilePlaces) -> JSON {
    [
      "physicalLocation": [
        "artifactLocation": SARIFResults.artifactLocation(finding.path),
        "region": self.region(region, snippet: places.source?.text(finding.range)),
      ],
      "logicalLocations": finding.subject.flatMap { subject in
        subject.component.isEmpty
          ? nil
          : [
            [
              "name": .text(subject.component),
              "fullyQualifiedName": .text("\(subject.agency)/\(subject.code)/\(subject.component)"),
              "kind": "element",
            ]
          ]
      },
    ]
  }

  /// Lines and columns in code points, ends exclusive. Offsets in bytes are left out: a file that was not UTF-8 has others.
  private func region(_ region: FilePlaces.Region, snippet: String?) -> JSON {
    let shows = snippet.map { !$0.isEmpty && $0.utf8.count <= 4_000 } ?? false
    return [
      "startLine": .integer(region.start.line), "startColumn": .integer(region.start.column),
      "endLine": .integer(region.end.line), "endColumn": .integer(region.end.column),
      "snippet": shows ? snippet.map { ["text": .text($0)] } : nil,
    ]
  }

  private func related(_ place: Finding.RelatedPlace, id: Int, of finding: Finding, in places: FilePlaces) -> JSON {
    let region: JSON? =
      place.path == finding.path
      ? self.region(places.region(place.range), snippet: places.source?.text(place.range))
      : place.position.map { ["startLine": .integer($0.line), "startColumn": .integer($0.column)] }
    return [
      "id": .integer(id),
      "physicalLocation": ["artifactLocation": SARIFResults.artifactLocation(place.path), "region": region],
      "message": ["text": .text(VisibleText.inert(place.message[options.language]))],
    ]
  }

  /// On every result or on none, as the standard asks: only a run that was compared has it.
  private func baselineState(of finding: Finding) -> JSON? {
    guard run.baseline != nil else { return nil }
    return finding.status == .known ? "unchanged" : "new"
  }

  /// Without `status`, which reads as accepted: the published schemas of 2.1.0 disagree on that property's name.
  private func suppressions(of finding: Finding) -> [JSON] {
    switch finding.status {
    case .open, .known: []
    case .ignored(let reason, let until):
      [
        [
          "kind": "inSource", "justification": .text(reason),
          "properties": ["until": until.map { .text($0.iso) }],
        ]
      ]
    case .waived(let id, let reason, let until):
      [
        [
          "kind": "external", "justification": .text(reason),
          "properties": ["waiver": .text(id), "until": until.map { .text($0.iso) }],
        ]
      ]
    }
  }

  private func fix(_ fix: Fix, of finding: Finding, in places: FilePlaces) -> JSON {
    let replacements = fix.edits.map { edit -> JSON in
      [
        "deletedRegion": region(places.region(edit.range), snippet: nil),
        "insertedContent": edit.replacement.isEmpty ? nil : ["text": .text(edit.replacement)],
      ]
    }
    return [
      "description": ["text": .text(fix.title[options.language])],
      "artifactChanges": [
        ["artifactLocation": SARIFResults.artifactLocation(finding.path), "replacements": .array(replacements)]
      ],
      "properties": ["safety": .text(fix.safety.rawValue)],
    ]
  }
}

import Checker
import Diagnostics
import Reporters

/// Prints readings: one JSON object a line, or an explanation for people.
struct ReadingPrinter {
  /// The papers to show; nil for all. Bodies are always shown.
  var shown: Set<String>?
  var language: Language
  var hasColor: Bool

  private func isShown(_ reading: PaperReading) -> Bool {
    reading.body != nil || shown?.contains(reading.paper) ?? true
  }

  /// One reading a paper: of several bodies of one class the one that acts.
  private func merged(_ readings: [PaperReading]) -> [PaperReading] {
    var result: [PaperReading] = []
    for reading in readings where isShown(reading) {
      if let index = result.firstIndex(where: { $0.paper == reading.paper }) {
        if result[index].stance != .acting, reading.stance == .acting { result[index] = reading }
      } else {
        result.append(reading)
      }
    }
    return result
  }

  // MARK: JSON

  func json(of readings: [PaperReading], _ request: RequestLine) -> [UInt8] {
    let papers = merged(readings).map { reading -> JSON in
      [
        "paper": .text(reading.paper), "body": reading.body.map(JSON.text), "stance": .text(reading.stance.rawValue),
        "certified": .bool(reading.certified), "reason": .text(reading.reason.rawValue),
        "copy": .text(reading.copyFormat.rawValue), "confidence": .text(reading.confidence.rawValue),
        "name": span(reading.range, in: request.text), "deciding": .array(reading.deciding.map { span($0, in: request.text) }),
      ]
    }
    let line: JSON = ["id": .text(request.id), "papers": .array(papers)]
    return line.bytes() + [0x0A]
  }

  /// The words and their UTF-8 bytes in the text.
  private func span(_ range: ByteRange, in text: String) -> JSON {
    ["text": .text(slice(range, text)), "start": .integer(range.lowerBound), "end": .integer(range.upperBound)]
  }

  private func slice(_ range: ByteRange, _ text: String) -> String {
    String(decoding: Array(text.utf8)[range.bounds], as: UTF8.self)
  }

  // MARK: For people

  func explanation(of readings: [PaperReading], _ request: RequestLine) -> [UInt8] {
    let readings = merged(readings)
    var text = VisibleText.inert(request.text) + "\n"
    if readings.isEmpty { text += "  " + dim(language == .vi ? "không nhắc đến giấy tờ nào" : "no paper is named") + "\n" }
    for reading in readings { text += "  " + line(reading, request.text) + "\n" }
    return Array(text.utf8)
  }

  private func line(_ reading: PaperReading, _ text: String) -> String {
    let name = reading.body.map { "\(reading.paper) (\($0))" } ?? reading.paper
    var line = paint(StanceWords.title(of: reading.stance)[language], reading.stance) + "  \(name)  "
    line += dim("“\(VisibleText.inert(slice(reading.range, text)))”") + "  " + StanceWords.reason(reading.reason)[language]
    if !reading.deciding.isEmpty {
      line += ": " + reading.deciding.map { "“\(VisibleText.inert(slice($0, text)))”" }.joined(separator: " … ")
    }
    if reading.certified { line += language == .vi ? "; chỉ nhận bản sao chứng thực" : "; only a certified copy" }
    if reading.confidence != .high { line += "  " + dim("(\(StanceWords.confidence(reading.confidence)[language]))") }
    return line
  }

  private func paint(_ text: String, _ stance: Stance) -> String {
    let color =
      switch stance {
      case .demand, .acting: "31"
      case .alternative, .fallback: "33"
      case .evidence: "36"
      case .mention: "32"
      }
    return hasColor ? "\u{1B}[1;\(color)m\(text)\u{1B}[0m" : text
  }

  private func dim(_ text: String) -> String { hasColor ? "\u{1B}[2m\(text)\u{1B}[0m" : text }
}

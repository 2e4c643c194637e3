import Diagnostics

/// What an import did, and what it could not keep. Nothing of a source is dropped without a line here.
package struct ImportReport: Sendable {
  /// Something about a record that a person should know.
  package enum Note: Int, Sendable, CaseIterable {
    case codeMissing
    case nameMissing
    case codePadded
    case codeRepeated
    case levelUnknown
    case submissionUnknown
    case documentWithoutName
    case methodsNotSplit
    case unicodeComposed
    case charactersRemoved
    case privateCharacters
    case nothingSaid
    case rowsIrregular
    case fileKept
  }

  /// How often a note came, and the first few places.
  package struct Tally: Sendable {
    package var count = 0
    package var examples: [String] = []

    mutating func add(_ example: String) {
      count += 1
      if examples.count < 3, !examples.contains(example) { examples.append(example) }
    }
  }

  /// Inputs that were opened.
  package var sources = 0
  /// Records that became procedures.
  package var procedures = 0
  /// Files that were written, agencies included.
  package var filesWritten = 0
  /// Inputs, or lines of them, that could not be read, and why.
  package private(set) var unreadable: [(place: String, reason: LocalizedText)] = []
  package private(set) var notes: [Note: Tally] = [:]
  /// Keys of the source whose values have no place in a procedure file, by format and key.
  package private(set) var leftovers: [String: Tally] = [:]

  package init() {}

  package mutating func note(_ note: Note, _ place: String) { notes[note, default: Tally()].add(place) }

  /// A value that has no place. Its words are shown as an example, shortened.
  package mutating func leave(_ key: String, _ value: String) {
    let line = value.split(whereSeparator: \.isNewline).joined(separator: " ")
    leftovers[key, default: Tally()].add(line.count > 60 ? line.prefix(60) + "…" : line)
  }

  /// An input, or a line of one, that could not be read.
  package mutating func refuse(_ place: String, _ reason: LocalizedText) { unreadable.append((place, reason)) }
}

extension ImportReport {
  /// The report for people: counts first, then notes, then what had no place.
  package func text(in language: Language) -> String {
    var lines = [
      LocalizedText(
        vi: "Đã đọc \(sources) tệp nguồn, \(procedures) thủ tục; đã ghi \(filesWritten) tệp.",
        en: "Read \(sources) source files, \(procedures) procedures; wrote \(filesWritten) files.")[language]
    ]
    if !unreadable.isEmpty {
      lines += [
        "", LocalizedText(vi: "Không đọc được (\(unreadable.count)):", en: "Unreadable (\(unreadable.count)):")[language],
      ]
      lines += unreadable.map { "  \($0.place): \($0.reason[language])" }
    }
    let noted = Note.allCases.compactMap { note in notes[note].map { (note, $0) } }
    if !noted.isEmpty { lines += ["", LocalizedText(vi: "Cần lưu ý:", en: "Notes:")[language]] }
    for (note, tally) in noted {
      lines.append("  \(note.title[language]): \(tally.count)" + ImportReport.examples(tally))
    }
    if !leftovers.isEmpty {
      lines += [
        "",
        LocalizedText(
          vi: "Không có chỗ trong tệp thủ tục (khóa nguồn: số lần):",
          en: "No place in a procedure file (source key: count):")[language],
      ]
    }
    for (key, tally) in leftovers.sorted(by: { $0.key < $1.key }) {
      lines.append("  \(key): \(tally.count)" + ImportReport.examples(tally))
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func examples(_ tally: Tally) -> String {
    let shown = tally.examples.filter { !$0.isEmpty }
    return shown.isEmpty ? "" : " (" + shown.joined(separator: "; ") + ")"
  }
}

extension ImportReport.Note {
  /// The note in a few words.
  package var title: LocalizedText {
    switch self {
    case .codeMissing: .init(vi: "thiếu mã thủ tục", en: "no code")
    case .nameMissing: .init(vi: "thiếu tên thủ tục", en: "no name")
    case .codePadded: .init(vi: "mã là số, đã thêm số 0 ở cuối", en: "code was a number, zeros added")
    case .codeRepeated: .init(vi: "mã lặp trong cùng cơ quan", en: "code repeated within an agency")
    case .levelUnknown: .init(vi: "cấp thực hiện không nhận ra", en: "level not known")
    case .submissionUnknown: .init(vi: "hình thức nộp không nhận ra", en: "submission not known")
    case .documentWithoutName: .init(vi: "giấy tờ không có tên", en: "document without a name")
    case .methodsNotSplit: .init(vi: "cách thức thực hiện để nguyên một đoạn", en: "methods kept as one text")
    case .unicodeComposed: .init(vi: "thủ tục có chữ tổ hợp, đã chuyển sang dựng sẵn (NFC)", en: "procedures changed to NFC")
    case .charactersRemoved:
      .init(
        vi: "thủ tục có ký tự điều khiển, tab hoặc dấu cách thừa, đã bỏ",
        en: "procedures with control characters, tabs or spare spaces removed")
    case .privateCharacters:
      .init(vi: "thủ tục có ký tự riêng của phông chữ, giữ nguyên", en: "procedures with private-use characters, kept")
    case .nothingSaid: .init(vi: "ô ghi “Không có thông tin”, bỏ trống", en: "cells that say “no information”, left out")
    case .rowsIrregular: .init(vi: "dòng CSV lệch cột hoặc sai dấu ngoặc", en: "CSV rows with odd columns or quotes")
    case .fileKept: .init(vi: "tệp đã có nội dung khác, không ghi đè", en: "files with other content, not overwritten")
    }
  }
}

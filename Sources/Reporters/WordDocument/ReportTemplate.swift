import Diagnostics
import Foundation

/// The texts of the official report. An office edits them as text files in a folder; what it leaves out is built in.
package struct ReportTemplate: Sendable {
  /// A text of the report; the raw value is the name of its file.
  package enum Piece: String, CaseIterable, Sendable {
    case superior = "co-quan-chu-quan.txt"
    case issuer = "co-quan-ban-hanh.txt"
    case numberAndSymbol = "so-ky-hieu.txt"
    case placeAndDate = "dia-danh-ngay-thang.txt"
    case kind = "ten-loai.txt"
    case subject = "trich-yeu.txt"
    case addressee = "kinh-gui.txt"
    case opening = "mo-dau.txt"
    case course = "phan-1-tinh-hinh.txt"
    case results = "phan-2-ket-qua.txt"
    case difficulties = "phan-3-kho-khan.txt"
    case proposals = "phan-4-kien-nghi.txt"
    case closing = "ket-thuc.txt"
    case recipients = "noi-nhan.txt"
    case signer = "nguoi-ky.txt"
  }

  /// A text file of the folder that cannot be used.
  package struct UnreadableFile: Error, Sendable, CustomStringConvertible {
    package var path: String
    package var reason: LocalizedText
    package var description: String { "\(path): \(reason.en)" }
  }

  /// No text of a report is longer; a larger file was put there by mistake.
  private static let longest = 64 << 10

  private var texts: [Piece: String]

  /// The built-in texts with the files of a folder over them. A folder that does not exist, a file that is not UTF-8 or that
  /// is larger than 64 KiB is an error: a report must not go out with other words than its office chose.
  package init(folder: String?, language: Language) throws(UnreadableFile) {
    texts = Dictionary(uniqueKeysWithValues: Piece.allCases.map { ($0, $0.builtIn[language]) })
    guard let folder else { return }
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: folder, isDirectory: &isFolder), isFolder.boolValue else {
      throw UnreadableFile(path: folder, reason: .init(vi: "không có thư mục này", en: "no such folder"))
    }
    for piece in Piece.allCases {
      let path = "\(folder)/\(piece.rawValue)"
      guard FileManager.default.fileExists(atPath: path) else { continue }
      texts[piece] = try ReportTemplate.read(path)
    }
  }

  private static func read(_ path: String) throws(UnreadableFile) -> String {
    guard let data = FileManager.default.contents(atPath: path), data.count <= longest else {
      throw UnreadableFile(
        path: path, reason: .init(vi: "không đọc được hoặc lớn hơn 64 KiB", en: "unreadable or larger than 64 KiB"))
    }
    let bytes = data.starts(with: [0xEF, 0xBB, 0xBF]) ? data.dropFirst(3) : data
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw UnreadableFile(path: path, reason: .init(vi: "không dùng bảng mã UTF-8", en: "not in UTF-8"))
    }
    return text.precomposedStringWithCanonicalMapping
  }

  /// The lines of a text with its holes filled. A line with a hole whose value is empty is left out, so that a report says
  /// nothing of what there is none of; a value of several lines makes several lines.
  func lines(_ piece: Piece, _ values: [String: String]) -> [String] {
    let arguments = values.sorted { $0.key < $1.key }.map { Message.Argument($0.key, $0.value) }
    let lines = (texts[piece] ?? "").split(whereSeparator: \.isNewline).map(String.init)
    return lines.flatMap { line -> [String] in
      guard !values.contains(where: { $0.value.isEmpty && line.contains("{\($0.key)}") }) else { return [] }
      let text = Message(LocalizedText(line), arguments).text(in: .vi)
      return text.split(whereSeparator: \.isNewline).map { VisibleText.inert(String($0)).trimmed }
    }.filter { !$0.isEmpty }
  }
}

extension String {
  fileprivate var trimmed: String { trimmingCharacters(in: .whitespaces) }
}

/// Why a spreadsheet or a text document could not be read or written.
package enum OfficeDocumentError: Error, Sendable, Equatable {
  /// Not a ZIP archive at all: a renamed file, a page saved as .xlsx.
  case notAnArchive
  /// The binary format of Office 97–2003 (.xls, .doc), or an encrypted document: both are OLE containers.
  case oldOrEncrypted
  /// An archive that is damaged; the words are libzip's.
  case damagedArchive(String)
  /// A part that every document of the kind has is missing: another kind of file.
  case missingPart(String)
  /// The unpacked document is larger than the limits allow.
  case tooLarge(part: String, limit: Int)
  /// A part declares a document type: no office program writes one, and entities may hide text.
  case documentType(part: String)
  /// A part that is not in UTF-8.
  case encoding(part: String)
  /// A part that is not well-formed XML.
  case malformed(part: String, line: Int)
  /// Elements nested deeper than any real document.
  case tooDeep(part: String)
  /// A text file that is neither UTF-8 nor UTF-16 with a byte-order mark.
  case textEncoding
  /// The document library refused to write; the words are its own.
  case writing(String)

  /// The reason for a Vietnamese reader, with what to do.
  package var vietnamese: String {
    switch self {
    case .notAnArchive: "Tệp không phải định dạng .xlsx hoặc .docx."
    case .oldOrEncrypted:
      "Tệp ở định dạng Office 97–2003 (.xls, .doc) hoặc có mật khẩu: mở bằng Excel hoặc Word, lưu lại thành .xlsx, .docx không mật khẩu."
    case .damagedArchive(let words): "Tệp nén bên trong bị hỏng (\(words))."
    case .missingPart(let part): "Thiếu phần \(part): tệp không phải loại cần đọc."
    case .tooLarge(let part, let limit): "Phần \(part) khi giải nén lớn hơn giới hạn \(limit / 1_048_576) MiB."
    case .documentType(let part): "Phần \(part) khai báo DOCTYPE, không được chấp nhận."
    case .encoding(let part): "Phần \(part) không dùng bảng mã UTF-8."
    case .malformed(let part, let line): "Phần \(part) sai cú pháp XML tại dòng \(line)."
    case .tooDeep(let part): "Phần \(part) lồng nhau quá sâu."
    case .textEncoding: "Tệp không dùng bảng mã UTF-8: mở bằng Excel và lưu thành “CSV UTF-8”."
    case .writing(let words): "Không ghi được tài liệu (\(words))."
    }
  }

  /// The same in English.
  package var english: String {
    switch self {
    case .notAnArchive: "Not a .xlsx or .docx file."
    case .oldOrEncrypted:
      "An Office 97–2003 file (.xls, .doc) or one with a password: open it in Excel or Word and save it as .xlsx or .docx without a password."
    case .damagedArchive(let words): "The archive inside is damaged (\(words))."
    case .missingPart(let part): "The part \(part) is missing: not the expected kind of file."
    case .tooLarge(let part, let limit): "The part \(part) unpacks to more than the limit of \(limit / 1_048_576) MiB."
    case .documentType(let part): "The part \(part) declares a DOCTYPE, which is refused."
    case .encoding(let part): "The part \(part) is not in UTF-8."
    case .malformed(let part, let line): "The part \(part) is not well-formed XML at line \(line)."
    case .tooDeep(let part): "The part \(part) is nested too deeply."
    case .textEncoding: "Not in UTF-8: open it in Excel and save it as “CSV UTF-8”."
    case .writing(let words): "The document could not be written (\(words))."
    }
  }
}

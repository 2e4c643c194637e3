import Diagnostics

/// libyaml's errors in the words of the person who edits the file.
enum SyntaxMessages {
  /// The message for an error; `next` is the byte at its place, nil at the end of the file.
  static func message(for failure: EventStream.Failure, next: UInt8?) -> Message {
    if next == 0x09, failure.problem.contains("tab") || failure.problem == "found character that cannot start any token" {
      return tab
    }
    if failure.context.hasSuffix("a quoted scalar"), failure.problem == "found unexpected end of stream" { return unclosedQuote }
    if failure.context == "while scanning a simple key" { return missingColon }
    if let known = table.first(where: { $0.problem == failure.problem }) { return Message(vi: known.vi, en: known.en) }
    return Message(
      LocalizedText(vi: "Sai cú pháp YAML: {problem}.", en: "YAML syntax error: {problem}."),
      [.init("problem", failure.problem)])
  }

  private static let tab = Message(
    vi: "Dòng này thụt lề bằng dấu tab; YAML chỉ nhận dấu cách: hãy thay mỗi tab bằng hai dấu cách.",
    en: "This line is indented with a tab; YAML takes spaces only: replace each tab with two spaces.")

  private static let unclosedQuote = Message(
    vi: "Dấu ngoặc mở ở đây không có dấu đóng cho đến hết tệp.",
    en: "The quotation mark opened here is never closed.")

  private static let missingColon = Message(
    vi: "Thiếu dấu “:” (hai chấm và một dấu cách) sau tên khóa ở dòng này.",
    en: "The key on this line has no “:” (a colon and a space) after it.")

  private static let directive = LocalizedText(
    vi: "Sau “%” ở đầu dòng phải là tên chỉ thị; nếu là nội dung, hãy đặt trong ngoặc kép.",
    en: "A “%” at the beginning of a line begins a directive, which has no name here; if it is content, put it in quotes.")

  private static let version = LocalizedText(
    vi: "Sau “%YAML” phải là phiên bản như 1.1; nếu không cần, hãy xóa dòng này.",
    en: "A version such as 1.1 is expected after “%YAML”; delete the line if it is not needed.")

  private static let tag = LocalizedText(
    vi: "Thẻ kiểu “!” này viết sai; hãy xóa thẻ, hoặc đặt giá trị trong ngoặc kép nếu dấu ! là nội dung.",
    en: "This “!” tag is malformed; delete it, or put the value in quotes if the ! is content.")

  private static let table: [(problem: String, vi: String, en: String)] = [
    (
      "mapping values are not allowed in this context",
      "Dấu “:” ở đây làm YAML hiểu nhầm là một khóa mới; hãy đặt giá trị có dấu “: ” trong ngoặc kép, hoặc sửa thụt lề.",
      "The “:” here reads as another key; put a value that holds “: ” in quotes, or mend the indentation."
    ),
    (
      "did not find expected key",
      "Cần một khóa ở đây; hãy xem lại thụt lề của dòng này và dấu ngoặc của dòng trước.",
      "A key is expected here; look at this line's indentation and at the quotes of the line before."
    ),
    (
      "did not find expected '-' indicator",
      "Cần một mục “- ” ở đây; hãy xem lại thụt lề: các mục của một danh sách phải thẳng cột.",
      "An item “- ” is expected here; the items of a list must be in one column."
    ),
    (
      "block sequence entries are not allowed in this context",
      "Không thể bắt đầu mục “- ” ở đây; danh sách phải xuống dòng sau dấu “:”.",
      "An item “- ” cannot begin here; a list begins on the line after the “:”."
    ),
    (
      "mapping keys are not allowed in this context", "Không thể có khóa ở đây.", "A key is not allowed here."
    ),
    (
      "could not find expected ':'",
      "Thiếu dấu “:” sau tên khóa.", "A “:” is expected after the key."
    ),
    (
      "found character that cannot start any token",
      "Giá trị không thể bắt đầu bằng ký tự này; hãy đặt giá trị trong ngoặc kép.",
      "A value cannot begin with this character; put the value in quotes."
    ),
    (
      "did not find expected ',' or ']'", "Thiếu dấu “,” hoặc “]” của danh sách viết trong ngoặc vuông.",
      "A “,” or “]” of the list in brackets is missing."
    ),
    (
      "did not find expected ',' or '}'", "Thiếu dấu “,” hoặc “}” của nhóm khóa viết trong ngoặc nhọn.",
      "A “,” or “}” of the mapping in braces is missing."
    ),
    (
      "did not find expected node content", "Cần một giá trị ở đây.", "A value is expected here."
    ),
    (
      "did not find expected <document start>",
      "Phần này không thuộc tài liệu nào; hãy xem lại thụt lề, hoặc thêm dòng “---” trước một thủ tục mới.",
      "This part belongs to no document; look at the indentation, or add a line “---” before a new procedure."
    ),
    (
      "found unexpected end of stream", "Tệp kết thúc đột ngột ở đây.", "The file ends unexpectedly here."
    ),
    (
      "found unexpected document indicator",
      "Dòng “---” hoặc “...” nằm trong một chuỗi chưa đóng ngoặc.",
      "A line “---” or “...” lies inside a string whose quotes are not closed."
    ),
    (
      "found unknown escape character",
      "Ký tự thoát sau “\\” không hợp lệ; trong ngoặc kép hãy viết “\\\\” cho dấu gạch chéo, hoặc dùng ngoặc đơn.",
      "The escape after “\\” is unknown; write “\\\\” for a backslash inside double quotes, or use single quotes."
    ),
    (
      "did not find expected hexdecimal number", "Mã ký tự sau “\\x” hoặc “\\u” phải là số thập lục phân.",
      "The code after “\\x” or “\\u” must be hexadecimal."
    ),
    (
      "found invalid Unicode character escape code", "Mã ký tự này không có trong Unicode.",
      "This character code is not in Unicode."
    ),
    (
      "did not find expected comment or line break",
      "Sau “|” hoặc “>” chỉ được có chú thích; nội dung phải xuống dòng.",
      "Only a comment may follow “|” or “>”; the text begins on the next line."
    ),
    (
      "found a tab character where an indentation space is expected",
      "Khối văn bản này thụt lề bằng dấu tab; YAML chỉ nhận dấu cách.",
      "This block of text is indented with a tab; YAML takes spaces only."
    ),
    (
      "found a tab character that violates indentation", "Dấu tab ở đây làm sai thụt lề; hãy thay bằng dấu cách.",
      "The tab here breaks the indentation; use spaces."
    ),
    (
      "found an indentation indicator equal to 0", "Số thụt lề sau “|” hoặc “>” phải từ 1 đến 9.",
      "The indentation number after “|” or “>” must be from 1 to 9."
    ),
    (
      "found unexpected ':'", "Dấu “:” không được viết liền ở đây; hãy đặt giá trị trong ngoặc kép.",
      "The “:” is not allowed here; put the value in quotes."
    ),
    (
      "found undefined tag handle", "Thẻ kiểu “!” này chưa được khai báo; hãy xóa thẻ hoặc đặt giá trị trong ngoặc kép.",
      "This “!” tag is not declared; delete it or put the value in quotes."
    ),
    (
      "did not find expected alphabetic or numeric character",
      "Tên của neo “&” hoặc tham chiếu “*” phải là chữ cái không dấu hoặc chữ số; nếu là nội dung, hãy đặt trong ngoặc kép.",
      "The name after “&” or “*” must be of Latin letters and digits; if it is content, put it in quotes."
    ),
    (
      "found duplicate %YAML directive", "Chỉ thị %YAML bị lặp.", "The directive %YAML is repeated."
    ),
    (
      "found incompatible YAML document", "Phiên bản YAML ghi ở đây không được hỗ trợ.", "This YAML version is not supported."
    ),
    (
      "found unknown directive name", "Chỉ thị sau “%” không được hỗ trợ; nếu là nội dung, hãy đặt trong ngoặc kép.",
      "The directive after “%” is unknown; if it is content, put it in quotes."
    ),
    (
      "did not find expected whitespace or line break", "Cần một dấu cách ở đây.", "A space is expected here."
    ),
    (
      "could not find expected directive name", directive.vi, directive.en
    ),
    (
      "found unexpected non-alphabetical character", directive.vi, directive.en
    ),
    (
      "did not find expected digit or '.' character", version.vi, version.en
    ),
    (
      "did not find expected version number", version.vi, version.en
    ),
    (
      "found extremely long version number", version.vi, version.en
    ),
    (
      "did not find the expected '>'", tag.vi, tag.en
    ),
    (
      "did not find expected tag URI", tag.vi, tag.en
    ),
    (
      "did not find URI escaped octet", tag.vi, tag.en
    ),
    (
      "found an incorrect leading UTF-8 octet", tag.vi, tag.en
    ),
    (
      "found an incorrect trailing UTF-8 octet", tag.vi, tag.en
    ),
  ]
}

import Diagnostics
import OfficeDocuments

/// The frame of a letter or report of an office (Nghị định 30/2020/NĐ-CP, Phụ lục I). Number, place, date and signature stay
/// blank: they are the signing officer's.
enum OfficialLayout {
  typealias Block = PrintedDocument.Block

  /// Names of the offices on the left, the nation's heading on the right.
  static func head(agency: String) -> Block {
    let left: [Block] = [
      paragraph([.init("CƠ QUAN CHỦ QUẢN", size: 12)]), paragraph([.init(agency.uppercased(), size: 12, isBold: true)]),
      .rule(width: 25, in: 68), paragraph([.init("Số:        /……", size: 13)]),
    ]
    let right: [Block] = [
      paragraph([.init("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", size: 12, isBold: true)]),
      paragraph([.init("Độc lập - Tự do - Hạnh phúc", size: 14, isBold: true)]), .rule(width: 58, in: 97),
      paragraph([.init("……………, ngày       tháng       năm", size: 14, isItalic: true)]),
    ]
    return .table(
      PrintedDocument.Table(widths: [68, 97], hasBorders: false, rows: [.init([.init(left), .init(right)])]))
  }

  /// Tên loại and trích yếu.
  static func title(_ kind: String, about: String) -> [Block] {
    [
      .paragraph(.init([.init(kind, size: 14, isBold: true)], alignment: .centre, before: 12, after: 0)),
      .paragraph(.init([.init(about, size: 14, isBold: true)], alignment: .centre, after: 0)), .rule(width: 50, in: 165),
    ]
  }

  static func addressee(_ text: String) -> Block {
    .paragraph(.init([.init("Kính gửi: \(text)", size: 14)], alignment: .centre, before: 6, after: 6))
  }

  static func heading(_ text: String) -> Block {
    .paragraph(.init([.init(text, size: 14, isBold: true)], indent: 10, before: 6, keepsWithNext: true))
  }

  static func body(_ text: String) -> Block { .paragraph(.init([.init(text, size: 14)], indent: 10)) }

  /// Nơi nhận and the place of the signature.
  static func foot() -> Block {
    let left: [Block] = [
      .paragraph(.init([.init("Nơi nhận:", size: 12, isBold: true, isItalic: true)], alignment: .left, after: 0)),
      .paragraph(.init([.init("- Như trên;\n- Lưu: VT, ……", size: 11)], alignment: .left, after: 0)),
    ]
    let right = [paragraph([.init("QUYỀN HẠN, CHỨC VỤ CỦA NGƯỜI KÝ", size: 14, isBold: true)])]
    return .table(PrintedDocument.Table(widths: [80, 85], hasBorders: false, rows: [.init([.init(left), .init(right)])]))
  }

  private static func paragraph(_ runs: [PrintedDocument.Run]) -> Block {
    .paragraph(.init(runs, alignment: .centre, after: 0))
  }
}

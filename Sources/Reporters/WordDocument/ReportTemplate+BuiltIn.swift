import Diagnostics

extension ReportTemplate.Piece {
  /// The text when the office has none of its own. Number, date and signature stay blank for the clerk and the signer.
  var builtIn: LocalizedText {
    switch self {
    case .superior: LocalizedText(vi: "(CƠ QUAN CHỦ QUẢN)", en: "(SUPERIOR AGENCY)")
    case .issuer: LocalizedText(vi: "(CƠ QUAN BAN HÀNH)", en: "(ISSUING AGENCY)")
    case .numberAndSymbol: LocalizedText(vi: "Số:          /BC-……", en: "No.:          /BC-……")
    case .placeAndDate:
      LocalizedText(vi: "………, ngày      tháng      năm ……", en: "………, (day)      (month)      (year) ……")
    case .kind: LocalizedText(vi: "BÁO CÁO", en: "REPORT")
    case .subject:
      LocalizedText(
        vi: "Kết quả rà soát thành phần hồ sơ thủ tục hành chính", en: "Review of what administrative procedures require")
    case .addressee: LocalizedText(vi: "Kính gửi: ………………………………", en: "To: ………………………………")
    case .opening:
      LocalizedText(
        vi: "Thực hiện chỉ đạo tại ……………………………… (ghi rõ văn bản), (cơ quan ban hành) báo cáo kết quả như sau:",
        en: "As ordered in ……………………………… (name the document), (the issuing agency) reports:")
    case .course: ReportTemplate.course
    case .results: ReportTemplate.results
    case .difficulties: ReportTemplate.difficulties
    case .proposals: ReportTemplate.proposals
    case .closing:
      LocalizedText(
        vi: "Trên đây là báo cáo kết quả rà soát thành phần hồ sơ thủ tục hành chính; kính đề nghị xem xét, chỉ đạo./.",
        en: "This is the report on the review; it is submitted for consideration and direction./.")
    case .recipients: LocalizedText(vi: "- Như trên;\n- ……………;\n- Lưu: VT, ……", en: "- As above;\n- ……………;\n- File: VT, ……")
    case .signer:
      LocalizedText(vi: "QUYỀN HẠN, CHỨC VỤ CỦA NGƯỜI KÝ", en: "AUTHORITY AND OFFICE OF THE SIGNER")
    }
  }
}

extension ReportTemplate {
  fileprivate static let course = LocalizedText(
    vi: """
      I. TÌNH HÌNH TRIỂN KHAI
      Đã rà soát {thu_tuc} thủ tục hành chính với {thanh_phan} thành phần hồ sơ của {so_don_vi} đơn vị; đối chiếu với quy định của \
      pháp luật xét tại ngày {ngay_xet} theo bộ quy tắc {bo_quy_tac} phiên bản {phien_ban}.
      Còn {so_don_vi_thieu} đơn vị chưa có số liệu rà soát (Phụ lục III).
      Còn {so_tep_loi} tệp chưa đọc được; số liệu trong Báo cáo này chưa gồm các tệp đó.
      """,
    en: """
      I. WHAT WAS DONE
      {thu_tuc} administrative procedures with {thanh_phan} documents of {so_don_vi} agencies were compared with the law as of \
      {ngay_xet}, by policy {bo_quy_tac} version {phien_ban}.
      {so_don_vi_thieu} agencies have no checked procedure yet (Annex III).
      {so_tep_loi} files could not be read; the figures leave them out.
      """)

  fileprivate static let results = LocalizedText(
    vi: """
      II. KẾT QUẢ RÀ SOÁT
      1. Số thủ tục hành chính có thành phần hồ sơ chưa phù hợp quy định: {thu_tuc_loi} ({ty_le} số thủ tục đã rà soát).
      2. Số nội dung chưa phù hợp: {noi_dung} ({muc_do}).
      Trong đó: mới phát sinh {moi}, tồn tại từ trước {ton_tai}.
      3. Các nội dung chủ yếu:{nhom_noi_dung}
      Ngoài ra, có {ngoai_le} nội dung thuộc ngoại lệ đã được chấp thuận, không tính vào số liệu trên.
      Danh sách chi tiết tại Phụ lục I; tổng hợp theo đơn vị tại Phụ lục II kèm theo Báo cáo này.
      """,
    en: """
      II. RESULTS
      1. Procedures that require something against the law: {thu_tuc_loi} ({ty_le} of those checked).
      2. Findings: {noi_dung} ({muc_do}).
      New: {moi}; persisting: {ton_tai}.
      3. Mainly:{nhom_noi_dung}
      {ngoai_le} findings are waived and not counted above.
      Annex I lists them; Annex II sums them up per agency.
      """)

  fileprivate static let difficulties = LocalizedText(
    vi: """
      III. KHÓ KHĂN, VƯỚNG MẮC, NGUYÊN NHÂN
      1. Khó khăn, vướng mắc: ………………………………
      2. Nguyên nhân: ………………………………
      """,
    en: """
      III. DIFFICULTIES AND CAUSES
      1. Difficulties: ………………………………
      2. Causes: ………………………………
      """)

  fileprivate static let proposals = LocalizedText(
    vi: """
      IV. KIẾN NGHỊ, ĐỀ XUẤT
      1. Đề nghị các đơn vị có tên tại Phụ lục II thực hiện sửa đổi, bổ sung, thay thế hoặc bãi bỏ các thành phần hồ sơ theo kiến \
      nghị tại Phụ lục I; thực hiện đồng thời tại nơi tiếp nhận hồ sơ, Cổng Dịch vụ công quốc gia, trang thông tin điện tử và phần \
      mềm một cửa điện tử; hoàn thành trước ngày …/…/…….
      2. Đối với nội dung do văn bản của cơ quan cấp trên quy định, đề nghị cơ quan có thẩm quyền xem xét sửa đổi, bổ sung, bãi bỏ \
      hoặc ban hành mới.
      """,
    en: """
      IV. PROPOSALS
      1. The agencies in Annex II amend, replace or drop the requirements as Annex I proposes, at the counter, on the national portal, \
      on their websites and in the one-stop software at once, before …/…/…….
      2. Where a higher agency's document demands it, the competent agency considers amending or repealing that document.
      """)
}

/// The papers a submission names by id, as officers call them. A submission carries no names: the ids are the policy's.
enum PaperName {
  private static let names = [
    "household-book": "Sổ hộ khẩu", "temporary-residence-book": "Sổ tạm trú",
    "residence-confirmation": "Giấy xác nhận thông tin về cư trú", "id-notice": "Thông báo số định danh cá nhân",
    "residence-proof": "Giấy tờ chứng minh nơi cư trú", "cmnd": "Chứng minh nhân dân", "id-card": "Thẻ căn cước",
    "district-body": "Cơ quan cấp huyện",
  ]

  /// The name; an unknown id as it is.
  static func vi(_ paper: String) -> String { names[paper] ?? paper }
}

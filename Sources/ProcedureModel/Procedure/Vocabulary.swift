import Diagnostics

/// A level of administration that carries out a procedure (cấp thực hiện). The district level ended on 2025-06-30.
public enum Level: String, Sendable, Hashable, CaseIterable {
  case central, province, commune

  static let choices: [ValueShape.Choice] = [
    .init("central", vi: "cấp bộ, trung ương", en: "ministries"), .init("province", vi: "cấp tỉnh", en: "provinces"),
    .init("commune", vi: "cấp xã", en: "communes"),
  ]
}

/// A place where a listing is published (nơi niêm yết, công khai).
public enum Channel: String, Sendable, Hashable, CaseIterable {
  case counter
  case nationalPortal = "national_portal"
  case agencyWebsite = "agency_website"
  case oneStopSoftware = "one_stop_software"
  case isoSoftware = "iso_software"

  static let choices: [ValueShape.Choice] = [
    .init("counter", vi: "nơi tiếp nhận hồ sơ", en: "the counter"),
    .init("national_portal", vi: "Cổng Dịch vụ công quốc gia", en: "the national portal"),
    .init("agency_website", vi: "cổng thông tin điện tử của cơ quan", en: "the agency's website"),
    .init("one_stop_software", vi: "phần mềm một cửa điện tử", en: "the one-stop software"),
    .init("iso_software", vi: "phần mềm ISO", en: "the ISO quality software"),
  ]
}

/// A way to submit a dossier (hình thức nộp).
public enum Submission: String, Sendable, Hashable, CaseIterable {
  case direct, online, postal

  static let choices: [ValueShape.Choice] = [
    .init("direct", vi: "trực tiếp", en: "in person"), .init("online", vi: "trực tuyến", en: "online"),
    .init("postal", vi: "dịch vụ bưu chính", en: "by post"),
  ]
}

import Diagnostics

extension JournalEvent.Kind {
  /// The event in a line.
  package func text(in language: Language) -> String {
    switch (self, language) {
    case (.received(let manifest, let agency, let period, let revision, _, let key), .vi):
      "tiếp nhận \(agency) kỳ \(period.text) lần \(revision) (SHA-256 \(manifest.short))\(key.map { ", ký bằng khóa \($0)" } ?? "")"
    case (.received(let manifest, let agency, let period, let revision, _, let key), .en):
      "took \(agency) \(period.text) revision \(revision) (SHA-256 \(manifest.short))\(key.map { ", signed with \($0)" } ?? "")"
    case (.closed(let period), .vi): "khóa sổ kỳ \(period.text)"
    case (.closed(let period), .en): "closed \(period.text)"
    case (.reopened(let period, let reason), .vi): "mở lại kỳ \(period.text): \(reason)"
    case (.reopened(let period, let reason), .en): "reopened \(period.text): \(reason)"
    case (.linked(let new, let old, let reason), .vi): "xác nhận \(new.short) là \(old.short): \(reason)"
    case (.linked(let new, let old, let reason), .en): "confirmed \(new.short) to be \(old.short): \(reason)"
    case (.reminded(let period, let agencies), .vi): "đôn đốc kỳ \(period.text): \(agencies.count) đơn vị"
    case (.reminded(let period, let agencies), .en): "reminded \(agencies.count) agencies of \(period.text)"
    }
  }
}

import VietnameseText

/// Old papers accepted as proof of a past fact: "cấp qua các thời kỳ", "cấp trước ngày …".
struct HistoricalEvidence {
  let unit: UnitMap
  let coordination: CoordinationMap
  /// The paper books were valid to the end of this year (Luật Cư trú 2020, Điều 38).
  static let lastYear = 2022
  /// A book or card that was issued before the Law on Residence of 2006 proves what was.
  private static let firstYear = 2007

  func verdict(for occurrence: NameOccurrence) -> Verdict? {
    let clause = unit.range(ofClause: unit.clause[occurrence.range.lowerBound])
    let near =
      max(clause.lowerBound, occurrence.range.lowerBound - 40) ..~ min(clause.upperBound, occurrence.range.upperBound + 60)
    let cue =
      unit.matches(of: .evidence, in: near).first { bears($0, on: occurrence) }
      ?? oldForProof(occurrence, in: near)
      ?? PastDate(unit: unit).before(endOf: Self.lastYear, in: near).flatMap { bearsDate($0, on: occurrence) ? $0 : nil }
      ?? issuedLongAgo(occurrence, in: near)
    return cue.map { Verdict(.evidence, .historical, [$0]) }
  }

  /// "thời điểm sử dụng đất được xác định theo sổ hộ khẩu lập trước ngày …".
  func ofRecord(_ occurrence: NameOccurrence) -> Verdict? {
    let start = occurrence.range.lowerBound
    let clause = unit.range(ofClause: unit.clause[start])
    return unit.contains(.purpose, in: max(clause.lowerBound, start - 12) ..~ start) ? verdict(for: occurrence) : nil
  }

  private func issuedLongAgo(_ occurrence: NameOccurrence, in near: Range<Int>) -> Range<Int>? {
    guard coordination.papers[occurrence.paper].isAbolished else { return nil }
    let after = occurrence.range.upperBound ..~ near.upperBound
    // "sổ tạm trú giai đoạn 2012 - 2018, làm căn cứ tính thời gian cư trú"
    let date =
      PastDate(unit: unit).issued(before: Self.firstYear, in: after)
      ?? (unit.contains(.purpose, in: after) ? PastDate(unit: unit).period(upTo: Self.lastYear, in: after) : nil)
    return date.flatMap { bears($0, on: occurrence) ? $0 : nil }
  }

  /// "CMND cũ, để chứng minh số đã ghi trong hợp đồng": an old paper that is void proves what was.
  private func oldForProof(_ occurrence: NameOccurrence, in near: Range<Int>) -> Range<Int>? {
    let end = occurrence.range.upperBound
    guard coordination.papers[occurrence.paper].isAbolished else { return nil }
    if let old = (end ..~ min(near.upperBound, end + 3)).first(where: { unit.starting[$0] & Cue.old.bit != 0 }) {
      return unit.matches(of: .purpose, in: old ..~ near.upperBound).first { !unit.isInName($0.lowerBound) }
    }
    // "cư trú" without its diacritics holds "cũ".
    guard !unit.isUnmarked else { return nil }
    // "sổ tạm trú … để xác định thời gian cư trú trước đây"
    return unit.matches(of: .purpose, in: end ..~ near.upperBound).first {
      unit.contains(.old, in: $0.upperBound ..~ min(near.upperBound, $0.upperBound + 8))
    }
  }

  /// "giấy tờ chứng minh nơi cư trú (sổ hộ khẩu cấp trước đây)": what is said of one paper is not said of the other, unless a list joins them.
  private func bears(_ cue: Range<Int>, on occurrence: NameOccurrence) -> Bool {
    let between = cue.gap(to: occurrence.range)
    if !coordination.hasStranger(in: between) { return true }
    // "các giấy tờ đã được cấp trước đây có thông tin về khai sinh, gồm sổ hộ khẩu, học bạ"
    return isAnnounced(occurrence, after: cue)
  }

  private func isAnnounced(_ occurrence: NameOccurrence, after cue: Range<Int>) -> Bool {
    cue.upperBound <= occurrence.range.lowerBound
      && coordination.isAnnounced(occurrence.range.lowerBound, after: cue.upperBound)
  }

  /// "thành viên sinh trước năm 1960: chứng minh nhân dân" dates nobody's paper; "giấy tờ lập trước ngày 15/10/1993: sổ hộ khẩu" does.
  private func bearsDate(_ date: Range<Int>, on occurrence: NameOccurrence) -> Bool {
    let between = date.upperBound ..~ occurrence.range.lowerBound
    let isIssue = PastDate(unit: unit).isIssue(date.lowerBound)
    guard coordination.papers[occurrence.paper].isAbolished else {
      // "giấy xác nhận về việc sinh sống từ trước năm 2015" is no old paper, nor is what stands beside one.
      return isIssue && (isAnnounced(occurrence, after: date) || coordination.isNearest(occurrence.range, before: date))
    }
    let clause = unit.range(ofClause: unit.clause[date.lowerBound])
    // "Giấy tờ chứng minh thời gian sinh sống trước ngày …: sổ hộ khẩu"
    let isOfProof = unit.contains(.proofDocument, in: max(clause.lowerBound, date.lowerBound - 16) ..~ date.lowerBound)
    return bears(date, on: occurrence) && (isIssue || isOfProof || !unit.holds(.colon, in: between))
  }
}

import VietnameseText

/// What a paper's name depends on: "số CMND" is a number, "kiểu ảnh chứng minh nhân dân" a format of photos, "cấp thẻ căn cước" a procedure.
///
/// The head of a list is the head of each of its items: "số căn cước công dân, chứng minh nhân dân hoặc hộ chiếu" names three numbers.
struct NounHead {
  let unit: UnitMap
  let coordination: CoordinationMap

  private static let heads: [(Cue, StanceReason)] = [
    (.fieldHead, .formField), (.photoHead, .photo), (.procedureHead, .procedure), (.recordHead, .recorded),
    (.addressHead, .address),
  ]
  private static let allHeads = CueSet(.fieldHead, .photoHead, .procedureHead, .recordHead, .addressHead)
  private static let formats = CueSet(.original, .copy, .certified, .submit)

  func verdict(for index: Int, _ occurrence: NameOccurrence) -> Verdict? {
    if let result = result(before: occurrence.range.lowerBound) ?? result(before: coordination.startOfList(with: index)) {
      return result
    }
    if let own = head(before: occurrence.range.lowerBound, isBare: occurrence.isBare) { return own }
    if let number = number(occurrence) ?? fieldList(before: occurrence.range.lowerBound, isBare: occurrence.isBare) {
      return number
    }
    let list = coordination.head(of: index)
    guard list.range != occurrence.range, !hasFormat(before: occurrence.range.lowerBound) else { return nil }
    if let field = bracketedField(list) { return field }
    return inherited(list, by: index) ?? fieldList(before: list.range.lowerBound)
  }

  /// What stands before a list is the head of each item; "căn cước điện tử trên VNeID, thẻ căn cước" is a place of the first item alone.
  /// "Đơn đề nghị cấp CCCD, sổ hộ khẩu": a procedure's name ends at the comma.
  private func inherited(_ list: Coordination.Item, by index: Int) -> Verdict? {
    guard let verdict = head(before: list.range.lowerBound, isBare: false) else { return nil }
    if verdict.reason == .procedure, coordination.isListed(index) { return nil }
    let isPlace = verdict.reason == .recorded && unit.starting[list.range.lowerBound] & Cue.dataDocument.bit != 0
    return isPlace ? nil : verdict
  }

  /// "Tờ khai thay đổi thông tin (số định danh cá nhân/CMND)": a list in brackets that a number opens.
  private func bracketedField(_ list: Coordination.Item) -> Verdict? {
    let start = list.range.lowerBound
    let bracket = Int(unit.bracket[start])
    guard bracket >= 0, start == bracket + 1, list.occurrence == nil, unit.starting[start] & Cue.dataDocument.bit != 0,
      let field = unit.end(of: .fieldHead, startingAt: start)
    else { return nil }
    let before = max(unit.range(ofClause: unit.clause[bracket]).lowerBound, bracket - 12) ..~ bracket
    guard !unit.contains(CueSet(.proofDocument, .genericDocument), in: before) else { return nil }
    return Verdict(.mention, .formField, [start ..~ field])
  }

  /// The head word right before a name, seen through quotation marks and words of quantity.
  private func head(before start: Int, isBare: Bool) -> Verdict? {
    var index = start
    var steps = 0
    while index > 0, steps < 8 {
      steps += 1
      if let verdict = head(endingAt: index, isBare: isBare) {
        // "nộp kèm đơn một bản giấy tờ": a document, and another one.
        let isCounted = index < start && verdict.reason == .procedure && unit.ending[index] & Cue.document.bit != 0
        return verdict.isUnsure || isCounted ? nil : verdict
      }
      if let left = unit.start(of: .quantity, endingAt: index), !Self.formats.meets(unit.ending[index]) {
        index = left
      } else if unit.tokens[index - 1].mark == .quote || unit.tokens[index - 1].mark == .newline && !unit.isLineEnd(index - 1) {
        index -= 1
      } else {
        return nil
      }
    }
    return nil
  }

  /// The longest cue that ends here decides: "mang theo" is a verb of submitting, not the "theo" of "theo sổ hộ khẩu". An unsure verdict
  /// means that it is no head.
  private func head(endingAt index: Int, isBare: Bool) -> Verdict? {
    var best: (start: Int, reason: StanceReason)?
    for (cue, reason) in Self.heads where unit.ending[index] & cue.bit != 0 && (cue != .addressHead || isBare) {
      guard let from = unit.start(of: cue, endingAt: index), from < best?.start ?? Int.max else { continue }
      best = (from, reason)
    }
    guard let best else { return nil }
    if best.reason == .recorded, joinsPapers(best.start) || joinsToObject(best.start) { return nil }
    let isAsked =
      unit.start(of: CueSet(.original, .copy, .certified, .submit, .oneOf, .replaceable), endingAt: index).map { $0 < best.start }
      ?? false
    return Verdict(.mention, best.reason, [best.start ..~ index], isUnsure: isAsked)
  }

  /// "chứng minh nhân dân cùng sổ hộ khẩu", "nộp đơn … cùng sổ hộ khẩu": the word joins two papers.
  private func joinsPapers(_ word: Int) -> Bool {
    guard unit.starting[word] & Cue.and.bit != 0, let end = coordination.end(ofItemBefore: word), word - end <= 16 else {
      return false
    }
    return unit.clause[end - 1] == unit.clause[word] && unit.isUnbroken(end ..~ word)
  }

  /// "nộp cùng sổ hộ khẩu": with what was named before.
  private func joinsToObject(_ word: Int) -> Bool {
    unit.starting[word] & Cue.and.bit != 0 && unit.ending[word] & Cue.submit.bit != 0
  }

  func hasFormat(before start: Int) -> Bool { Self.formats.meets(unit.ending[start]) }

  /// "Kết quả: giấy xác nhận …".
  private func result(before start: Int) -> Verdict? {
    let (link, colon) = coordination.connection(before: start)
    guard link == .lead, unit.tokens[safe: colon]?.mark == .colon, let from = unit.start(of: .resultLabel, endingAt: colon) else {
      return nil
    }
    return Verdict(.mention, .procedure, [from ..~ colon])
  }

  /// "số hộ khẩu" is a damaged "sổ hộ khẩu" only where a paper stands; elsewhere it is the number.
  private func number(_ occurrence: NameOccurrence) -> Verdict? {
    let start = occurrence.range.lowerBound
    guard occurrence.quality == .slipped, unit.end(of: .fieldHead, startingAt: start) == start + 1 else { return nil }
    let link = coordination.connection(before: start).link
    // "Số SHK:"
    if occurrence.range.count == 2, unit.tokens[start + 1].traits.contains(.capitals),
      !unit.tokens[start].traits.contains(.capitals)
    {
      return Verdict(.mention, .formField, [start ..~ start + 1])
    }
    let isPaper = hasFormat(before: start) || start == 0 || link == .next || link == .or && coordination.followsPaper(start)
    return isPaper ? nil : Verdict(.mention, .formField, [start ..~ start + 1])
  }

  /// A list of data: "họ và tên, ngày sinh, quốc tịch, chứng minh nhân dân".
  private func fieldList(before start: Int, isBare: Bool = false) -> Verdict? {
    guard !hasFormat(before: start) else { return nil }
    let clause = unit.range(ofClause: unit.clause[start])
    let from = max(clause.lowerBound, start - 14)
    // "Phòng Dân tộc và Tôn giáo" is no list of data, "Tên giấy tờ" the head of a column.
    let fields = unit.matches(of: .dataField, in: from ..~ start).filter {
      !unit.isInName($0.lowerBound) && unit.starting[$0.upperBound] & Cue.genericDocument.bit == 0
    }
    if let last = fields.last, standsAlone(last), joinsFields(from: last.upperBound, to: start) {
      return Verdict(.mention, .formField, [last])
    }
    // "họ tên; năm sinh; số CMND; hộ khẩu thường trú"
    return fieldsBeforeClause(start, within: isBare ? 12 : 3)
  }

  /// Only a comma, "và" or "hoặc" and the field's own words lie between.
  private func joinsFields(from end: Int, to start: Int) -> Bool {
    guard start - end <= 8, start > end, !unit.holds(.colon, in: end ..~ start) else {
      return false
    }
    let connector = coordination.connection(before: start)
    guard connector.link == .comma || connector.link == .and || connector.link == .or, connector.connector >= end else {
      return false
    }
    return !unit.contains(CueSet(.submit, .original, .copy, .certified), in: end ..~ start)
  }

  /// A field of a list, not a word inside a phrase ("chứng minh quốc tịch Việt Nam").
  private func standsAlone(_ field: Range<Int>) -> Bool {
    guard field.lowerBound > 0 else { return true }
    let before = unit.tokens[field.lowerBound - 1]
    return before.mark != .none || unit.ending[field.lowerBound] & (Cue.and.bit | Cue.dataField.bit | Cue.consistsOf.bit) != 0
  }

  /// "họ, chữ đệm, tên; ngày, tháng, năm sinh; số định danh cá nhân/…": fields cut by semicolons.
  private func fieldsBeforeClause(_ start: Int, within distance: Int) -> Verdict? {
    let clause = unit.range(ofClause: unit.clause[start])
    guard coordination.connection(before: start).link == .next, clause.lowerBound > 0,
      unit.tokens[clause.lowerBound - 1].mark == .semicolon
    else { return nil }
    let sentence = unit.range(ofSentence: unit.sentence[start])
    let fields = unit.matches(of: .dataField, in: max(sentence.lowerBound, start - 40) ..~ start)
    guard fields.count >= 2, let last = fields.last, !unit.isInName(last.lowerBound),
      clause.lowerBound - last.upperBound <= distance,
      standsAlone(last)
    else {
      return nil
    }
    guard !unit.contains(CueSet(.copy, .original, .certified), in: fields[0].lowerBound ..~ start) else { return nil }
    return Verdict(.mention, .formField, [last])
  }
}

extension UnitMap {
  /// Whether a line break ends a sentence.
  func isLineEnd(_ token: Int) -> Bool {
    token + 1 >= count || sentence[token] != sentence[token + 1]
  }
}

import Diagnostics
import Testing

@testable import Checker

/// Each part of the reading by itself, through sentences that differ in one thing.
@Suite struct ReadingPartsTests {
  private typealias Case = (text: String, field: UnitField, stances: [String: Stance])

  private func check(_ cases: [Case]) throws {
    for (text, field, stances) in cases {
      let read = try NationalReader.stances(text, field).filter { stances.isEmpty || stances.keys.contains($0.key) }
      #expect(read == stances, "\(text)")
    }
  }

  @Test func coordination() throws {
    try check([
      ("Bản sao sổ hộ khẩu hoặc sổ tạm trú", .component, ["household-book": .demand, "temporary-residence-book": .demand]),
      ("Sổ hộ khẩu hoặc giấy khai sinh của con", .component, ["household-book": .alternative]),
      ("Sổ hộ khẩu của cha hoặc của mẹ", .component, ["household-book": .demand]),
      ("Sổ hộ khẩu (bản chính hoặc bản sao có chứng thực)", .component, ["household-book": .demand]),
      ("Sổ hộ khẩu, giấy chứng minh nhân dân hoặc hộ chiếu", .component, ["household-book": .demand, "cmnd": .alternative]),
      ("Một trong các giấy tờ sau:\na) Sổ hộ khẩu;\nb) Giấy khai sinh.", .component, ["household-book": .alternative]),
      ("Chứng minh nhân dân/hộ chiếu", .component, ["cmnd": .alternative]),
      ("Sổ hộ khẩu và giấy khai sinh", .component, ["household-book": .demand]),
      ("Bản chính hoặc bản sao sổ hộ khẩu", .component, ["household-book": .demand]),
    ])
  }

  @Test func negationAndItsEnd() throws {
    try check([
      ("Không yêu cầu nộp sổ hộ khẩu.", .prose, [:]),
      ("KHÔNG YÊU CẦU SỔ HỘ KHẨU", .component, [:]),
      ("Không nộp sổ hộ khẩu, chỉ cần xuất trình thẻ căn cước", .prose, ["id-card": .demand]),
      ("Sổ hộ khẩu (không cần công chứng)", .component, ["household-book": .demand]),
      ("Sổ hộ khẩu: không phải nộp", .component, [:]),
      ("Mọi giấy tờ trừ sổ hộ khẩu", .component, [:]),
      ("Tài khoản định danh dùng thay cho sổ hộ khẩu", .prose, [:]),
      ("Sổ hộ khẩu đã hết giá trị sử dụng", .prose, [:]),
    ])
  }

  @Test func denialsThatAreDeniedAndOldRules() throws {
    try check([
      ("Xã chưa bãi bỏ việc nộp sổ hộ khẩu.", .prose, ["household-book": .demand]),
      ("Xã đã bãi bỏ việc nộp sổ hộ khẩu.", .prose, [:]),
      ("Đơn nghỉ học không thể thiếu sổ tạm trú.", .prose, ["temporary-residence-book": .demand]),
      ("Quầy số 2 không được từ chối đơn vì thiếu bản sao sổ tạm trú.", .prose, [:]),
      ("Quầy số 2 từ chối đơn nếu thiếu bản sao sổ tạm trú.", .prose, ["temporary-residence-book": .demand]),
      ("Đòi người dân nộp sổ tạm trú là trái quy định.", .prose, [:]),
      ("Sổ hộ khẩu, không thể thay bằng giấy cam kết", .component, ["household-book": .demand]),
      ("Bản gốc sổ hộ khẩu, không nhận bản sao", .component, ["household-book": .demand]),
      ("Theo quy định cũ, hồ sơ phải có sổ hộ khẩu; nay chỉ cần đơn.", .prose, [:]),
      ("Theo quy định này, hồ sơ phải có sổ hộ khẩu; hộ nghèo chỉ cần đơn.", .prose, ["household-book": .demand]),
      ("Không phải nộp bản sao thẻ căn cước; mạng bị lỗi thì nộp.", .prose, ["id-card": .fallback]),
      ("Không phải nộp sổ tạm trú đối với hộ nghèo; các hộ còn lại nộp bản sao.", .prose, ["temporary-residence-book": .demand]),
    ])
  }

  @Test func whoHasThePaperShowsItAndWhoHasNotShowsAnother() throws {
    try check([
      ("Hộ còn giữ sổ hộ khẩu thì đem nộp cho công an phường.", .prose, ["household-book": .demand]),
      ("Hộ còn giữ sổ hộ khẩu thì tự bảo quản.", .prose, [:]),
      ("Nếu có sổ hộ khẩu thì nộp đơn tại xã.", .prose, [:]),
      ("Có thẻ căn cước thì xuất trình thẻ, không thì đưa CMND.", .prose, ["id-card": .alternative, "cmnd": .alternative]),
      (
        "Không có sổ tạm trú thì nộp CT07.", .prose,
        ["temporary-residence-book": .alternative, "residence-confirmation": .alternative]
      ),
      (
        "Sổ hộ khẩu, nếu không còn sổ thì thay bằng CT07", .component,
        ["household-book": .alternative, "residence-confirmation": .alternative]
      ),
      ("Có thể nộp sổ hộ khẩu thay cho giấy khai sinh.", .prose, ["household-book": .alternative]),
      ("Trưởng thôn xem sổ hộ khẩu mà người dân mang theo.", .prose, ["household-book": .demand]),
      ("Giấy tờ: 1. Sổ hộ khẩu; 2. Hộ chiếu; 3. Bằng lái (nộp 01 trong 03 loại)", .component, ["household-book": .alternative]),
      ("1/ Đơn 2/ Sổ hộ khẩu 3/ Ảnh", .component, ["household-book": .demand]),
      ("Sổ hộ khẩu lập năm 1978 để xác định nơi sinh", .component, ["household-book": .evidence]),
    ])
  }

  @Test func conditions() throws {
    try check([
      (
        "Trường hợp không tra cứu được nơi cư trú, người dân nộp giấy xác nhận thông tin về cư trú", .prose,
        ["residence-confirmation": .fallback]
      ),
      ("Giấy xác nhận thông tin về cư trú khi hệ thống bị lỗi", .component, ["residence-confirmation": .fallback]),
      ("Thẻ căn cước (không phải nộp nếu đã có dữ liệu)", .component, ["id-card": .fallback]),
      (
        "Giấy xác nhận thông tin về cư trú; khi khai thác được dữ liệu thì không phải nộp phiếu lý lịch tư pháp", .component,
        ["residence-confirmation": .demand]
      ),
      ("Đơn trình báo khi thẻ căn cước bị mất", .component, [:]),
    ])
  }

  @Test func headsOfNounPhrases() throws {
    try check([
      ("Tờ khai ghi số chứng minh nhân dân, thẻ căn cước hoặc hộ chiếu", .component, [:]),
      ("02 ảnh kiểu chứng minh nhân dân", .component, [:]),
      ("Tờ khai đề nghị cấp lại thẻ căn cước", .component, [:]),
      ("Nơi đăng ký hộ khẩu thường trú của người học", .component, [:]),
      ("Nộp hộ khẩu và đơn", .prose, ["household-book": .demand]),
      ("Học sinh có hộ khẩu thường trú tại xã đảo", .prose, [:]),
    ])
  }

  @Test func titlesEvidenceAndActors() throws {
    try check([
      ("Theo Nghị định số 12/2099/NĐ-CP về việc nộp, xuất trình sổ hộ khẩu khi mua nhà.", .prose, [:]),
      ("Sổ hộ khẩu cấp qua các thời kỳ", .component, ["household-book": .evidence]),
      ("Sổ hộ khẩu cấp trước ngày 15/10/1993", .component, ["household-book": .evidence]),
      ("Nộp trước ngày 15/10/2026 sổ hộ khẩu", .prose, ["household-book": .demand]),
      ("Cơ quan thu lại thẻ căn cước cũ", .prose, [:]),
      ("Cán bộ khai thác thông tin thẻ căn cước trong cơ sở dữ liệu", .prose, [:]),
    ])
  }

  @Test func bodies() throws {
    try check([
      ("Nộp tại Công an quận, huyện, thị xã", .prose, ["district-body": .acting]),
      ("UBND xã, phường, thị trấn", .agency, ["district-body": .acting]),
      ("Công an xã, phường", .agency, [:]),
      ("Bệnh viện cấp huyện", .prose, [:]),
      ("Không nộp hồ sơ tại UBND huyện", .prose, [:]),
      ("Hồ sơ do UBND quận lập trước ngày 01/7/2025", .prose, [:]),
    ])
  }

  @Test func certifiedCopies() throws {
    let reader = try #require(NationalReader.reader)
    func certified(_ text: String) -> [Bool] {
      reader.read(text, field: .component).filter { $0.stance != .mention }.map(\.certified)
    }
    #expect(certified("Bản sao có chứng thực chứng minh nhân dân hoặc thẻ căn cước") == [true, true])
    #expect(certified("Thẻ căn cước (bản sao có chứng thực hoặc bản chính)") == [false])
    #expect(certified("Hợp đồng có công chứng và bản sao thẻ căn cước") == [false])
    #expect(certified("Thẻ căn cước (không cần chứng thực)") == [false])
  }

  @Test func contextBearsOnTheUnit() throws {
    let heading = ReadingContext(headings: ["Khi không khai thác được dữ liệu dân cư"])
    #expect(
      try NationalReader.stances("Giấy xác nhận thông tin về cư trú", .component, heading) == [
        "residence-confirmation": .fallback
      ])
    let lead = ReadingContext(before: ["Một trong các giấy tờ sau:"])
    #expect(try NationalReader.stances("- Sổ hộ khẩu", .component, lead) == ["household-book": .alternative])
    let note = ReadingContext(after: ["Trường hợp đã khai thác được dữ liệu thì không phải nộp các giấy tờ này."])
    #expect(try NationalReader.stances("Thẻ căn cước", .component, note) == ["id-card": .fallback])
  }

  @Test func rangesAreOfTheUnitItself() throws {
    let reader = try #require(NationalReader.reader)
    let text = "Đơn; kèm bản sao sổ hộ khẩu"
    let context = ReadingContext(headings: ["Trường hợp có sổ hộ khẩu"], before: ["Tờ khai"], after: ["Ghi chú"])
    for context in [ReadingContext.none, context] {
      let reading = try #require(reader.read(text, field: .component, context: context).first { $0.paper == "household-book" })
      #expect(String(decoding: Array(text.utf8)[reading.range.bounds], as: UTF8.self) == "sổ hộ khẩu")
      #expect(reading.occurrences.count == 1)
    }
  }

  /// No clock: a reading whose cost grows with the square of the line would not end here in any patience.
  @Test func aMegabyteOnOneLineIsRead() throws {
    let reader = try #require(NationalReader.reader)
    let unit = "không yêu cầu sổ hộ khẩu hoặc CMND, ( nộp giấy tờ như "
    #expect(!reader.read(String(repeating: unit, count: 18_000), field: .component).isEmpty)
    #expect(reader.read(String(repeating: "(", count: 1_000_000), field: .component).isEmpty)
    #expect(!reader.read(String(repeating: "sổ hộ khẩu ", count: 70_000), field: .component).isEmpty)
  }

  /// What stands in a row a hundred thousand times is walked over, not called into.
  @Test(arguments: [
    ("bản sao hộ khẩu thường trú, hộ khẩu ", "()", " tại xã", UnitField.component),
    ("bản sao ", "()", " hoặc sổ hộ khẩu", .component),
    ("", "đề nghị công an xã ", "gửi thông báo số định danh cá nhân", .prose),
  ])
  func aLongRowOfOneThingIsRead(head: String, repeated: String, tail: String, field: UnitField) throws {
    let reader = try #require(NationalReader.reader)
    let text = head + String(repeating: repeated, count: 100_000) + tail
    #expect(!reader.read(text, field: field).isEmpty)
  }

  /// Every look around a word is as wide as a window, or this would not end.
  @Test(arguments: [
    ("Sổ hộ khẩu, ", "nếu không có sổ hộ khẩu, ", "thì nộp CT07", UnitField.prose), ("Trước đây ", "sổ hộ khẩu ", "", .prose),
    ("", "S ổ h ộ k h ẩ u; ", "", .component), ("", "thay vì sổ hộ khẩu. ", "có thể nộp CT07", .prose),
    ("", "không phải nộp sổ hộ khẩu, trừ ", "mạng bị lỗi", .prose), ("", "sổ hộ khẩu, ", ". Chỉ áp dụng khi mạng bị lỗi", .prose),
    ("", "có sổ hộ khẩu (CMND) và ", "thì nộp", .prose), ("", "soor hooj khaaur ", "", .component),
    ("", "đã khai thác được dữ liệu thì không phải nộp sổ hộ khẩu, ", "", .prose),
    ("", "không phải nộp sổ hộ khẩu, trừ đã có trong cơ sở dữ liệu ", "", .prose),
  ])
  func aLongSentenceIsReadInLinearTime(head: String, repeated: String, tail: String, field: UnitField) throws {
    let reader = try #require(NationalReader.reader)
    #expect(!reader.read(head + String(repeating: repeated, count: 8_000) + tail, field: field).isEmpty)
  }
}

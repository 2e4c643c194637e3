import Checker
import Diagnostics

/// The files of the sample run. Ranges are found by their words, so that a change of the text moves them along.
enum SampleFiles {
  /// Several severities and statuses, an emoji and wide letters before a finding, decomposed letters inside one.
  static let residence = SampleFile(
    path: "thu-tuc/ca-phuong-hoa-lu/cư trú.yaml",
    text: """
      code: "1.004222"
      name: Đăng ký thường trú
      dossiers:
        - documents:
            - name: Bản sao sổ hộ khẩu của cha, mẹ
            - name: 👨‍👩‍👧 戸籍 và so\u{0302}\u{0309} ho\u{0323}\u{0302} kha\u{0302}\u{0309}u gia đình
            - name: Giấy tờ tùy thân\u{9}còn giá trị
            - name: Sổ hộ khẩu (nếu có)   # tthc-lint: ignore no-paper-household-book
      executing_agency: Công an huyện Đông Anh
      """,
    agency: "ca-phuong-hoa-lu", agencyName: "Công an phường Hoa Lư", code: "1.004222", name: "Đăng ký thường trú",
    field: "Đăng ký, quản lý cư trú", documents: 4
  ).report { file in
    [
      file.finding(
        "no-paper-household-book", .error, at: "sổ hộ khẩu", quoting: "Bản sao sổ hộ khẩu của cha, mẹ",
        component: "dossiers[0].documents[0].name",
        related: [
          .init(
            path: "thu-tuc/ubnd-xa-dong-hai/khai sinh.yaml", range: ByteRange(40, 60),
            message: LocalizedText(vi: "cũng yêu cầu giấy này", en: "asks for it too"), position: .init(line: 3, column: 9))
        ],
        fix: Fix(
          title: LocalizedText(vi: "Bỏ thành phần này", en: "Drop this document"), safety: .needsReview,
          edits: [.init(range: file.range(of: "- name: Bản sao sổ hộ khẩu của cha, mẹ"), replacement: "")])),
      file.finding(
        "no-paper-household-book", .error,
        at: "so\u{0302}\u{0309} ho\u{0323}\u{0302} kha\u{0302}\u{0309}u",
        quoting: "👨‍👩‍👧 戸籍 và so\u{0302}\u{0309} ho\u{0323}\u{0302} kha\u{0302}\u{0309}u gia đình",
        component: "dossiers[0].documents[1].name"),
      file.finding(
        "wording", .info, at: "tùy thân\u{9}còn", quoting: "Giấy tờ tùy thân\u{9}còn giá trị",
        component: "dossiers[0].documents[2].name"),
      file.finding(
        "no-paper-household-book", .error, at: "Sổ hộ khẩu (nếu có)", quoting: "Sổ hộ khẩu (nếu có)",
        component: "dossiers[0].documents[3].name",
        status: .ignored(reason: "chờ Sở trả lời", until: Day(year: 2026, month: 12, day: 31))),
      file.finding(
        "no-district-body", .warning, at: "Công an huyện Đông Anh", quoting: "Công an huyện Đông Anh",
        component: "executing_agency"),
    ]
  }

  /// CRLF, a byte-order mark, a finding over two lines, a waived and a known one.
  static let windows = SampleFile(
    path: "thu-tuc/ubnd-xa-dong-hai/khai sinh.yaml",
    text: "\u{FEFF}code: \"2.000986\"\r\nname: >-\r\n  Liên thông\r\n  khai sinh\r\ndocs: Sổ hộ khẩu\r\nmore: Sổ tạm trú\r\n",
    agency: "ubnd-xa-dong-hai", agencyName: "UBND xã Đông Hải", code: "2.000986", name: "Liên thông khai sinh",
    field: "Hộ tịch", documents: 1_842
  ).report { file in
    [
      file.finding("wording", .warning, at: "Liên thông\r\n  khai sinh", quoting: "Liên thông khai sinh", component: "name"),
      file.finding(
        "no-paper-household-book", .error, at: "Sổ hộ khẩu", quoting: "Sổ hộ khẩu", component: "docs",
        status: .waived(id: "NL-07", reason: "UBND tỉnh đồng ý", until: Day(year: 2026, month: 12, day: 31))),
      file.finding(
        "no-paper-household-book", .error, at: "Sổ tạm trú", quoting: "Sổ tạm trú", component: "more", status: .known),
    ]
  }

  /// A syntax error: no procedure, no law, an empty range at the end of a line.
  static let broken = SampleFile(
    path: "thu-tuc/ubnd-xa-dong-hai/loi.yaml", text: "code: \"1.000001\"\nname Đăng ký\n", agency: "", agencyName: "", code: "",
    name: "", field: "", documents: 0
  ).report(procedures: false) { file in
    [
      Finding(
        rule: "syntax", severity: .error, message: Message(vi: "Thiếu dấu “:” sau khóa.", en: "Missing “:” after the key."),
        path: file.path, range: ByteRange(file.range(of: "name").upperBound, file.range(of: "name").upperBound))
    ]
  }

  /// Nothing wrong.
  static let clean = SampleFile(
    path: "thu-tuc/ubnd-xa-dong-hai/sach.yaml", text: "code: \"1.000656\"\nname: Đăng ký khai tử\n", agency: "ubnd-xa-dong-hai",
    agencyName: "UBND xã Đông Hải", code: "1.000656", name: "Đăng ký khai tử", field: "Hộ tịch", documents: 2
  ).report { _ in [] }

  /// The residence file again, with a finding that needed all files: such reports come last and have no procedures.
  static let compared: FileReport = {
    let finding = Finding(
      rule: "duplicate-code", severity: .warning,
      message: Message(vi: "Mã “1.004222” đã có ở tệp khác.", en: "The code “1.004222” is used in another file."),
      path: residence.path, range: ByteRange(7, 15),
      subject: .init(
        agency: "ca-phuong-hoa-lu", agencyName: "Công an phường Hoa Lư", code: "1.004222", name: "Đăng ký thường trú",
        field: "Đăng ký, quản lý cư trú", component: "code"))
    return FileReport(path: residence.path, source: residence.source, findings: [finding])
  }()

  /// HTML, a formula, terminal escapes, marks that turn the direction of writing, CDATA's end, percent and line breaks of
  /// workflow commands, Markdown, and two findings that have one identity on a long line.
  static let hostileName =
    "=HYPERLINK(\"http://vi.du\") <b>\u{1B}[2J\u{1B}]8;;http://vi.du\u{7}đất\u{202E}txet</b> ]]> %0A::error:: | `x` \u{0} & 'q'"
  static let hostile = hostileFile(
    path: "thu-tuc/vpdk-dat-dai/100%, a:b.yaml", repeating: 30)

  /// The same with a cell of 100 KB; not part of the goldens.
  static let longCell = hostileFile(path: "thu-tuc/vpdk-dat-dai/dài.yaml", repeating: 8_000)

  private static func hostileFile(path: String, repeating count: Int) -> FileReport {
    let cell = String(repeating: "đất đai ", count: count) + "sổ hộ khẩu" + String(repeating: " và", count: count / 2)
    return SampleFile(
      path: path, text: "name: \(hostileName)\nlong: \(cell)\n", agency: "vpdk-dat-dai",
      agencyName: "Văn phòng đăng ký đất đai <script>alert(1)</script>", code: "=1+1", name: hostileName, field: "@Đất đai",
      documents: 1
    ).report { file in
      let words = "\u{1B}[2J\u{1B}]8;;http://vi.du\u{7}đất\u{202E}txet"
      let long = file.finding("no-paper-household-book", .error, at: "sổ hộ khẩu", quoting: cell, component: "long")
      return [file.finding("wording", .warning, at: words, quoting: hostileName, component: "name"), long, long]
    }
  }

  static let unreadable = FileReport(
    path: "thu-tuc/vpdk-dat-dai/khoa.yaml", failure: Message(vi: "Không có quyền đọc.", en: "Permission denied."))
}

/// Helps to write a file of the sample run.
struct SampleFile {
  var path: String
  var text: String
  var agency: String
  var agencyName: String
  var code: String
  var name: String
  var field: String
  var documents: Int

  func range(of words: String) -> ByteRange {
    let bytes = Array(text.utf8)
    let needle = Array(words.utf8)
    let start = bytes.firstRange(of: needle)?.lowerBound ?? 0
    return ByteRange(start, start + needle.count)
  }

  func finding(
    _ rule: String, _ severity: Severity, at words: String, quoting quote: String, component: String,
    related: [Finding.RelatedPlace] = [], fix: Fix? = nil, status: Finding.Status = .open
  ) -> Finding {
    let description = SampleRun.run.rule(rule)
    let start = Array(quote.utf8).firstRange(of: Array(words.utf8))?.lowerBound
    return Finding(
      rule: rule, severity: severity,
      message: Message(
        LocalizedText(
          vi: "Thành phần hồ sơ “{quote}” có nội dung chưa phù hợp: {title}.", en: "“{quote}” does not comply: {title}."),
        [.init("quote", quote), .init("title", description?.title ?? LocalizedText(rule))]),
      advice: description.flatMap { $0.advice.vi.isEmpty ? nil : Message($0.advice) }, path: path, range: range(of: words),
      related: related,
      subject: .init(agency: agency, agencyName: agencyName, code: code, name: name, field: field, component: component),
      quote: .init(text: quote, highlights: start.map { [ByteRange($0, $0 + words.utf8.count)] } ?? []),
      reading: rule == "no-paper-household-book"
        ? .init(paper: "household-book", stance: "demand", deciding: ["Bản sao", words], confidence: "high") : nil,
      basis: description?.basis.map(\.key) ?? [], since: description?.from, fix: fix, status: status)
  }

  func report(procedures: Bool = true, findings: (SampleFile) -> [Finding]) -> FileReport {
    let bytes = Array(text.utf8)
    let coverage = ProcedureCoverage(
      agency: agency, agencyName: agencyName, code: code, name: name, field: field, levels: ["commune"],
      channels: ["counter", "national_portal"], executingAgency: agencyName, path: path, range: ByteRange(0, bytes.count),
      documentCount: documents, contentHash: Fingerprint(of: bytes))
    return FileReport(
      path: path, source: SourceFile(path: path, bytes: bytes), procedures: procedures ? [coverage] : [],
      findings: findings(self).sorted(by: Finding.precedes))
  }
}

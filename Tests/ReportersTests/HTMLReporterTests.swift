import Checker
import Diagnostics
import Foundation
import Testing

@testable import Reporters

@Suite struct HTMLReporterTests {
  private let all = ReporterOptions(includesSettled: true)

  private func page(_ run: OfficerRun = OfficerRun(), options: ReporterOptions = ReporterOptions()) throws -> String {
    String(decoding: try run.output(of: HTMLReporter.self, options: options), as: UTF8.self)
  }

  @Test func saysWhatWasChecked() throws {
    let page = try page()
    try Viewers.keep(Array(page.utf8), as: "bao-cao.html")
    #expect(page.contains("thu-tuc – 7 tệp, 7 thủ tục"))
    #expect(page.contains(Fingerprint(of: "policy".utf8).hexadecimal))
    #expect(page.contains("<dt>Xét tại ngày</dt><dd>21/11/2026</dd>"))
    #expect(page.contains("Không đọc được 1 tệp") && page.contains("vpdk-dat-dai/khoa.yaml</code>: Không có quyền đọc."))
    #expect(page.contains("<li>Đặc khu Hòn Ngọc – Lê Ái Vân</li>"))
  }

  @Test func quotesTheRequirementWithTheWordsFound() throws {
    let page = try page()
    #expect(page.contains("<mark>Sổ hộ khẩu</mark> của cha, mẹ (bản chính để đối chiếu)"))
    #expect(
      page.contains(
        "<a href=\"https://vi.du/68-2020-QH14\" rel=\"noopener noreferrer\">khoản 3 Điều 38 Luật Cư trú (68/2020/QH14)"))
    #expect(page.contains("<code>thu-tuc/ca-xa-dong-khe/1.001193.yaml:2:9</code>"))
  }

  @Test func sortsAgenciesAsVietnameseDoes() throws {
    let page = try page()
    let names = ["Công an xã Đông Khê", "Trung tâm Phục vụ hành chính công phường An Thành", "UBND phường Thượng Lý"]
    let places = names.compactMap { page.range(of: "<h3>\($0)")?.lowerBound }
    #expect(places.count == 3 && places == places.sorted())
  }

  @Test func loadsNothing() throws {
    let page = try page()
    #expect(page.contains("default-src 'none'; style-src 'sha256-"))
    let attributes = page.matches(of: /(?:src|href|action)="([^"]*)"/).map { String($0.output.1) }
    #expect(attributes.allSatisfy { $0.hasPrefix("#") || $0.hasPrefix("https://vi.du/") })
    #expect(!page.contains("@import") && !page.contains("url("))
  }

  @Test func hostileTextsStayTexts() throws {
    let bytes = try HTMLReporter.output(SampleRun.files + [SampleFiles.longCell], options: all)
    let page = String(decoding: bytes, as: UTF8.self)
    #expect(!page.contains("<script>alert") && !page.contains("<b>\u{1B}") && !page.contains("javascript:"))
    #expect(page.contains("&lt;script&gt;alert(1)&lt;/script&gt;"))
    #expect(!page.unicodeScalars.contains { $0 != "\n" && VisibleText.isHarmful($0) })
    #expect(page.utf8.count < 100_000)
  }

  @Test func linksOnlyToTheWeb() {
    let html: HTML = "<a title=\"\("\" onclick=\"x")\">\("<&'>")</a>"
    #expect(html.source == "<a title=\"&quot; onclick=&quot;x\">&lt;&amp;&#39;&gt;</a>")
  }

  @Test func saysSoWhenNothingIsWrong() throws {
    let page = String(decoding: try HTMLReporter.output([SampleFiles.clean]), as: UTF8.self)
    #expect(page.contains("Không có thành phần hồ sơ chưa phù hợp quy định."))
    #expect(!page.contains("class=\"filters"))
  }

  @Test func speaksEnglish() throws {
    let page = try page(options: ReporterOptions(language: .en))
    #expect(page.contains("<html lang=\"en\">") && page.contains("Review of administrative procedures"))
    #expect(page.contains("<dd>2026-11-21</dd>") && !page.contains("Thành phần hồ sơ (nguyên văn)"))
  }

  @Test func sameContentSameBytes() throws { #expect(try page() == page()) }

  // MARK: - In a browser

  /// What Chromium shows for an address of the page, and what it logs.
  private func open(_ page: String, at hash: String) throws -> (dom: String, log: String)? {
    guard let chromium = Viewers.needed("chromium", "google-chrome", for: "opening the page") else { return nil }
    return try Viewers.inFolder { folder in
      let file = folder.appendingPathComponent("trang.html")
      let log = folder.appendingPathComponent("log.txt")
      let network = folder.appendingPathComponent("mang.json")
      try Data(page.utf8).write(to: file)
      let dom = try Viewers.run(
        chromium,
        [
          "--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking",
          "--disable-component-update", "--disable-sync", "--disable-features=NetworkTimeServiceQuerying", "--disable-extensions",
          "--user-data-dir=\(folder.path)/ho-so",
          "--enable-logging", "--log-file=\(log.path)", "--log-net-log=\(network.path)", "--virtual-time-budget=3000",
          "--dump-dom",
          "file://\(file.path)\(hash)",
        ])
      let console = try String(contentsOf: log, encoding: .utf8).split(separator: "\n").filter { $0.contains("CONSOLE") }
      // The browser asks its maker for updates by itself; the page is not its origin.
      let makers = [".google.com", ".googleapis.com", ".gvt1.com"]
      let requests = try String(contentsOf: network, encoding: .utf8).matches(of: /"url":"https?:\/\/([^"\/]*)/)
        .map { String($0.output.1) }.filter { host in !makers.contains { host.hasSuffix($0) } }
      return (dom, (console.map(String.init) + requests).joined(separator: "\n"))
    }
  }

  /// What the page says about its filters.
  private func shown(in dom: String) -> String {
    dom.firstMatch(of: /<output[^>]*>([^<]*)</).map { String($0.output.1) } ?? "(no filters)"
  }

  @Test func opensWithoutErrorOrRequest() throws {
    guard let (dom, log) = try open(page(), at: "") else { return }
    #expect(log == "")
    #expect(shown(in: dom) == "Hiển thị 42 trong số 42 nội dung")
  }

  @Test func searchWorksWithoutAccents() throws {
    guard let (dom, log) = try open(page(), at: "#q=dong+khe+HO+KHAU") else { return }
    #expect(log == "")
    #expect(shown(in: dom) == "Hiển thị 4 trong số 42 nội dung")
    let hidden = dom.matches(of: /<tr data-s[^>]*hidden/).count
    #expect(hidden > 0)
  }

  @Test func filtersComeFromTheAddress() throws {
    guard let (dom, _) = try open(page(), at: "#a=a0&r=cmnd-expired&s=error") else { return }
    #expect(shown(in: dom) == "Hiển thị 2 trong số 42 nội dung")
  }

  @Test func hostilePageIsInertInABrowser() throws {
    let bytes = try HTMLReporter.output(SampleRun.files, options: all)
    guard let (dom, log) = try open(String(decoding: bytes, as: UTF8.self), at: "#q=%3Cimg+src=x%3E") else { return }
    #expect(log == "")
    #expect(shown(in: dom).hasPrefix("Hiển thị 0 trong số "))
  }

  @Test func twentyThousandFindingsOpen() throws {
    guard ProcessInfo.processInfo.environment["TTHC_LARGE"] != nil else {
      return print("skipped: the page of 20,000 findings is made when TTHC_LARGE is set")
    }
    let page = try page(OfficerRun(findings: 20_000))
    try Viewers.keep(Array(page.utf8), as: "lon.html")
    guard let (dom, log) = try open(page, at: "#q=ho+khau") else { return }
    #expect(log == "" && shown(in: dom).hasSuffix("trong số 20.000 nội dung"))
  }
}

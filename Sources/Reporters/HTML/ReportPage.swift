import Checker
import Diagnostics
import Foundation

/// Lays the content of the annexes out as one page that needs nothing but itself.
package struct ReportPage {
  let content: AnnexContent
  let words: PageWords
  let annexWords: AnnexWords
  var language: Language { content.language }

  package init(_ content: AnnexContent) {
    self.content = content
    words = PageWords(content.language)
    annexWords = AnnexWords(content.language)
  }

  /// The page in UTF-8.
  package func bytes() -> [UInt8] { Array(page.source.utf8) }

  private var page: HTML {
    """
    <!doctype html>
    <html lang="\(language.rawValue)">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta http-equiv="Content-Security-Policy" content="\(HTML(stringLiteral: securityPolicy))">
    <meta name="referrer" content="no-referrer">
    <meta name="color-scheme" content="light dark">
    <meta name="generator" content="tthc-lint \(content.run.toolVersion)">
    <title>\(words.title) – \(Wording.day(content.run.asOf, in: language))</title>
    <style>\(HTML(stringLiteral: PageStyle.text))</style>
    </head>
    <body>
    <a class="skip" href="#findings">\(words.skip)</a>
    \(screenHeader)
    \(printHeader)
    <main>
    \(incompleteBanner)
    \(cards)
    \(matrix)
    \(ruleList)
    \(findings)
    \(missing)
    \(unreadable)
    \(notices)
    </main>
    <footer><p>\(annexWords.stamp(content)) <span class="screen">\(words.selfContained)</span></p></footer>
    <script>\(HTML(stringLiteral: PageScript.text))</script>
    </body>
    </html>

    """
  }

  /// Nothing may be loaded; the page's own style and script are known by their hashes.
  private var securityPolicy: String {
    "default-src 'none'; style-src '\(ReportPage.hash(PageStyle.text))'; script-src '\(ReportPage.hash(PageScript.text))'; "
      + "base-uri 'none'; form-action 'none'"
  }

  private static func hash(_ text: String) -> String {
    let digits = Array(Fingerprint(of: text.utf8).hexadecimal)
    let bytes = stride(from: 0, to: digits.count, by: 2).compactMap { UInt8(String(digits[$0...($0 + 1)]), radix: 16) }
    return "sha256-\(Data(bytes).base64EncodedString())"
  }
}

import Checker
import Diagnostics

extension ReportPage {
  func number(_ count: Int) -> String { LocalizedNumber.text(count, in: language) }

  /// What was checked, with what and when: a page that is passed on must still say it.
  var screenHeader: HTML {
    let run = content.run
    let inputs = run.inputs.prefix(8).joined(separator: ", ") + (run.inputs.count > 8 ? " …" : "")
    let read = "\(inputs) – \(words.files(content.files)), \(words.procedures(content.total.procedures))"
    return """
      <header class="screen"><h1>\(words.title)</h1>
      <dl class="facts">
      <div><dt>\(words.checked)</dt><dd>\(read)</dd></div>
      <div><dt>\(words.asOf)</dt><dd>\(Wording.day(run.asOf, in: language))</dd></div>
      <div><dt>\(words.policy)</dt><dd>\(run.policy.title[language]) \(run.policy.version) (<code>\(run.policy.id)</code>)</dd></div>
      <div><dt>SHA-256</dt><dd><code class="hash">\(run.policy.hash.hexadecimal)</code></dd></div>
      </dl></header>
      """
  }

  /// The upper right corner stays free for the signature's data of an annex that is signed by itself.
  var printHeader: HTML {
    """
    <header class="print"><p><b>\(annexWords.annex("").trimmed)</b></p><p><b>\(annexWords.detailTitle)</b></p>
    <p><i>\(annexWords.attachedTo)</i></p></header>
    """
  }

  var incompleteBanner: HTML {
    guard content.isIncomplete else { return "" }
    return """
      <p class="banner" role="note"><b>\(words.incomplete)</b> \(Wording.unreadable(content.unreadable.count, in: language)): \
      <a href="#unreadable">\(words.seeList)</a>.</p>
      """
  }

  var cards: HTML {
    let total = content.total
    var cards: [(String, Int, String)] = [
      (words.proceduresCard, total.procedures, ""), (words.documentsCard, content.documents, ""),
      (words.faultyCard, total.faultyProcedures, total.faultyProcedures > 0 ? "bad" : "good"),
    ]
    for severity in Severity.allCases.sorted(by: >) {
      cards.append((words.count(of: severity), total.findings[severity, default: 0], severity.rawValue))
    }
    let settled = [(words.known, content.known), (words.waived, content.waived), (words.ignored, content.ignored)]
    cards += settled.filter { $0.1 > 0 }.map { ($0.0, $0.1, "") }
    let items = cards.map { title, count, look -> HTML in
      "<li class=\"card \(look)\"><span class=\"value\">\(number(count))</span> <span>\(title)</span></li>"
    }
    return "<section class=\"screen\" aria-label=\"\(words.figures)\"><ul class=\"cards\">\(items)</ul></section>"
  }

  /// Agencies by rules. Every cell shows its number, so that colour is not the only sign; each is a filter.
  var matrix: HTML {
    guard !content.rules.isEmpty, content.agencies.contains(where: { !$0.findings.isEmpty }) else { return "" }
    let heads = content.rules.map { rule -> HTML in
      "<th scope=\"col\" class=\"turned tag \(rule.severity.rawValue)\"><abbr title=\"\(rule.title)\">\(rule.id)</abbr></th>"
    }
    let rows = content.agencies.enumerated().map { index, agency -> HTML in
      let counts = content.counts(of: agency)
      let cells = zip(content.rules, counts).map { rule, count -> HTML in
        guard count > 0 else { return "<td>–</td>" }
        let level = count == 1 ? 1 : count <= 3 ? 2 : count <= 9 ? 3 : 4
        return
          "<td class=\"h\(level)\"><a href=\"#a\(index)\" data-a=\"a\(index)\" data-r=\"\(rule.id)\">\(number(count))</a></td>"
      }
      let name: HTML =
        agency.findings.isEmpty ? "\(agency.name)" : "<a href=\"#a\(index)\" data-a=\"a\(index)\">\(agency.name)</a>"
      return """
        <tr><th scope="row">\(name)</th><td>\(number(agency.figures.procedures))</td>\(cells)\
        <td><b>\(number(counts.reduce(0, +)))</b></td></tr>

        """
    }
    return """
      <section class="screen"><details open><summary><h2>\(words.matrixTitle)</h2></summary>
      <div class="scroll" tabindex="0" role="region" aria-label="\(words.matrixTitle)"><table class="matrix">
      <caption>\(words.matrixCaption)</caption>
      <thead><tr><th scope="col">\(words.agency)</th><th scope="col">\(words.proceduresShort)</th>\(heads)\
      <th scope="col">\(words.sum)</th></tr></thead>
      <tbody>\(rows)</tbody></table></div></details></section>
      """
  }

  /// What each rule that found something means.
  var ruleList: HTML {
    guard !content.rules.isEmpty else { return "" }
    let items = content.rules.map { rule -> HTML in
      "<dt><code>\(rule.id)</code> <span class=\"tag \(rule.severity.rawValue)\">\(rule.severity.title[language])</span> \(rule.title)</dt><dd>\(rule.why)</dd>"
    }
    return """
      <section class="screen"><details><summary><h2>\(words.rulesTitle)</h2></summary><dl class="rules">\(items)</dl></details></section>
      """
  }

  var missing: HTML {
    guard !content.missing.isEmpty else { return "" }
    let items = content.missing.map { agency -> HTML in
      agency.responsible.isEmpty ? "<li>\(agency.name)</li>" : "<li>\(agency.name) – \(agency.responsible)</li>"
    }
    return "<section><h2>\(words.missingTitle(content.missing.count))</h2><ol>\(items)</ol></section>"
  }

  var unreadable: HTML {
    guard content.isIncomplete else { return "" }
    let items = content.unreadable.map { file -> HTML in "<li><code>\(file.path)</code>: \(file.reason)</li>" }
    return """
      <section id="unreadable"><h2>\(Wording.unreadable(content.unreadable.count, in: language))</h2><ul>\(items)</ul></section>
      """
  }

  var notices: HTML {
    guard !content.notices.isEmpty else { return "" }
    let items = content.notices.map { notice -> HTML in "<li>\(notice)</li>" }
    return "<section class=\"screen\"><h2>\(words.noticesTitle)</h2><ul>\(items)</ul></section>"
  }
}

extension String {
  /// Without spaces around.
  fileprivate var trimmed: String {
    String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }
}

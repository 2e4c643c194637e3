import Checker
import Diagnostics

extension ReportPage {
  /// Rows in one table. A browser lays out only the tables that are on the screen.
  private static let rowsPerTable = 100

  /// Filters and one section an agency.
  var findings: HTML {
    let states = content.agencies.flatMap(\.findings).contains { !$0.state.isEmpty }
    let look = states ? "" : "stateless"
    var html: HTML = "<section id=\"findings\" class=\"\(look)\"><h2 class=\"screen\">\(words.findingsTitle)</h2>\n"
    let isEmpty = content.fileFindings.isEmpty && content.agencies.allSatisfy(\.findings.isEmpty)
    if isEmpty {
      html += "<p class=\"clean\">\(annexWords.noFinding)</p></section>"
      return html
    }
    html += filters
    for (index, agency) in content.agencies.enumerated() where !agency.findings.isEmpty {
      let counts = annexWords.severities(agency.figures.findings)
      let about = [counts, agency.responsible].filter { !$0.isEmpty }.joined(separator: " – ")
      append(agency.findings, titled: agency.name, about: about, id: "a\(index)", to: &html)
    }
    if !content.fileFindings.isEmpty { append(content.fileFindings, titled: words.fileFindings, about: "", id: "f", to: &html) }
    html += "<p id=\"none\" hidden>\(words.nothingMatches)</p></section>"
    return html
  }

  /// Shown only where the script runs.
  private var filters: HTML {
    let severities = Severity.allCases.sorted(by: >).map { severity -> HTML in
      "<option value=\"\(severity.rawValue)\">\(severity.title[language])</option>"
    }
    let agencies = content.agencies.enumerated().filter { !$0.element.findings.isEmpty }.map { index, agency -> HTML in
      "<option value=\"a\(index)\">\(agency.name)</option>"
    }
    let rules = content.rules.map { rule -> HTML in "<option value=\"\(rule.id)\">\(rule.id) – \(rule.title)</option>" }
    return """
      <div class="filters screen" role="search" hidden data-shown="\(words.shown)">
      <label>\(words.search) <input id="q" type="search" autocomplete="off" spellcheck="false"></label>
      <label>\(words.agency) <select id="a"><option value="">\(words.all)</option>\(agencies)</select></label>
      <label>\(words.rule) <select id="r"><option value="">\(words.all)</option>\(rules)</select></label>
      <label>\(words.severity) <select id="s"><option value="">\(words.all)</option>\(severities)</select></label>
      <button id="clear" type="button">\(words.clear)</button>
      <output id="count" aria-live="polite"></output></div>

      """
  }

  private func append(
    _ findings: [AnnexFinding], titled title: String, about: String, id: String, to html: inout HTML
  ) {
    html += """
      <section class="agency" id="\(id)"><h3>\(title)<small>\(about)</small></h3>

      """
    for start in stride(from: 0, to: findings.count, by: ReportPage.rowsPerTable) {
      let end = min(start + ReportPage.rowsPerTable, findings.count)
      html += """
        <div class="scroll" tabindex="0" role="region" aria-label="\(title)"><table class="list">
        <caption>\(title): \(start + 1)–\(end)</caption><thead><tr>\(heads)</tr></thead><tbody>

        """
      for index in start..<end { html += row(findings[index], number: index + 1) }
      html += "</tbody></table></div>\n"
    }
    html += "</section>\n"
  }

  /// The columns of the annex, and the place, which only people at a screen need.
  private var heads: [HTML] {
    AnnexColumn.allCases.filter { $0 != .responsible }.map { column -> HTML in
      let title = column == .deadline ? words.deadlineAndResponsible : column.title(language)
      return "<th scope=\"col\" class=\"\(ReportPage.look(column))\">\(title)"
    } + ["<th scope=\"col\" class=\"place\">\(words.place)"]
  }

  private static func look(_ column: AnnexColumn) -> String {
    switch column {
    case .number: "n"
    case .code: "c"
    case .name: "t"
    case .field: "p"
    case .executingAgency: "p"
    case .quote: "q"
    case .message: "m"
    case .law: "l"
    case .advice: "v"
    case .deadline, .responsible: "p d"
    case .state: "e"
    }
  }

  /// End tags of cells and rows may be left out (HTML, 13.1.2.4): of 20,000 rows that is a tenth of the page.
  private func row(_ finding: AnnexFinding, number: Int) -> HTML {
    let quote = finding.quote.map { piece -> HTML in piece.isHighlighted ? "<mark>\(piece.text)</mark>" : "\(piece.text)" }
    let law = finding.law.enumerated().map { index, law -> HTML in
      let text: HTML = link(law)
      return index == 0 ? text : "; \(text)"
    }
    let deadline = finding.deadline.map { Wording.day($0, in: language) } ?? ""
    let due = [deadline, finding.responsible].filter { !$0.isEmpty }.joined(separator: "; ")
    return """
      <tr data-s="\(finding.severity.rawValue)" data-r="\(finding.rule)"><td class="n">\(number)<td class="c">\(finding.code)\
      <td class="t">\(finding.name)<td class="p">\(finding.field)<td class="p">\(finding.executingAgency)\
      <td class="q">\(quote)<td class="m"><span class="tag \(finding.severity.rawValue)">\(finding.severity.title[language])</span> \
      \(finding.message) <code>\(finding.rule)</code><td class="l">\(law)<td class="v">\(finding.advice)\
      <td class="p d">\(due)<td class="e">\(finding.state)<td class="place">\(placeText(finding))

      """
  }

  private func placeText(_ finding: AnnexFinding) -> HTML {
    finding.channels.isEmpty ? "<code>\(finding.place)</code>" : "<code>\(finding.place)</code> \(finding.channels)"
  }

  /// Only addresses of the web become links: the policy's author is trusted, his files may come by mail.
  private func link(_ law: AnnexFinding.Law) -> HTML {
    guard let url = law.url, url.hasPrefix("https://") || url.hasPrefix("http://") else { return "\(law.text)" }
    return "<a href=\"\(url)\" rel=\"noopener noreferrer\">\(law.text)</a>"
  }
}

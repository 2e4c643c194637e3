/// The trend as a picture: a bar a period, its number always written, so that nothing hangs on colour or height alone.
enum TrendPicture {
  static func markup(_ trend: [TrendPoint]) -> Markup {
    let highest = max(1, trend.map(\.open).max() ?? 1)
    let (step, height) = (64, 140)
    let bars = trend.enumerated().map { place, point -> Markup in
      let size = point.open * height / highest
      let left = place * step + 8
      return """
        <g><title>Kỳ \(point.period.text): \(point.open) vi phạm, \(point.reported) đơn vị báo cáo</title>\
        <rect class="bar" x="\(attribute: left)" y="\(attribute: 20 + height - size)" width="40" height="\(attribute: size)"/>\
        <text x="\(attribute: left + 20)" y="\(attribute: 14 + height - size)" text-anchor="middle">\(point.open)</text>\
        <text x="\(attribute: left + 20)" y="\(attribute: height + 36)" text-anchor="middle">\("\(point.period.month)/\(point.period.year % 100)")</text></g>
        """
    }
    let words = trend.map { "kỳ \($0.period.text): \($0.open)" }.joined(separator: ", ")
    let width = max(1, trend.count) * step
    return """
      <div class="wide"><svg role="img" aria-label="\("Số vi phạm theo kỳ: \(words)")" width="\(attribute: width)" height="\(attribute: height + 44)" \
      viewBox="0 0 \(attribute: width) \(attribute: height + 44)">\(Markup.join(bars))</svg></div>
      """
  }
}

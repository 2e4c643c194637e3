import VietnameseText

/// How alike two texts are once case, diacritics and punctuation are gone: the share of neighbouring word pairs they have in
/// common (Dice), 0...1000. Whole numbers, so that every machine agrees.
package enum Similarity {
  /// From here on two wordings are shown to a person as maybe the same.
  package static let threshold = 550

  package static func permille(_ left: String, _ right: String) -> Int {
    let first = pairs(left)
    var second = pairs(right)
    let total = first.values.reduce(0, +) + second.values.reduce(0, +)
    if total == 0 { return 1000 }
    var common = 0
    for (pair, count) in first {
      let shared = min(count, second[pair, default: 0])
      common += shared
      second[pair, default: 0] -= shared
    }
    return 2000 * common / total
  }

  /// Pairs of neighbours, the edges of the text being neighbours too, so that single words count.
  private static func pairs(_ text: String) -> [String: Int] {
    let words = TextFolding.plain(text).split(separator: " ")
    if words.isEmpty { return [:] }
    var pairs: [String: Int] = [:]
    var last: Substring = "^"
    for word in words + ["$"] {
      pairs["\(last) \(word)", default: 0] += 1
      last = word
    }
    return pairs
  }
}

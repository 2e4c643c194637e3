/// A part's answer about one place that names a paper: the stance, why, and the words that decided.
struct Verdict {
  var stance: Stance
  var reason: StanceReason
  /// Tokens.
  var deciding: [Range<Int>]
  /// The part had to guess.
  var isUnsure: Bool

  init(_ stance: Stance, _ reason: StanceReason, _ deciding: [Range<Int>] = [], isUnsure: Bool = false) {
    self.stance = stance
    self.reason = reason
    self.deciding = deciding
    self.isUnsure = isUnsure
  }
}

/// Short forms that offices type for whole words: `ko` for `không`, `x/nhận` and `x.n` for `xác nhận`, `C.M.N.D` for `CMND`.
///
/// A short form's tokens are replaced by the words it stands for, each with the place of the whole form. A form typed with a stroke or a
/// full stop inside is found with either. One with a capital is found in capitals only: `CA` is an agency, `ca` a shift.
package struct Shorthand: Sendable {
  private struct Form: Sendable {
    var words: [UInt16]
    var isCapital: Bool
    /// One word of one or two letters.
    var isShort: Bool
    var meaning: [Token]
  }

  /// Forms of the same first word, longest first, by the place that `openings` gives.
  private var forms: [[Form]] = [[]]
  /// By the number of a word: the place of the forms that it opens, 0 for none.
  private var openings: [UInt16] = []
  /// By that place: whether they are all found in capitals only. "cá" is not "CA".
  private var areCapital: [Bool] = []
  private var lexicon = Lexicon()
  /// Letters of a spelled-out abbreviation such as `C.M.N.D`.
  private static let longestSpelling = 6

  /// - Parameters:
  ///   - entries: `không = ko, kg` gives the words and their short forms; what `isEntry` denies gives none.
  ///   - compounds: words of two syllables whose first is often typed as its first letters: `c/thực`, `ch.thực`.
  ///   - lexicon: grows by the letters and forms.
  package init(entries: [String], compounds: [String], lexicon: inout Lexicon) {
    for entry in entries {
      guard let entry = Self.entry(entry) else { continue }
      add(entry.written, meaning: entry.meaning, &lexicon)
    }
    for compound in compounds {
      let words = compound.utf8.split(separator: UInt8(ascii: " ")).map { Substring($0) }
      guard words.count == 2 else { continue }
      let initials = Self.initials(of: words[0])
      // "c/thực", and "hkhẩu", where the letters make no syllable.
      let second = Self.consonants(of: words[1])
      let joints = second.isEmpty || second.utf8.first == UInt8(ascii: "h") ? ["/"] : ["/", ""]
      add(joints.flatMap { joint in initials.map { "\($0)\(joint)\(words[1])" } }, meaning: compound, &lexicon)
    }
    for place in forms.indices where forms[place].count > 1 { forms[place].sort { $0.words.count > $1.words.count } }
    areCapital = forms.map { $0.allSatisfy(\.isCapital) }
    self.lexicon = lexicon
  }

  /// Whether a text gives words and short forms for them.
  package static func isEntry(_ text: String) -> Bool { entry(text) != nil }

  private static func entry(_ text: String) -> (meaning: String, written: [String])? {
    let sides = text.utf8.split(separator: UInt8(ascii: "="), maxSplits: 1).map { Substring($0).trimmingSpaces }
    guard sides.count == 2, !sides[0].isEmpty else { return nil }
    let written = sides[1].utf8.split(separator: UInt8(ascii: ",")).map { Substring($0).trimmingSpaces }.filter { !$0.isEmpty }
    return written.isEmpty ? nil : (sides[0], written)
  }

  private mutating func add(_ written: [String], meaning: String, _ lexicon: inout Lexicon) {
    _ = lexicon.intern(meaning)
    let meaning = Tokenizer(lexicon: lexicon).tokens(of: meaning)
    for form in written {
      let words = lexicon.intern(form).map(\.plain)
      guard let first = words.first else { continue }
      let isCapital = form.unicodeScalars.contains { LetterTable.standard.entry(of: $0.value).isUpper }
      let isShort = words.count == 1 && form.unicodeScalars.count <= 2
      forms[place(of: first)].append(Form(words: words, isCapital: isCapital, isShort: isShort, meaning: meaning))
    }
  }

  /// The place of the forms that a word opens, a new one where it opens none yet.
  private mutating func place(of first: UInt16) -> Int {
    while openings.count <= Int(first) { openings.append(0) }
    if openings[Int(first)] == 0 {
      openings[Int(first)] = UInt16(forms.count)
      forms.append([])
    }
    return Int(openings[Int(first)])
  }

  /// `c` and `ch` of `chứng`: the first letter, and the consonants before the vowel.
  private static func initials(of word: Substring) -> [String] {
    let head = consonants(of: word).unicodeScalars
    let first = String(word.unicodeScalars.prefix(1))
    return head.count > 1 ? [first, String(head)] : [first]
  }

  private static func consonants(of word: Substring) -> Substring {
    Substring(word.unicodeScalars.prefix { !LetterTable.standard.entry(of: $0.value).isVowel })
  }

  /// Replaces the short forms; a text without any costs one look at each token.
  package func expand(_ tokens: inout [Token], of bytes: UnsafeBufferPointer<UInt8>) {
    guard isPossible(in: tokens) else { return }
    var expanded: [Token] = []
    expanded.reserveCapacity(tokens.count + 8)
    var index = 0
    while index < tokens.count {
      if let spelled = spelling(at: index, tokens, bytes) {
        expanded.append(spelled.word)
        index = spelled.end
      } else if opens(tokens[index]), let found = form(at: index, tokens) {
        expanded += found.meaning
        index = found.end
      } else {
        expanded.append(tokens[index])
        index += 1
      }
    }
    tokens = expanded
  }

  /// Whether a short form could begin somewhere in the tokens.
  package func isPossible(in tokens: [Token]) -> Bool { tokens.contains { isCapitalLetter($0) || opens($0) } }

  private func opens(_ token: Token) -> Bool {
    let forms = place(openedBy: token)
    return forms != 0 && (!areCapital[forms] || Self.isCapital(token))
  }

  /// The place of the forms that a word opens, 0 for none.
  private func place(openedBy token: Token) -> Int {
    token.mark == .none && Int(token.plain) < openings.count ? Int(openings[Int(token.plain)]) : 0
  }

  private static func isCapital(_ token: Token) -> Bool { !token.traits.isDisjoint(with: [.capitals, .capitalised]) }

  // MARK: Forms

  private func form(at start: Int, _ tokens: [Token]) -> (meaning: [Token], end: Int)? {
    for form in forms[place(openedBy: tokens[start])] {
      guard var end = end(of: form, at: start, tokens), !isPart(start..<end, tokens) else { continue }
      if form.isShort, isPointed(start, end, tokens) { end += 1 }
      let meaning = form.meaning.map { word in
        var word = word
        word.start = tokens[start].start
        word.end = tokens[end - 1].end
        if tokens[start].traits.contains(.capitalised) { word.traits.insert(.capitalised) }
        return word
      }
      return (meaning, end)
    }
    return nil
  }

  private func end(of form: Form, at start: Int, _ tokens: [Token]) -> Int? {
    var index = start
    for (number, word) in form.words.enumerated() {
      if number > 0 {
        guard index + 1 < tokens.count, Self.joins(tokens[index]), tokens[index + 1].traits.contains(.glued) else { return nil }
        index += 1
      }
      guard index < tokens.count, tokens[index].mark == .none, tokens[index].plain == word,
        form.isCapital ? Self.isCapital(tokens[index]) : !isAcronym(index, tokens)
      else { return nil }
      index += 1
    }
    return index
  }

  /// Capitals among small letters: "CSDL về DC" holds no "được".
  private func isAcronym(_ index: Int, _ tokens: [Token]) -> Bool {
    guard tokens[index].traits.contains(.capitals) else { return false }
    let near = max(0, index - 2)..<min(tokens.count, index + 3)
    return near.contains {
      $0 != index && tokens[$0].mark == .none && tokens[$0].traits.isDisjoint(with: [.capitals, .number, .single])
    }
  }

  /// A stroke or full stop without spaces around it.
  private static func joins(_ token: Token) -> Bool {
    (token.mark == .slash || token.mark == .period) && token.traits.contains(.glued)
  }

  /// `k)` and `k.` number an item; in `104/2022/NĐ-CP` a form of one word is a part of something else.
  private func isPart(_ form: Range<Int>, _ tokens: [Token]) -> Bool {
    guard form.count == 1 else { return false }
    if form.lowerBound > 0, tokens[form.lowerBound].traits.contains(.glued),
      [.slash, .period, .dash].contains(tokens[form.lowerBound - 1].mark), !isPaired(at: form.lowerBound - 1, tokens),
      !isOption(form.lowerBound, tokens)
    {
      return true
    }
    guard form.upperBound < tokens.count, tokens[form.lowerBound].traits.contains(.single) else { return false }
    if isPointed(form.lowerBound, form.upperBound, tokens) || isPaired(at: form.upperBound, tokens) { return false }
    return [.close, .period, .slash, .dash].contains(tokens[form.upperBound].mark)
  }

  /// `SHK/HĐ`, `xã/TTr`: letters behind the stroke of a word.
  private func isOption(_ word: Int, _ tokens: [Token]) -> Bool {
    word >= 2 && tokens[word - 1].mark == .slash && tokens[word].traits.isDisjoint(with: .single)
      && tokens[word - 2].mark == .none
      && !tokens[word - 2].traits.contains(.number) && tokens[safe: word + 1]?.mark != .dash
  }

  /// `Q/H`: a stroke between two letters that are short forms each.
  private func isPaired(at stroke: Int, _ tokens: [Token]) -> Bool {
    guard stroke > 0, stroke + 1 < tokens.count, tokens[stroke].mark == .slash else { return false }
    return [tokens[stroke - 1], tokens[stroke + 1]].allSatisfy {
      $0.traits.isSuperset(of: [.single, .capitalised]) && place(openedBy: $0) != 0
    } && (stroke < 2 || tokens[stroke - 2].mark == .none && !tokens[stroke - 1].traits.contains(.glued))
  }

  /// `UBND H. Krông Pắc`, `Q.7`, `Q., H.`: the full stop of an abbreviation in the middle of a sentence.
  private func isPointed(_ start: Int, _ end: Int, _ tokens: [Token]) -> Bool {
    start > 0 && tokens[start - 1].mark == .none && !tokens[start - 1].traits.contains(.number) && end + 1 < tokens.count
      && tokens[end].mark == .period && tokens[end].traits.contains(.glued)
      && [.none, .comma, .slash].contains(tokens[end + 1].mark)
  }

  // MARK: Spelled-out abbreviations

  /// `C.M.N.D`, `S.H.K.`, `C C C D`: single capitals with full stops or spaces between them.
  private func spelling(at start: Int, _ tokens: [Token], _ bytes: UnsafeBufferPointer<UInt8>) -> (word: Token, end: Int)? {
    var key = WordKey()
    var index = start
    var count = 0
    while index < tokens.count, count < Self.longestSpelling,
      isCapitalLetter(tokens[index]) || count > 1 && isDigit(tokens[index])
    {
      let (scalar, _) = UTF8Scan.scalar(bytes, at: Int(tokens[index].start))
      key.add(LetterTable.standard.entry(of: scalar))
      count += 1
      index += 1
      if index < tokens.count, tokens[index].mark == .period, tokens[index].traits.contains(.glued) { index += 1 }
    }
    guard count >= 3 else { return nil }
    let word = lexicon.token(of: key, at: Int(tokens[start].start)..<Int(tokens[index - 1].end))
    return word.plain == 0 ? nil : (word, index)
  }

  private func isDigit(_ token: Token) -> Bool { token.traits.contains(.number) && token.end - token.start == 1 }

  private func isCapitalLetter(_ token: Token) -> Bool {
    token.mark == .none && token.traits.isSuperset(of: [.single, .capitalised])
  }
}

extension Substring {
  /// Without the spaces around it: by bytes, for this runs at every start.
  fileprivate var trimmingSpaces: String {
    let space = UInt8(ascii: " ")
    guard let first = utf8.firstIndex(where: { $0 != space }), let last = utf8.lastIndex(where: { $0 != space }) else {
      return ""
    }
    return String(self[first...last])
  }
}

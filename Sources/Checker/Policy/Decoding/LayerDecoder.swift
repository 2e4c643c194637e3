import Diagnostics
import ProcedureModel
import VietnameseText

/// Reads one policy file into a `PolicyLayer`. What is wrong with the shape is reported to `context`; what names mean is
/// checked when all layers are there.
final class LayerDecoder {
  let context: DecodingContext
  /// The kinds of the rules in the layers below, by rule id: a layer that changes a rule does not repeat its kind.
  let kindsBelow: [String: String]
  private(set) var layer: PolicyLayer

  init(_ tree: YAMLTree, kindsBelow: [String: String]) {
    context = DecodingContext(tree, rule: "policy")
    self.kindsBelow = kindsBelow
    layer = PolicyLayer(source: tree.source)
  }

  func decode() -> PolicyLayer {
    let roots = context.roots
    guard let root = roots.first else {
      context.report(PolicyMessages.emptyFile, at: ByteRange(0, 0))
      return layer
    }
    if roots.count > 1 { context.report(PolicyMessages.severalDocuments, at: roots[1].range) }
    _ = root.mapping { map -> Bool? in
      decodeHead(map)
      layer.instruments = map.list("instruments").compactMap(instrument)
      layer.databases = map.list("databases").compactMap(database)
      layer.papers = map.list("papers").compactMap(paper)
      layer.needs = map.list("needs").compactMap(need)
      layer.bodies = map.list("bodies").compactMap(body)
      layer.wordLists = map.optional("reading").map(wordLists) ?? []
      layer.rules = map.list("rules").compactMap(rule)
      layer.overrides = map.list("overrides").compactMap(override)
      layer.waivers = map.list("waivers").compactMap(waiver)
      return true
    }
    return layer
  }

  private func decodeHead(_ map: YAMLMapping) {
    _ = map.required("policy")?.mapping { head -> Bool? in
      layer.id = identifier(head)
      layer.version = head.requiredText("version").map(sourced)
      layer.title = localized(head, "title", required: true)
      return true
    }
    layer.extends = map.texts("extends").map(sourced)
  }

  // MARK: - Helpers of every section

  func place(_ range: ByteRange) -> PolicyPlace { PolicyPlace(path: layer.path, range: range) }

  func sourced<Value>(_ located: Located<Value>) -> Sourced<Value> { Sourced(located.value, place(located.range)) }

  func sourcedTexts(_ map: YAMLMapping, _ key: String) -> [Sourced<String>] { map.texts(key).map(sourced) }

  /// The id of an entry, checked for its letters.
  func identifier(_ map: YAMLMapping) -> Sourced<String>? {
    guard let id = map.requiredText("id") else { return nil }
    if !PolicyIdentifier.isValid(id.value) { context.report(PolicyMessages.badIdentifier(id.value), at: id.range) }
    return sourced(id)
  }

  /// `{vi, en}`, or one text for both. Missing English is noted, not refused.
  func localized(_ map: YAMLMapping, _ key: String, required: Bool = false) -> Sourced<LocalizedText>? {
    guard let value = required ? map.required(key) : map.optional(key) else { return nil }
    return localized(value)
  }

  func localized(_ value: YAMLValue) -> Sourced<LocalizedText>? {
    if value.isScalar {
      guard let text = value.text() else { return nil }
      layer.missingEnglish.append(place(text.range))
      return Sourced(LocalizedText(text.value), place(text.range))
    }
    return value.mapping { texts in
      guard let vi = texts.requiredText("vi") else {
        texts.allow("en")
        return nil
      }
      let en = texts.text("en")
      if en == nil { layer.missingEnglish.append(place(vi.range)) }
      return Sourced(LocalizedText(vi: vi.value, en: en?.value ?? vi.value), place(vi.range))
    }
  }

  func noteMissingEnglish(at range: ByteRange) { layer.missingEnglish.append(place(range)) }

  /// `from` and `until`; the last day must not lie before the first.
  func period(_ map: YAMLMapping) -> Period {
    let from = map.day("from")
    let until = map.day("until")
    let period = Period(from: from?.value, until: until?.value)
    if period.isImpossible, let until { context.report(PolicyMessages.impossiblePeriod(period), at: until.range) }
    return period
  }

  func citations(_ map: YAMLMapping, _ key: String = "basis") -> [Citation] { map.list(key).compactMap(citation) }

  func citation(_ value: YAMLValue) -> Citation? {
    guard let text = value.text() else { return nil }
    guard let citation = Citation(text.value, place: place(text.range)) else {
      context.report(PolicyMessages.badCitation(text.value), at: text.range)
      return nil
    }
    return citation
  }

  private static let listNames = Set(ReadingVocabulary.listNames)

  private func wordLists(_ value: YAMLValue) -> [PolicyLayer.WordList] {
    value.entries().compactMap { entry in
      guard Self.listNames.contains(entry.key.value) else {
        let nearest = NearestName.of(entry.key.value, among: ReadingVocabulary.listNames)
        context.report(
          PolicyMessages.unknownID(entry.key.value, of: PolicyMessages.wordList, nearest: nearest), at: entry.key.range)
        return nil
      }
      return PolicyLayer.WordList(name: sourced(entry.key), words: words(entry.value, of: entry.key.value))
    }
  }

  private func words(_ value: YAMLValue, of list: String) -> [String] {
    value.list().compactMap { item in
      guard let text = item.text() else { return nil }
      if list == "shorthand", !Shorthand.isEntry(text.value) {
        context.report(PolicyMessages.badShorthand(text.value), at: text.range)
        return nil
      }
      return text.value
    }
  }
}

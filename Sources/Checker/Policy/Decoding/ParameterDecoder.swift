import Diagnostics
import ProcedureModel

/// Reads `with:` as the kind describes it.
struct ParameterDecoder {
  private let decoder: LayerDecoder

  init(_ decoder: LayerDecoder) { self.decoder = decoder }

  /// The entries of a mapping; a group's names get its name and a dot before them.
  func entries(_ map: YAMLMapping, of descriptions: [ParameterDescription], prefix: String) -> [RuleParameters.Entry] {
    var result: [RuleParameters.Entry] = []
    for description in descriptions {
      guard let value = map.optional(description.name) else { continue }
      if case .group(let inner) = description.shape {
        _ = value.mapping { nested -> Bool? in
          result += entries(nested, of: inner, prefix: prefix + description.name + ".")
          return true
        }
      } else if let decoded = decode(value, as: description.shape) {
        let place = decoder.place(map.keyRange(description.name) ?? value.range)
        result.append(RuleParameters.Entry(name: prefix + description.name, value: decoded, place: place))
      }
    }
    return result
  }

  private func decode(_ value: YAMLValue, as shape: ParameterDescription.Shape) -> RuleParameters.Value? {
    switch shape {
    case .papers, .instruments, .bodies, .phrases, .durations: .texts(value.list().compactMap { $0.text()?.value })
    case .names(let allowed): .texts(value.list().compactMap { name($0, among: allowed) })
    case .name(let allowed): name(value, among: allowed).map { .text($0) }
    case .need, .duration, .file: value.text().map { .text($0.value) }
    case .severities(let allowed): .severities(graded(value, among: allowed))
    case .instrumentSeverities: .severities(graded(value, among: nil))
    case .severity: value.choice(Severity.self).map { .severity($0.value) }
    case .integer: value.int().map { .integer($0.value) }
    case .flag: value.bool().map { .flag($0.value) }
    case .localized: decoder.localized(value).map { .localized($0.value) }
    case .group: nil
    }
  }

  private func name(_ value: YAMLValue, among allowed: [String]) -> String? {
    guard let text = value.text() else { return nil }
    if allowed.contains(text.value) { return text.value }
    value.reportUnknown(text, allowed: allowed)
    return nil
  }

  private func graded(_ value: YAMLValue, among allowed: [String]?) -> [RuleParameters.Graded] {
    value.entries().compactMap { entry in
      if let allowed, !allowed.contains(entry.key.value) {
        entry.value.reportUnknown(entry.key, allowed: allowed)
        return nil
      }
      return entry.value.choice(Severity.self).map { RuleParameters.Graded(name: entry.key.value, severity: $0.value) }
    }
  }
}

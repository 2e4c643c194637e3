import Diagnostics
import ProcedureModel

// Instruments, databases, papers, needs and bodies.

extension LayerDecoder {
  func instrument(_ value: YAMLValue) -> Instrument? {
    value.mapping { map -> Instrument? in
      let id = identifier(map)
      let number = map.requiredText("number")
      let title = map.requiredText("title")
      let english = map.text("title_en")
      let issued = map.day("issued")
      let period = period(map)
      let ended = map.list("ended_parts").compactMap(endedPart)
      let replacedBy = map.texts("replaced_by").map(\.value)
      if map.required("confidence") == nil { return nil }
      let confidence = map.choice("confidence", Instrument.Confidence.self)
      let url = map.text("url")
      if let issued, let from = period.from, from < issued.value {
        context.report(PolicyMessages.effectBeforeIssue, at: issued.range)
      }
      guard let id, let number, let title, let confidence else { return nil }
      if english == nil { noteMissingEnglish(at: title.range) }
      return Instrument(
        id: id.value, place: id.place, number: number.value,
        title: LocalizedText(vi: title.value, en: english?.value ?? title.value), issued: issued?.value, period: period,
        endedParts: ended, replacedBy: replacedBy, confidence: confidence.value, url: url?.value, hasEnglish: english != nil)
    }
  }

  private func endedPart(_ value: YAMLValue) -> Instrument.EndedPart? {
    value.mapping { map in
      let part = map.requiredText("part")
      let until = map.required("until")?.day()
      guard let part, let until else { return nil }
      return Instrument.EndedPart(part: part.value, until: until.value)
    }
  }

  func database(_ value: YAMLValue) -> Database? {
    value.mapping { map in
      let id = identifier(map)
      let name = localized(map, "name", required: true)
      let keeper = localized(map, "keeper")
      let basis = citations(map)
      guard let id, let name else { return nil }
      return Database(id: id.value, place: id.place, name: name.value, keeper: keeper?.value, basis: basis)
    }
  }

  /// A paper. In a layer above, an entry without a name adds words to the paper below.
  func paper(_ value: YAMLValue) -> Paper? {
    value.mapping { map in
      let id = identifier(map)
      let name = localized(map, "name")
      let paper = Paper(
        id: id?.value ?? "", place: id?.place ?? place(value.range), name: name?.value ?? LocalizedText(""), period: period(map),
        proves: map.texts("proves").map(\.value), database: map.text("database")?.value, basis: citations(map),
        aliases: sourcedTexts(map, "aliases"), abbreviations: sourcedTexts(map, "abbreviations"),
        bareNames: sourcedTexts(map, "bare_names"), lookAlikes: sourcedTexts(map, "look_alikes"))
      return id == nil ? nil : paper
    }
  }

  func need(_ value: YAMLValue) -> Need? {
    value.mapping { map in
      let id = identifier(map)
      let name = localized(map, "name", required: true)
      let ways = map.list("satisfied_by").compactMap(way)
      guard let id, let name else { return nil }
      return Need(id: id.value, place: id.place, name: name.value, ways: ways)
    }
  }

  private func way(_ value: YAMLValue) -> Need.Way? {
    value.mapping { map -> Need.Way? in
      let lookup = map.text("lookup")
      let papers = map.texts("any_of").map(\.value)
      let method = localized(map, "method")
      let isFallback = map.bool("fallback")?.value ?? false
      let period = period(map)
      let basis = citations(map)
      if lookup == nil && papers.isEmpty {
        context.report(PolicyMessages.missingKey("lookup / any_of"), at: map.headRange)
        return nil
      }
      return Need.Way(
        means: lookup.map { .lookup($0.value) } ?? .anyOf(papers), method: method?.value, isFallback: isFallback, period: period,
        basis: basis)
    }
  }

  /// A body. In a layer above, an entry without a name adds words to the body below.
  func body(_ value: YAMLValue) -> Body? {
    value.mapping { map in
      let id = identifier(map)
      let paperClass = map.text("class")
      let name = localized(map, "name")
      let body = Body(
        id: id?.value ?? "", place: id?.place ?? place(value.range), paperClass: paperClass?.value ?? "district-body",
        name: name?.value ?? LocalizedText(""), period: period(map), basis: citations(map),
        successor: localized(map, "successor")?.value, aliases: sourcedTexts(map, "aliases"), heads: sourcedTexts(map, "heads"),
        lookAlikes: sourcedTexts(map, "look_alikes"))
      return id == nil ? nil : body
    }
  }
}

import Diagnostics
import Foundation
import ProcedureModel

/// Reads the registry's YAML. What is wrong is reported with its place; what is right is taken all the same.
package enum RegistryReader {
  /// The registry and the problems found, in the order of the file. Severity error means the registry must not be used.
  package static func read(_ source: SourceFile) -> (registry: AgencyRegistry, problems: [Finding]) {
    let tree = YAMLTree(source)
    var problems = tree.problems
    let context = DecodingContext(tree)
    var registry = AgencyRegistry(title: "", agencies: [])
    if let root = context.roots.first {
      registry = root.mapping { Decoder(root: $0).registry() } ?? registry
    } else if problems.isEmpty {
      context.report(
        Message(vi: "Danh mục đơn vị trống.", en: "The registry of agencies is empty."), at: ByteRange(0, 0))
    }
    problems += context.problems
    return (registry, problems.sorted(by: Finding.precedes))
  }
}

/// One reading of one file.
private struct Decoder {
  let root: YAMLMapping

  func registry() -> AgencyRegistry? {
    let title = root.text("title")?.value ?? ""
    let calendar = WorkingCalendar(
      holidays: Set(root.list("holidays").compactMap { $0.day()?.value }),
      makeUpDays: Set(root.list("make_up_days").compactMap { $0.day()?.value }))
    let agencies = root.list("agencies").compactMap { item in item.mapping { agency($0) } }
    check(agencies)
    return AgencyRegistry(
      title: title, agencies: agencies.map(\.value),
      obligations: root.list("obligations").compactMap { item in item.mapping { obligation($0) } },
      remedies: root.list("remedies").compactMap { item in item.mapping { remedy($0) } }, calendar: calendar)
  }

  private func agency(_ map: YAMLMapping) -> Located<RegisteredAgency>? {
    let id = map.requiredText("id")
    let name = map.requiredText("name")
    var agency = RegisteredAgency(id: id?.value ?? "", name: name?.value ?? "")
    agency.kind = map.text("kind")?.value ?? ""
    agency.level = map.choice("level", AgencyLevel.self)?.value.rawValue ?? ""
    agency.parent = map.text("parent")?.value
    agency.aliases = map.texts("aliases").map(\.value)
    agency.from = map.day("from")?.value
    agency.until = map.day("until")?.value
    agency.successor = map.text("successor")?.value
    map.mapping("responsible") { responsible -> Void? in
      agency.responsible = responsible.requiredText("name")?.value
      agency.responsibleTitle = responsible.text("title")?.value
      return ()
    }
    agency.keys = map.list("keys").compactMap { item in item.mapping { key($0) } }
    guard let id else { return nil }
    if !AgencyID.isValid(id.value) {
      map.context.report(
        Message(
          vi: "Mã đơn vị chỉ gồm chữ thường không dấu, chữ số, “-”, “_”, “.” (tối đa 64 ký tự): mã nằm trong tên tệp.",
          en: "An agency's id has small ASCII letters, digits, “-”, “_” and “.” (at most 64): it is part of file names."),
        at: id.range)
      return nil
    }
    return Located(agency, id.range)
  }

  private func key(_ map: YAMLMapping) -> RegisteredAgency.Key? {
    let id = map.requiredText("id")
    let text = map.requiredText("public_key")
    let (from, until) = (map.day("from")?.value, map.day("until")?.value)
    guard let id, let text else { return nil }
    guard let bytes = Data(base64Encoded: text.value), bytes.count == 32 else {
      map.context.report(
        Message(
          vi: "Khóa công khai phải là 32 byte viết dạng base64, như lệnh “tthc-lint consolidate key” in ra.",
          en: "A public key is 32 bytes in base64, as “tthc-lint consolidate key” prints it."), at: text.range)
      return nil
    }
    return RegisteredAgency.Key(id: id.value, publicKey: Array(bytes), from: from, until: until)
  }

  private func obligation(_ map: YAMLMapping) -> Obligation? {
    let id = map.requiredText("id")
    let title = map.requiredText("title")
    var obligation = Obligation(id: id?.value ?? "", title: title?.value ?? "", due: [])
    if map.required("due") != nil { obligation.due = map.texts("due").compactMap { phrase($0, map) } }
    if let text = map.text("cut_off") {
      if let cutOff = CutOff(text.value) {
        obligation.cutOff = cutOff
      } else {
        map.context.report(
          Message(
            vi: "Không hiểu thời gian chốt số liệu; hãy viết như “từ ngày 15 tháng trước đến ngày 14 tháng báo cáo”.",
            en: "The cut-off is not understood; write it as “từ ngày 15 tháng trước đến ngày 14 tháng báo cáo”."), at: text.range)
      }
    }
    map.mapping("who") { who -> Void? in
      obligation.who.kinds = who.texts("kinds").map(\.value)
      obligation.who.levels = who.choices("levels", AgencyLevel.self).map(\.value.rawValue)
      obligation.who.under = who.texts("under").map(\.value)
      obligation.who.agencies = who.texts("agencies").map(\.value)
      obligation.who.except = who.texts("except").map(\.value)
      return ()
    }
    obligation.to = map.text("to")?.value
    obligation.shift = map.choice("on_day_off", WorkingCalendar.Shift.self)?.value ?? .none
    obligation.from = map.day("from")?.value
    obligation.until = map.day("until")?.value
    obligation.basis = map.text("basis")?.value ?? ""
    return id == nil ? nil : obligation
  }

  private func remedy(_ map: YAMLMapping) -> Remedy? {
    var remedy = Remedy(
      rules: map.texts("rules").map(\.value), severity: map.choice("severity", Severity.self)?.value,
      withinDays: map.int("within_days")?.value)
    if let text = map.text("due"), let phrase = phrase(text, map) {
      if phrase.onceLastDay == nil {
        map.context.report(
          Message(vi: "Thời hạn khắc phục phải có năm.", en: "The deadline of a remedy needs a year."), at: text.range)
      }
      remedy.due = phrase
    }
    return remedy
  }

  private func phrase(_ text: Located<String>, _ map: YAMLMapping) -> DeadlinePhrase? {
    if let phrase = DeadlinePhrase(text.value) { return phrase }
    map.context.report(
      Message(
        LocalizedText(
          vi:
            "Không hiểu thời hạn “{text}”; hãy viết như “vào ngày 10 hằng tháng”, “trước ngày 14/3”, “chậm nhất ngày 25/5/2026”.",
          en:
            "The deadline “{text}” is not understood; write “vào ngày 10 hằng tháng”, “trước ngày 14/3”, “chậm nhất ngày 25/5/2026”."
        ),
        [.init("text", text.value)]), at: text.range)
    return nil
  }

  /// What one agency alone cannot tell: ids taken twice, parents and successors that do not exist.
  private func check(_ agencies: [Located<RegisteredAgency>]) {
    var owners: [String: ByteRange] = [:]
    for agency in agencies {
      for id in [agency.value.id] + agency.value.aliases {
        if let first = owners[id] {
          root.context.report(
            Message(
              LocalizedText(vi: "Mã “{id}” đã dùng cho đơn vị khác.", en: "The id “{id}” belongs to another agency."),
              [.init("id", id)]), at: agency.range, firstAt: first, because: LocalizedText(vi: "lần đầu ở đây", en: "first here"))
        }
        owners[id] = owners[id] ?? agency.range
      }
    }
    for agency in agencies {
      for id in [agency.value.parent, agency.value.successor].compactMap(\.self) where owners[id] == nil {
        root.context.report(
          Message(
            LocalizedText(vi: "Không có đơn vị “{id}” trong danh mục.", en: "There is no agency “{id}” in the registry."),
            [.init("id", id)]), at: agency.range)
      }
    }
  }
}

private enum AgencyLevel: String, CaseIterable {
  case central
  case province
  case commune
}

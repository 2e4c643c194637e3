import Foundation
import OfficeDocuments
import ProcedureModel

/// The portal's Word export of one procedure (“ChiTietTTHC_….doc”, in truth .docx): labels, each followed by its words, and
/// tables under some of them.
struct WordImporter {
  /// A label with what stands below it, up to the next label.
  struct Section {
    var part: FieldLabel?
    var label: String
    var blocks: [WordDocument.Block] = []

    /// The words of the paragraphs.
    var text: String {
      blocks.compactMap { block in
        guard case .paragraph(let paragraph) = block else { return nil }
        return paragraph.text
      }.joined(separator: "\n")
    }
  }

  private var cleaner = TextCleaner()
  private var draft = ProcedureDraft()
  private var leftovers: [(key: String, value: String)] = []
  private var notes: [ImportReport.Note] = []

  /// Reads a document; nil when it has no procedure's labels.
  static func read(_ document: WordDocument) -> ImportedRecord? {
    let sections = sections(of: document.blocks)
    guard sections.contains(where: { $0.part == .name || $0.part == .code }), sections.compactMap(\.part).count >= 3 else {
      return nil
    }
    var importer = WordImporter()
    return importer.record(sections)
  }

  private mutating func record(_ sections: [Section]) -> ImportedRecord {
    draft.channels = [Channel.nationalPortal.rawValue]
    var publisher: String?
    for section in sections {
      switch section.part {
      case .methods where hasTable(section): draft.methods = methods(section)
      case .documents: draft.dossiers = dossiers(section)
      case .legalBasis where hasTable(section): draft.legalBasis = legalBasis(section)
      case .level: readLevels(section)
      case .publisher: publisher = cleaner.clean(section.text)
      case .rowNumber: continue
      case .unplaced, nil: leave(section)
      case .some(let part):
        guard let text = cleaner.clean(section.text) else { continue }
        _ = part.put(text, into: &draft)
      }
    }
    let name = publisher ?? draft.executingAgencies.first ?? draft.competentAgency ?? "Chưa rõ cơ quan"
    let id = Slug.of(name).isEmpty ? "chua-ro-co-quan" : Slug.of(name)
    var record = ImportedRecord(draft: draft, agency: AgencyDraft(id: id, name: name))
    record.notes = notes
    record.padCode(ProcedureCode.padded)
    record.finish(cleaner, leftovers: leftovers)
    return record
  }

  private mutating func leave(_ section: Section) {
    let text = section.blocks.map(\.text).joined(separator: "\n")
    if let words = cleaner.clean(text) { leftovers.append((section.label, words)) }
  }

  private mutating func readLevels(_ section: Section) {
    guard let text = cleaner.clean(section.text) else { return }
    let (levels, unknown) = LevelName.split(text)
    draft.levels = levels
    for name in unknown {
      notes.append(.levelUnknown)
      leftovers.append((section.label, name))
    }
  }

  private func hasTable(_ section: Section) -> Bool {
    section.blocks.contains { block in
      if case .table = block { return true }
      return false
    }
  }
}

// MARK: - Sections

extension WordImporter {
  /// Cuts a document at its labels: a paragraph that is a label or begins with one and a colon; a table row of two cells whose
  /// first is a label.
  static func sections(of blocks: [WordDocument.Block]) -> [Section] {
    var sections = [Section(part: nil, label: "đầu tệp")]
    for block in blocks {
      switch block {
      case .paragraph(let paragraph): add(paragraph, to: &sections)
      case .table(let table):
        if let rows = labelled(table) {
          for (label, cell) in rows {
            sections.append(Section(part: FieldLabel(label: label), label: label, blocks: cell.blocks))
          }
        } else {
          sections[sections.count - 1].blocks.append(block)
        }
      }
    }
    return sections.filter { section in section.blocks.contains { !$0.text.allSatisfy(\.isWhitespace) } }
  }

  private static func add(_ paragraph: WordDocument.Paragraph, to sections: inout [Section]) {
    let parts = paragraph.text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    guard let first = parts.first, first.count <= 60, let part = FieldLabel(label: first),
      parts.count == 2 || isHeading(paragraph.text)
    else {
      sections[sections.count - 1].blocks.append(.paragraph(paragraph))
      return
    }
    sections.append(Section(part: part, label: first.trimmingCharacters(in: .whitespaces)))
    if parts.count == 2, !parts[1].allSatisfy(\.isWhitespace) {
      sections[sections.count - 1].blocks.append(.paragraph(.init(text: parts[1].trimmingCharacters(in: .whitespaces))))
    }
  }

  /// A label that stands alone has more than one word: “Hồ sơ” or “Mã” alone are content as often.
  private static func isHeading(_ text: String) -> Bool {
    text.split(whereSeparator: \.isWhitespace).count >= 2
  }

  /// The rows of a table of labels and values; nil when it is a table of something else.
  private static func labelled(_ table: WordDocument.Table) -> [(String, WordDocument.Cell)]? {
    let rows = table.rows.filter { !$0.cells.isEmpty }
    guard !rows.isEmpty, rows.allSatisfy({ $0.cells.count == 2 }) else { return nil }
    let labels = rows.map { $0.cells[0].text.replacingOccurrences(of: ":", with: "") }
    guard labels.count(where: { FieldLabel(label: $0) != nil }) * 2 > labels.count else { return nil }
    return zip(labels, rows).map { ($0, $1.cells[1]) }
  }
}

// MARK: - Tables

extension WordImporter {
  /// The rows of a table by the slugs of its head; rows that repeat the head are left out.
  private func rows(_ table: WordDocument.Table) -> [[String: String]] {
    guard let head = table.rows.first else { return [] }
    let keys = head.cells.map { Slug.of($0.text) }
    return table.rows.dropFirst().map { row in
      var values: [String: String] = [:]
      for (index, cell) in row.cells.enumerated() where !cell.text.isEmpty {
        values[index < keys.count ? keys[index] : "cot-\(index + 1)"] = cell.text
      }
      return values
    }.filter { !$0.isEmpty }
  }

  private mutating func take(_ key: String, _ row: inout [String: String]) -> String? {
    cleaner.clean(row.removeValue(forKey: key))
  }

  private mutating func leaveRest(_ row: [String: String], of section: Section) {
    for (key, value) in row.sorted(by: { $0.key < $1.key }) {
      if let words = cleaner.clean(value) { leftovers.append(("\(section.label).\(key)", words)) }
    }
  }

  private mutating func methods(_ section: Section) -> [ProcedureDraft.Method] {
    var result: [ProcedureDraft.Method] = []
    for block in section.blocks {
      guard case .table(let table) = block else {
        if let text = cleaner.clean(block.text) { result.append(.init(text: text)) }
        continue
      }
      for var row in rows(table) {
        var method = ProcedureDraft.Method()
        if let name = take("hinh-thuc-nop", &row) {
          method.submission = MethodRun.submission(name)?.rawValue
          if method.submission == nil {
            notes.append(.submissionUnknown)
            leftovers.append(("\(section.label).hinh-thuc-nop", name))
          }
        }
        method.timeLimit = take("thoi-han-giai-quyet", &row) ?? take("thoi-gian", &row)
        method.fees = take("phi-le-phi", &row).map { [.init(text: $0)] } ?? []
        method.text = take("mo-ta", &row)
        leaveRest(row, of: section)
        result.append(method)
      }
    }
    return result
  }

  /// Titles of cases stand above their tables.
  private mutating func dossiers(_ section: Section) -> [ProcedureDraft.Dossier] {
    var result: [ProcedureDraft.Dossier] = []
    var title: [String] = []
    for block in section.blocks {
      guard case .table(let table) = block else {
        if let text = cleaner.clean(block.text) { title.append(text) }
        continue
      }
      var dossier = ProcedureDraft.Dossier(caseName: title.isEmpty ? nil : title.joined(separator: "\n"))
      title = []
      for var row in rows(table) {
        dossier.documents.append(document(&row))
        leaveRest(row, of: section)
      }
      result.append(dossier)
    }
    if !title.isEmpty { result.append(.init(documents: title.map { .init(name: $0) })) }
    return result
  }

  private mutating func document(_ row: inout [String: String]) -> ProcedureDraft.Document {
    var document = ProcedureDraft.Document(
      name: take("ten-giay-to", &row) ?? take("loai-giay-to", &row), form: take("mau-don-to-khai", &row),
      note: take("ghi-chu", &row))
    document.originals = take("ban-chinh", &row).flatMap { Int($0) }
    document.copies = take("ban-sao", &row).flatMap { Int($0) }
    if let quantity = take("so-luong", &row) {
      let numbers = WordImporter.quantities(quantity)
      document.originals = numbers.originals
      document.copies = numbers.copies
      if numbers.originals == nil, numbers.copies == nil { row["so-luong"] = quantity }
    }
    return document
  }

  /// “Bản chính: 1 Bản sao: 0” of the old portal, “1 bản chính, 0 bản sao” of the new one.
  static func quantities(_ text: String) -> (originals: Int?, copies: Int?) {
    let words = Slug.of(text).split(separator: "-").map(String.init)
    func number(_ second: String) -> Int? {
      for index in words.indices.dropFirst() where words[index - 1] == "ban" && words[index] == second {
        let newForm = index >= 2 ? Int(words[index - 2]) : nil
        let oldForm = index + 1 < words.count ? Int(words[index + 1]) : nil
        // “Bản chính: 1 Bản sao: 0”: the number before “bản sao” is the other's.
        return words.first == "ban" ? oldForm : newForm
      }
      return nil
    }
    return (number("chinh"), number("sao"))
  }

  private mutating func legalBasis(_ section: Section) -> [ProcedureDraft.LegalBasis] {
    var result: [ProcedureDraft.LegalBasis] = []
    for block in section.blocks {
      guard case .table(let table) = block else {
        if let text = cleaner.clean(block.text) { result.append(.init(number: text)) }
        continue
      }
      for var row in rows(table) {
        var basis = ProcedureDraft.LegalBasis(number: take("so-ky-hieu", &row), title: take("trich-yeu", &row))
        if let day = take("ngay-ban-hanh", &row) {
          basis.issued = WordImporter.day(day)
          if basis.issued == nil { row["ngay-ban-hanh"] = day }
        }
        basis.by = take("co-quan-ban-hanh", &row)
        leaveRest(row, of: section)
        result.append(basis)
      }
    }
    return result
  }
}

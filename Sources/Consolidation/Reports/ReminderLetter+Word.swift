import Diagnostics
import OfficeDocuments

extension ReminderLetter {
  /// The letter as a Word document. `sender` is the office that reminds; empty leaves its line blank.
  package func wordDocument(sender: String, toolVersion: String, day: Day) throws(OfficeDocumentError) -> [UInt8] {
    var blocks: [PrintedDocument.Block] = [OfficialLayout.head(agency: sender.isEmpty ? "Cơ quan ban hành" : sender)]
    blocks += OfficialLayout.title(title, about: "Về việc báo cáo, khắc phục kết quả rà soát thành phần hồ sơ thủ tục hành chính")
    blocks.append(OfficialLayout.addressee(addressee))
    blocks += paragraphs.map { OfficialLayout.body($0) }
    blocks.append(OfficialLayout.foot())
    return try WordDocumentWriter.bytes(
      PrintedDocument(
        properties: DocumentProperties(
          title: "\(title) \(addressee)", creator: "tthc-lint \(toolVersion)", createdDay: day.daysSinceEpoch),
        sections: [.init(blocks: blocks)]))
  }
}

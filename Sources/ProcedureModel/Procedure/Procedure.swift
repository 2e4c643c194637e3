import Diagnostics

/// An administrative procedure (thủ tục hành chính) as one listing has it: the parts that Nghị định 63/2010/NĐ-CP, article 8,
/// paragraph 2 requires, and what identifies it. Texts are handles on the tree that was read.
///
/// Identity is agency and code, never the name. Absent parts are nil or empty: whether that is a fault is a rule's matter.
public struct Procedure: Sendable {
  /// The code in the national database (mã thủ tục), such as `1.004222`.
  public var code: Text?
  /// Point a: the name (tên thủ tục).
  public var name: Text?
  /// The field of administration (lĩnh vực).
  public var field: Text?
  /// Names of `Level` (cấp thực hiện).
  public var level: [Text] = []
  /// The publishing agency's id where the file says it; else the nearest `agency.yaml` does.
  public var agency: Text?
  /// Point g: who settles it (cơ quan thực hiện).
  public var executingAgency: [Text] = []
  /// Point g: who has the power to decide (cơ quan có thẩm quyền).
  public var competentAgency: Text?
  /// Where dossiers are received (địa chỉ tiếp nhận).
  public var receivingPlace: Text?
  /// Point g: who acts by delegation (cơ quan được ủy quyền).
  public var authorizedAgency: Text?
  /// Point g: who takes part (cơ quan phối hợp).
  public var coordinatingAgency: Text?
  /// The decision that publishes it (quyết định công bố).
  public var decision: Text?
  /// Names of `Channel`: where this listing is published.
  public var channels: [Text] = []
  /// Point e: who may carry it out (đối tượng thực hiện).
  public var subjects: [Text] = []
  /// Point b: the order of the steps (trình tự thực hiện).
  public var steps: [Step] = []
  /// Point c: the ways to submit (cách thức thực hiện).
  public var methods: [Method] = []
  /// Point d: the documents and the number of sets (thành phần, số lượng hồ sơ), one entry a case.
  public var dossiers: [Dossier] = []
  /// Point đ: the time limit, when it is the same for every method (thời hạn giải quyết).
  public var timeLimit: Text?
  /// Point h: the result (kết quả thực hiện).
  public var results: [Text] = []
  /// Point i: requirements and conditions (yêu cầu, điều kiện).
  public var conditions: [Text] = []
  /// Point h: fees that are the same for every method (phí, lệ phí).
  public var fees: [Fee] = []
  /// Point h: forms (tên mẫu đơn, mẫu tờ khai).
  public var forms: [Form] = []
  /// The instruments it rests on (căn cứ pháp lý).
  public var legalBasis: [LegalBasis] = []
  /// Words to search by.
  public var keywords: [Text] = []
  /// Anything else the listing says.
  public var note: Text?
  /// The whole procedure in the file.
  public var range: ByteRange

  init(range: ByteRange) { self.range = range }

  /// The documents of all cases, without the alternatives inside them.
  public var documentCount: Int { dossiers.reduce(0) { $0 + $1.documents.count } }
}

/// A step (bước).
public struct Step: Sendable {
  /// `Bước 1`, where it is written apart.
  public var name: Text?
  /// What is done.
  public var text: Text?
  /// The whole step.
  public var range: ByteRange
}

/// A way to submit (cách thức thực hiện), with its time and fees.
public struct Method: Sendable {
  /// A name of `Submission`.
  public var submission: Text?
  /// Thời hạn giải quyết.
  public var timeLimit: Text?
  /// Phí, lệ phí.
  public var fees: [Fee] = []
  /// How and where.
  public var text: Text?
  /// The whole method.
  public var range: ByteRange
}

/// The dossier of one case (trường hợp).
public struct Dossier: Sendable {
  /// The case; nil when there is only one.
  public var caseName: Text?
  /// The number of sets (số bộ hồ sơ).
  public var sets: Amount?
  /// The rows of thành phần hồ sơ.
  public var documents: [Document] = []
  /// The whole case.
  public var range: ByteRange
}

/// A row of thành phần hồ sơ: what the citizen submits or shows.
public struct Document: Sendable {
  /// The words of the listing. Nil where `anyOf` says it all.
  public var name: Text?
  /// Mẫu đơn, tờ khai.
  public var form: Text?
  /// Số bản chính.
  public var originals: Amount?
  /// Số bản sao.
  public var copies: Amount?
  /// Ghi chú.
  public var note: Text?
  /// The database that the agency looks it up in, instead of asking.
  public var lookup: Text?
  /// One of these is enough. They have no alternatives of their own.
  public var anyOf: [Document] = []
  /// The whole row.
  public var range: ByteRange
}

/// A fee or a charge (phí, lệ phí).
public struct Fee: Sendable {
  /// In whole units of the currency.
  public var amount: Amount?
  /// `VND` where absent.
  public var currency: Text?
  /// In words.
  public var text: Text?
  /// The whole fee.
  public var range: ByteRange
}

/// A form to fill in (mẫu đơn, mẫu tờ khai).
public struct Form: Sendable {
  /// The form's name.
  public var name: Text?
  /// The form's sign, such as `CT01`.
  public var number: Text?
  /// The whole form.
  public var range: ByteRange
}

/// A legal instrument that the procedure names as its basis.
public struct LegalBasis: Sendable {
  /// Số, ký hiệu; for a bare text the whole text.
  public var number: Text?
  /// Trích yếu.
  public var title: Text?
  /// Ngày ban hành.
  public var issued: Text?
  /// Cơ quan ban hành.
  public var by: Text?
  /// The whole entry.
  public var range: ByteRange
}

/// A whole number and where it is written.
public struct Amount: Sendable {
  /// Never negative.
  public var value: Int
  /// Its digits in the file.
  public var text: Text
}

import Diagnostics

/// The keys of a step: trình tự thực hiện.
package enum StepKey: String, RecordKey {
  case name, text

  package static let table = KeyTable<StepKey>()
  package var isRequired: Bool { false }
  package var shape: ValueShape { .text }
  package var meaning: LocalizedText {
    switch self {
    case .name: .init(vi: "Tên bước: “Bước 1”.", en: "The step's name.")
    case .text: .init(vi: "Nội dung của bước.", en: "What is done.")
    }
  }
}

/// The keys of a method: cách thức thực hiện.
package enum MethodKey: String, RecordKey {
  case submission
  case timeLimit = "time_limit"
  case fees, text

  package static let table = KeyTable<MethodKey>()
  package var isRequired: Bool { false }
  package var shape: ValueShape {
    switch self {
    case .submission: .choice(Submission.choices, several: false)
    case .timeLimit, .text: .text
    case .fees: .records("fee", orText: true)
    }
  }
  package var meaning: LocalizedText {
    switch self {
    case .submission: .init(vi: "Hình thức nộp.", en: "How it is submitted.")
    case .timeLimit: .init(vi: "Thời hạn giải quyết theo hình thức này.", en: "The time limit for this way.")
    case .fees: .init(vi: "Phí, lệ phí theo hình thức này.", en: "The fees for this way.")
    case .text: .init(vi: "Mô tả cách nộp, nơi nộp.", en: "How and where to submit.")
    }
  }
}

/// The keys of a dossier: thành phần hồ sơ of one case.
package enum DossierKey: String, RecordKey {
  case caseName = "case"
  case sets, documents

  package static let table = KeyTable<DossierKey>()
  package var isRequired: Bool { false }
  package var shape: ValueShape {
    switch self {
    case .caseName: .text
    case .sets: .integer
    case .documents: .records("document", orText: true)
    }
  }
  package var meaning: LocalizedText {
    switch self {
    case .caseName: .init(vi: "Trường hợp áp dụng; bỏ trống khi chỉ có một.", en: "The case; absent when there is only one.")
    case .sets: .init(vi: "Số lượng hồ sơ (bộ).", en: "The number of sets.")
    case .documents: .init(vi: "Các giấy tờ phải nộp hoặc xuất trình.", en: "The documents to submit or show.")
    }
  }
}

/// The keys of a document: one row of thành phần hồ sơ.
package enum DocumentKey: String, RecordKey {
  case name, form, originals, copies, note, lookup
  case anyOf = "any_of"

  package static let table = KeyTable<DocumentKey>()
  package var isRequired: Bool { false }
  package var shape: ValueShape {
    switch self {
    case .name, .form, .note, .lookup: .text
    case .originals, .copies: .integer
    case .anyOf: .records("document", orText: true)
    }
  }
  package var meaning: LocalizedText {
    switch self {
    case .name: .init(vi: "Tên giấy tờ, nguyên văn.", en: "The document's name, verbatim.")
    case .form: .init(vi: "Mẫu đơn, tờ khai.", en: "The form.")
    case .originals: .init(vi: "Số bản chính.", en: "The number of originals.")
    case .copies: .init(vi: "Số bản sao.", en: "The number of copies.")
    case .note: .init(vi: "Ghi chú cho giấy tờ này.", en: "A note on this document.")
    case .lookup:
      .init(
        vi: "Cơ sở dữ liệu mà cơ quan tự tra cứu thay cho việc yêu cầu nộp giấy tờ này.",
        en: "The database where the agency looks this up instead of asking for it.")
    case .anyOf: .init(vi: "Chỉ cần một trong các giấy tờ này.", en: "One of these documents is enough.")
    }
  }
}

/// The keys of a fee: phí, lệ phí.
package enum FeeKey: String, RecordKey {
  case amount, currency, text

  package static let table = KeyTable<FeeKey>()
  package var isRequired: Bool { false }
  package var shape: ValueShape { self == .amount ? .integer : .text }
  package var meaning: LocalizedText {
    switch self {
    case .amount: .init(vi: "Số tiền, chỉ gồm chữ số: 20000.", en: "The amount, digits only.")
    case .currency: .init(vi: "Loại tiền: VND, USD.", en: "The currency.")
    case .text: .init(vi: "Mức thu, nguyên văn.", en: "The fee in words.")
    }
  }
}

/// The keys of a form: mẫu đơn, mẫu tờ khai.
package enum FormKey: String, RecordKey {
  case name, number

  package static let table = KeyTable<FormKey>()
  package var isRequired: Bool { false }
  package var shape: ValueShape { .text }
  package var meaning: LocalizedText {
    switch self {
    case .name: .init(vi: "Tên mẫu.", en: "The form's name.")
    case .number: .init(vi: "Ký hiệu mẫu: CT01.", en: "The form's number.")
    }
  }
}

/// The keys of an instrument that a procedure rests on: căn cứ pháp lý.
package enum LegalBasisKey: String, RecordKey {
  case number, title, issued, by

  package static let table = KeyTable<LegalBasisKey>()
  package var isRequired: Bool { false }
  package var shape: ValueShape { self == .issued ? .day : .text }
  package var meaning: LocalizedText {
    switch self {
    case .number: .init(vi: "Số, ký hiệu văn bản: 68/2020/QH14.", en: "The instrument's number.")
    case .title: .init(vi: "Trích yếu.", en: "The instrument's title.")
    case .issued: .init(vi: "Ngày ban hành: 2020-11-13.", en: "The day it was issued.")
    case .by: .init(vi: "Cơ quan ban hành.", en: "Who issued it.")
    }
  }
}

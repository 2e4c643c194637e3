import Checker
import Diagnostics
import VietnameseText

/// The vocabulary of the repository's policy, compiled once.
private let checker: Checker = {
  guard let policy = Policy.load(path: "policy.yaml").0, let day = Day(year: 2026, month: 10, day: 1) else {
    fatalError("run from the root of the repository")
  }
  return Checker(policy: policy, options: CheckOptions(asOf: day))
}()
private let reader = checker.reader

/// Compiles before the clock of the first input runs.
@_cdecl("LLVMFuzzerInitialize")
public func initialize(_ count: UnsafeMutablePointer<CInt>, _ arguments: UnsafeMutableRawPointer) -> CInt {
  _ = reader
  return 0
}

/// Texts of procedures: any bytes are read in all three fields, every range lies inside the text and every finding in the file.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ data: UnsafePointer<UInt8>, _ size: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: data, count: size))
  let text = String(decoding: bytes, as: UTF8.self)
  for field in UnitField.allCases {
    for reading in reader.read(text, field: field) {
      precondition(
        reading.range.lowerBound >= 0 && reading.range.upperBound <= text.utf8.count, "a reading lies outside the text")
    }
  }
  _ = TextFolding.key(text)
  return 0
}

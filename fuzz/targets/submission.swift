import Consolidation

/// Submission files: any bytes give a submission or a problem that can be said.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ data: UnsafePointer<UInt8>, _ size: Int) -> CInt {
  _ = try? ReadSubmission(Array(UnsafeBufferPointer(start: data, count: size)))
  return 0
}

import Checker
import Diagnostics
import Glibc

/// Policy files: any bytes give a policy or located problems, never both nothing.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ data: UnsafePointer<UInt8>, _ size: Int) -> CInt {
  let path = "/dev/shm/tthc-lint-fuzz-\(getpid()).yaml"
  guard let file = fopen(path, "wb") else { return 0 }
  fwrite(data, 1, size, file)
  fclose(file)
  let (policy, problems) = Policy.load(path: path)
  precondition(policy != nil || !problems.isEmpty, "a policy is refused without a word")
  unlink(path)
  return 0
}

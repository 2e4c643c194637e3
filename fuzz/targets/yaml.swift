import Diagnostics
import ProcedureModel

/// Procedure files: any bytes give procedures and problems, every place lies inside the file.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ data: UnsafePointer<UInt8>, _ size: Int) -> CInt {
  let source = SourceFile(path: "fuzz.yaml", bytes: Array(UnsafeBufferPointer(start: data, count: size)))
  let file = ProcedureReader().read(source)
  for problem in file.problems {
    precondition(problem.range.lowerBound >= 0 && problem.range.upperBound <= size, "a problem lies outside the file")
  }
  for procedure in file.procedures {
    procedure.forEachTextUnit { unit in
      let place = unit.text.place(in: file.tree)
      precondition(place.lowerBound >= 0 && place.upperBound <= size, "a text lies outside the file")
      let whole = ByteRange(0, unit.text.bytes(in: file.tree).count)
      let range = unit.text.sourceRange(ofDecoded: whole, in: file.tree)
      precondition(range.lowerBound >= 0 && range.upperBound <= size, "a word lies outside the file")
    }
  }
  return 0
}

import Diagnostics
import ProcedureModel

/// The files of a run by number: agency files among procedures, in the order of their paths. A hundred thousand files are kept once, as paths.
struct Jobs: Sendable {
  private let files: [String]
  private let agencyFiles: [String]
  private let memory: [SourceFile]
  /// By number: a place in `files`, or the complement of one in `agencyFiles`; files in memory follow.
  private let order: [Int32]

  init(inputs: InputFiles, memory: [SourceFile]) {
    files = inputs.files
    agencyFiles = inputs.agencyFiles
    self.memory = memory
    var order: [Int32] = []
    order.reserveCapacity(files.count + agencyFiles.count)
    var next = 0
    for (place, agencyFile) in agencyFiles.enumerated() {
      while next < files.count, !agencyFile.precedes(files[next]) {
        order.append(Int32(next))
        next += 1
      }
      order.append(~Int32(place))
    }
    order += (next..<files.count).map(Int32.init)
    self.order = order
  }

  var count: Int { order.count + memory.count }

  private func source(inMemory number: Int) -> SourceFile? { number < order.count ? nil : memory[number - order.count] }

  func path(_ number: Int) -> String {
    if let source = source(inMemory: number) { return source.path }
    return order[number] < 0 ? agencyFiles[Int(~order[number])] : files[Int(order[number])]
  }

  /// Reads the file again: for findings that need all files.
  func source(_ number: Int) -> SourceFile? {
    if let source = source(inMemory: number) { return source }
    let path = path(number)
    return (try? FileSystem.read(path)).map { SourceFile(path: path, bytes: $0) }
  }

  func outcome(_ number: Int, _ worker: inout CheckWorker) -> FileOutcome {
    if let source = source(inMemory: number) { return worker.check(source, file: Int32(number)) }
    let path = path(number)
    do throws(ReadFailure) {
      let source = SourceFile(path: path, bytes: try FileSystem.read(path))
      if order[number] >= 0 { return worker.recall(source, file: Int32(number)) }
      let file = AgencyFile(source)
      var outcome = FileOutcome(report: FileReport(path: path, source: file.source, findings: file.problems))
      outcome.procedureOf = file.problems.map { _ in -1 }
      return outcome
    } catch {
      return FileOutcome(report: FileReport(path: path, failure: error.message))
    }
  }
}

import Diagnostics

/// One file of procedures after reading. A worker keeps one and reads file after file into it.
public struct ProcedureFile: Sendable {
  /// The located tree that the procedures' texts live in.
  public internal(set) var tree = YAMLTree()
  /// The procedures, in the order of the file.
  public internal(set) var procedures: [Procedure] = []
  /// What is wrong with the file: rules `syntax` and `schema`, in the order of the file.
  public internal(set) var problems: [Finding] = []

  /// No file yet.
  public init() {}

  /// The file that was read.
  public var source: SourceFile { tree.source }
}

/// Reads procedure files: one procedure, a list, `{procedures: […]}`, or several documents.
public struct ProcedureReader: Sendable {
  private let limits: YAMLLimits

  /// A reader that refuses what passes the limits.
  public init(limits: YAMLLimits = YAMLLimits()) { self.limits = limits }

  /// Reads a file. Bad content never throws: what could be read is in `procedures`, the rest in `problems`.
  public func read(_ source: SourceFile) -> ProcedureFile {
    var file = ProcedureFile()
    read(source, into: &file)
    return file
  }

  /// Reads a file in place of what `file` held, and reuses its buffers.
  public func read(_ source: SourceFile, into file: inout ProcedureFile) {
    file.tree.read(source, limits: limits)
    file.procedures.removeAll(keepingCapacity: true)
    file.problems = file.tree.problems
    let context = DecodingContext(file.tree, limits: limits)
    let decoder = ProcedureDecoder(context, limit: limits.procedures)
    decoder.decodeFile(into: &file.procedures)
    if file.procedures.isEmpty, file.problems.isEmpty, context.problems.isEmpty {
      context.report(SchemaMessages.noProcedure, at: ByteRange(0, 0))
    }
    if !context.problems.isEmpty {
      file.problems = (file.problems + context.problems).sorted(by: Finding.precedes)
    }
  }
}

import CLibYAML

/// libyaml's events over bytes that the caller keeps alive: one event at a time, freed with the next.
struct EventStream: ~Copyable {
  private let parser = UnsafeMutablePointer<yaml_parser_t>.allocate(capacity: 1)
  private let current = UnsafeMutablePointer<yaml_event_t>.allocate(capacity: 1)
  private var holdsEvent = false

  /// Nil when memory is short: libyaml's only reason to refuse.
  init?(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard yaml_parser_initialize(parser) != 0 else {
      parser.deallocate()
      current.deallocate()
      return nil
    }
    yaml_parser_set_input_string(parser, bytes.baseAddress, bytes.count)
  }

  deinit {
    if holdsEvent { yaml_event_delete(current) }
    yaml_parser_delete(parser)
    parser.deallocate()
    current.deallocate()
  }

  /// Parses the next event; false at an error, which `failure` then describes.
  mutating func advance() -> Bool {
    if holdsEvent { yaml_event_delete(current) }
    holdsEvent = yaml_parser_parse(parser, current) != 0
    return holdsEvent
  }

  /// The event; meaningful after `advance()` was true.
  var event: UnsafePointer<yaml_event_t> { UnsafePointer(current) }

  /// What stopped the parser; meaningful after `advance()` was false.
  var failure: Failure {
    Failure(
      isEncoding: parser.pointee.error == YAML_READER_ERROR,
      isMemory: parser.pointee.error == YAML_MEMORY_ERROR,
      problem: parser.pointee.problem.map { String(cString: $0) } ?? "",
      context: parser.pointee.context.map { String(cString: $0) } ?? "",
      problemScalar: parser.pointee.problem_mark.index, contextScalar: parser.pointee.context_mark.index)
  }

  /// libyaml's words about an error, and its marks in scalars.
  struct Failure {
    var isEncoding: Bool
    var isMemory: Bool
    var problem: String
    var context: String
    var problemScalar: Int
    var contextScalar: Int

    /// The scanner was inside a token: the place to show is where the token begins.
    var isInsideToken: Bool {
      context == "while scanning a quoted scalar" || context == "while parsing a quoted scalar"
        || context == "while scanning a simple key"
    }
  }
}

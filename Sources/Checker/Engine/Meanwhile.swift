/// A value that a thread of its own makes while this one goes on. Where the system has no thread left, it is made at once.
///
/// The thread writes the value once, and it is read only after the thread has ended.
final class Meanwhile<Value: Sendable>: @unchecked Sendable {
  private var made: Value?
  private var threads = WorkerThreads()

  init(_ make: @escaping @Sendable () -> Value) {
    if !threads.start({ self.made = make() }) { made = make() }
  }

  /// The value, waited for. To be asked for once, by the thread that began it.
  func value() -> Value {
    threads.join()
    guard let made else { preconditionFailure("the thread has ended without its value") }
    return made
  }
}

import Checker
import Synchronization

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Temporary files that an interrupt (Ctrl-C, SIGTERM, SIGHUP) or a closed pipe has to remove. The one state of the process:
/// a signal belongs to all of it.
enum PendingFiles {
  private static let paths = Mutex<[String]>([])
  /// Starts the thread that waits for signals, once.
  private static let watcher: Void = watch()

  /// From here on a signal removes what is pending before it ends the process. To be called before other threads start:
  /// they inherit that signals are not theirs.
  static func begin() { _ = watcher }

  /// Names a file that is about to be made.
  static func add(_ path: String) {
    begin()
    paths.withLock { $0.append(path) }
  }

  static func remove(_ path: String) { paths.withLock { $0.removeAll { $0 == path } } }

  /// Writes a small file by itself: a signal waits until it is whole.
  static func whileWriting(_ body: () throws -> Void) rethrows {
    begin()
    try paths.withLock { _ in try body() }
  }

  /// The reader of our output went away: end as SIGPIPE would, but leave nothing behind.
  static func endByClosedPipe() -> Never {
    paths.withLock { for path in $0 { unlink(path) } }
    end(by: SIGPIPE)
  }

  private static func watch() {
    // Otherwise the signal would end us before anything is removed; `write` tells of the closed pipe.
    if !isIgnored(SIGPIPE) { signal(SIGPIPE, SIG_IGN) }
    // What the caller lets us ignore (nohup) stays ignored.
    let wanted = [SIGINT, SIGTERM, SIGHUP].filter { !isIgnored($0) }
    guard !wanted.isEmpty else { return }
    let waiting = set(of: wanted)
    block(waiting)
    var threads = WorkerThreads()
    let isStarted = threads.start {
      var signals = waiting
      var number: Int32 = 0
      guard sigwait(&signals, &number) == 0 else { return }
      // The lock is kept: nobody makes another file.
      paths.withLock { paths in
        for path in paths { unlink(path) }
        end(by: number)
      }
    }
    if !isStarted { unblock(waiting) }
  }

  /// Ends the process as the signal does by itself, so that shells see what it was.
  private static func end(by number: Int32) -> Never {
    signal(number, SIG_DFL)
    unblock(set(of: [number]))
    raise(number)
    _exit(128 + number)
  }

  private static func set(of numbers: [Int32]) -> sigset_t {
    var signals = sigset_t()
    sigemptyset(&signals)
    for number in numbers { sigaddset(&signals, number) }
    return signals
  }

  private static func block(_ signals: sigset_t) {
    var signals = signals
    pthread_sigmask(SIG_BLOCK, &signals, nil)
  }

  private static func unblock(_ signals: sigset_t) {
    var signals = signals
    pthread_sigmask(SIG_UNBLOCK, &signals, nil)
  }

  private static func isIgnored(_ number: Int32) -> Bool {
    var action = sigaction()
    guard sigaction(number, nil, &action) == 0 else { return false }
    #if canImport(Glibc)
      let handler = action.__sigaction_handler.sa_handler
    #else
      let handler = action.__sigaction_u.__sa_handler
    #endif
    return unsafeBitCast(handler, to: Int.self) == unsafeBitCast(SIG_IGN, to: Int.self)
  }
}

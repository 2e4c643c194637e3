import Checker
import Synchronization

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Temporary files that an interrupt (Ctrl-C, SIGTERM) has to remove. The one state of the process: a signal belongs to all
/// of it.
enum PendingFiles {
  private static let paths = Mutex<[String]>([])
  /// Starts the thread that waits for signals, once.
  private static let watcher: Void = watch()

  static func add(_ path: String) {
    _ = watcher
    paths.withLock { $0.append(path) }
  }

  static func remove(_ path: String) { paths.withLock { $0.removeAll { $0 == path } } }

  /// From here on SIGINT and SIGTERM go to one thread, which removes the files and ends the process as the signal would.
  private static func watch() {
    var signals = sigset_t()
    sigemptyset(&signals)
    sigaddset(&signals, SIGINT)
    sigaddset(&signals, SIGTERM)
    pthread_sigmask(SIG_BLOCK, &signals, nil)
    let waiting = signals
    var threads = WorkerThreads()
    _ = threads.start {
      var signals = waiting
      var number: Int32 = 0
      guard sigwait(&signals, &number) == 0 else { return }
      paths.withLock { for path in $0 { unlink(path) } }
      _exit(128 + number)
    }
  }
}

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Real threads of the system.
package struct WorkerThreads {
  private var threads: [pthread_t] = []

  package init() {}

  private final class Work {
    let body: @Sendable () -> Void
    init(_ body: @escaping @Sendable () -> Void) { self.body = body }
  }

  /// Starts a thread; false when the system has none left.
  package mutating func start(_ body: @escaping @Sendable () -> Void) -> Bool {
    let work = Unmanaged.passRetained(Work(body))
    #if canImport(Glibc)
      var thread = pthread_t()
    #else
      var thread: pthread_t?
    #endif
    let status = pthread_create(
      &thread, nil,
      { raw in
        #if canImport(Glibc)
          guard let raw else { return nil }
        #endif
        Unmanaged<Work>.fromOpaque(raw).takeRetainedValue().body()
        return nil
      }, work.toOpaque())
    guard status == 0 else {
      work.release()
      return false
    }
    #if canImport(Glibc)
      threads.append(thread)
    #else
      if let thread { threads.append(thread) }
    #endif
    return true
  }

  /// Waits for all of them; without it they end with the process.
  package func join() { for thread in threads { pthread_join(thread, nil) } }
}

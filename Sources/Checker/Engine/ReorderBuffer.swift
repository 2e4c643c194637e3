#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Hands out numbered batches to workers and gives their results back in order. At most `window` batches are under way, so
/// that memory does not grow with the number of files. One lock and one condition for batches, none for files.
final class ReorderBuffer<Element: Sendable>: @unchecked Sendable {
  private let mutex = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
  private let condition = UnsafeMutablePointer<pthread_cond_t>.allocate(capacity: 1)
  private let batches: Int
  private var slots: [Element?]
  private var handedOut = 0
  private var delivered = 0
  private var isCancelled = false

  init(batches: Int, window: Int) {
    self.batches = batches
    slots = Array(repeating: nil, count: max(1, window))
    pthread_mutex_init(mutex, nil)
    pthread_cond_init(condition, nil)
  }

  deinit {
    pthread_mutex_destroy(mutex)
    pthread_cond_destroy(condition)
    mutex.deallocate()
    condition.deallocate()
  }

  /// The next batch for a worker; waits while the window is full; nil when there is none left.
  func claim() -> Int? {
    pthread_mutex_lock(mutex)
    defer { pthread_mutex_unlock(mutex) }
    while !isCancelled, handedOut < batches, handedOut >= delivered + slots.count { pthread_cond_wait(condition, mutex) }
    if isCancelled || handedOut >= batches { return nil }
    handedOut += 1
    return handedOut - 1
  }

  /// A worker's result.
  func put(_ element: Element, batch: Int) {
    pthread_mutex_lock(mutex)
    slots[batch % slots.count] = element
    pthread_cond_broadcast(condition)
    pthread_mutex_unlock(mutex)
  }

  /// What the caller of the run does next.
  enum Step {
    /// The next result in order.
    case result(Element)
    /// No result is ready: a batch to work on.
    case batch(Int)
    case end
  }

  /// A result if the next one in order is ready, else a batch; waits while there is neither.
  func next() -> Step {
    pthread_mutex_lock(mutex)
    defer { pthread_mutex_unlock(mutex) }
    while delivered < batches {
      let slot = delivered % slots.count
      if let element = slots[slot] {
        slots[slot] = nil
        delivered += 1
        pthread_cond_broadcast(condition)
        return .result(element)
      }
      if handedOut < batches, handedOut < delivered + slots.count {
        handedOut += 1
        return .batch(handedOut - 1)
      }
      pthread_cond_wait(condition, mutex)
    }
    return .end
  }

  /// No worker gets another batch.
  func cancel() {
    pthread_mutex_lock(mutex)
    isCancelled = true
    pthread_cond_broadcast(condition)
    pthread_mutex_unlock(mutex)
  }
}

import Glibc

/// The groups of all threads: each combination of texts has one number.
final class GroupRegistry: @unchecked Sendable {
  private var mutex = pthread_mutex_t()
  private var numbers: [[[UInt8]]: Int] = [:]

  init() { pthread_mutex_init(&mutex, nil) }

  /// The number of a group.
  func number(_ texts: [[UInt8]]) -> Int {
    pthread_mutex_lock(&mutex)
    defer { pthread_mutex_unlock(&mutex) }
    let next = numbers.count
    precondition(next < 1 << 20, "more groups than a key can tell apart")
    numbers[texts, default: next] += 0
    return numbers[texts, default: next]
  }

  /// All groups by number; called when no thread works any more.
  var texts: [[[UInt8]]] { numbers.sorted { $0.value < $1.value }.map(\.key) }
}

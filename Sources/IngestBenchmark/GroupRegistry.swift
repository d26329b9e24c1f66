import Glibc

/// The groups of all threads: each combination of texts has one number.
final class GroupRegistry: @unchecked Sendable {
  private var mutex = pthread_mutex_t()
  private var numbers: [[[UInt8]]: Int] = [:]
  /// All groups by number; read when no thread works any more.
  private(set) var texts: [[[UInt8]]] = []

  init() { pthread_mutex_init(&mutex, nil) }

  /// The number of a group.
  func number(_ texts: [[UInt8]]) -> Int {
    pthread_mutex_lock(&mutex)
    defer { pthread_mutex_unlock(&mutex) }
    if let known = numbers[texts] { return known }
    let next = self.texts.count
    precondition(next < 1 << 20, "more groups than a key can tell apart")
    numbers[texts] = next
    self.texts.append(texts)
    return next
  }
}

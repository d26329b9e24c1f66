import Glibc

/// Hands values from the thread that makes them to the one that goes on with them, in order.
///
/// Who makes values never waits, so that the same thread may do first the one and then the other.
public final class Handover<Value: Sendable>: @unchecked Sendable {
  private let mutex = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
  private let changed = UnsafeMutablePointer<pthread_cond_t>.allocate(capacity: 1)
  private var values: [Value?] = []
  /// How many of them were taken.
  private var taken = 0
  private var hasBegun = false
  private var hasEnded = false

  /// Nothing made yet.
  public init() {
    mutex.initialize(to: pthread_mutex_t())
    changed.initialize(to: pthread_cond_t())
    pthread_mutex_init(mutex, nil)
    pthread_cond_init(changed, nil)
  }

  deinit {
    pthread_cond_destroy(changed)
    pthread_mutex_destroy(mutex)
    changed.deallocate()
    mutex.deallocate()
  }

  /// Tells that values will come until ``end()``, for which ``take()`` waits from now on.
  public func begin() { locked { hasBegun = true } }

  /// Hands a value over.
  public func put(_ value: Value) {
    locked {
      values.append(value)
      pthread_cond_signal(changed)
    }
  }

  /// Tells that no more values come.
  public func end() {
    locked {
      hasEnded = true
      pthread_cond_signal(changed)
    }
  }

  /// Waits for the next value and takes it; nil at the end, and before the beginning, for whoever
  /// waited then might wait for himself.
  public func take() -> Value? {
    locked {
      while taken == values.count && hasBegun && !hasEnded { pthread_cond_wait(changed, mutex) }
      guard taken < values.count else { return nil }
      taken += 1
      return values[taken - 1].take()
    }
  }

  private func locked<Result>(_ body: () -> Result) -> Result {
    pthread_mutex_lock(mutex)
    defer { pthread_mutex_unlock(mutex) }
    return body()
  }
}

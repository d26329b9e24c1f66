import Glibc
import Synchronization

/// The door through which everything goes that changes the disk, one call of the system after another.
///
/// Tests stand in it: they number the calls and let one of them fail, or the process die before or
/// behind it. Without a fault the door costs one look at a number.
enum SystemCall {
  private static let fault = Mutex<Fault?>(nil)
  private static let isWatched = Atomic<Bool>(false)
  private static let passed = Atomic<Int>(0)

  /// How many calls went through since a fault was set.
  static var count: Int { passed.load(ordering: .relaxed) }

  /// Lets a call fail; nil for none.
  static func set(_ fault: Fault?) {
    self.fault.withLock { $0 = fault }
    passed.store(0, ordering: .relaxed)
    isWatched.store(fault != nil, ordering: .relaxed)
  }

  /// Does one call; the result of a failed one is -1, with `errno`, as the system's own.
  static func through(_ call: () -> Int) -> Int {
    guard isWatched.load(ordering: .relaxed) else { return call() }
    let number = passed.wrappingAdd(1, ordering: .relaxed).newValue
    guard let fault = fault.withLock({ $0 }), fault.hits(number) else { return call() }
    switch fault.action {
    case .count: return call()
    case .killBefore: die()
    case .killAfter:
      _ = call()
      die()
    case .error(let code):
      errno = code
      return -1
    }
  }

  /// The same for the calls that answer with 32 bits.
  static func through(_ call: () -> Int32) -> Int32 {
    Int32(truncatingIfNeeded: through { Int(call()) })
  }

  private static func die() -> Never {
    kill(getpid(), SIGKILL)
    while true { pause() }
  }
}

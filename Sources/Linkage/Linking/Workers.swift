/// How pieces of work are run: one after another, or on several threads.
///
/// The engine divides its work the same way whatever the number of threads and puts results together
/// in order, so they do not depend on it. It starts no threads itself; the caller lends them.
public struct Workers: Sendable {
  private let run: @Sendable (_ count: Int, _ work: @Sendable (Int) -> Void) -> Void

  /// One piece after another, on the caller's thread.
  public static let one = Workers { count, work in
    for index in 0..<count { work(index) }
  }

  /// Workers that call `work` once for each of `0..<count`, in any order and on any thread, and
  /// return when all calls have.
  public init(
    _ run: @escaping @Sendable (_ count: Int, _ work: @Sendable (Int) -> Void) -> Void
  ) {
    self.run = run
  }

  /// The results of `work` for `0..<count`, in that order.
  func map<Value: Sendable>(_ count: Int, _ work: @Sendable (Int) -> Value) -> [Value] {
    let results = UnsafeMutablePointer<Value?>.allocate(capacity: count)
    results.initialize(repeating: nil, count: count)
    defer {
      results.deinitialize(count: count)
      results.deallocate()
    }
    // Each piece writes to a place of its own.
    nonisolated(unsafe) let places = results
    run(count) { index in places[index] = work(index) }
    return (0..<count).compactMap { results[$0] }
  }
}

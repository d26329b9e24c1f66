/// How pieces of work are run: one after another, or on several threads.
///
/// Whoever divides work this way divides it alike whatever the number of threads and puts results
/// together in order, so they do not depend on it. Nobody below the pipeline starts threads itself; the
/// caller lends them.
public struct Workers: Sendable {
  /// Whether one thread does all pieces, which need not be divided for it.
  public let isAlone: Bool
  private let run: @Sendable (_ count: Int, _ work: @Sendable (Int) -> Void) -> Void

  /// One piece after another, on the caller's thread.
  public static let one = Workers(isAlone: true) { count, work in
    for index in 0..<count { work(index) }
  }

  /// Workers that call `work` once for each of `0..<count`, in any order and on any thread, and
  /// return when all calls have.
  public init(
    _ run: @escaping @Sendable (_ count: Int, _ work: @Sendable (Int) -> Void) -> Void
  ) {
    self.init(isAlone: false, run)
  }

  private init(
    isAlone: Bool,
    _ run: @escaping @Sendable (_ count: Int, _ work: @Sendable (Int) -> Void) -> Void
  ) {
    self.isAlone = isAlone
    self.run = run
  }

  /// The results of `work` for `0..<count`, in that order.
  public func map<Value: Sendable>(_ count: Int, _ work: @Sendable (Int) -> Value) -> [Value] {
    if count == 1 { return [work(0)] }
    let results = UnsafeMutablePointer<Value?>.allocate(capacity: count)
    results.initialize(repeating: nil, count: count)
    defer {
      results.deinitialize(count: count)
      results.deallocate()
    }
    // Each piece writes to a place of its own.
    nonisolated(unsafe) let places = results
    run(count) { index in places[index] = work(index) }
    return (0..<count).compactMap { results[$0].take() }
  }

  /// The results of `work` for parts of `range` of so many numbers, the last one shorter, in order.
  ///
  /// An empty range is one part.
  public func map<Value: Sendable>(
    _ range: Range<Int>, by size: Int, _ work: @Sendable (Range<Int>) -> Value
  ) -> [Value] {
    map(max(1, (range.count + size - 1) / size)) { index in
      let start = range.lowerBound + index * size
      return work(start..<min(range.upperBound, start + size))
    }
  }
}

extension Workers {
  /// Makes values side by side and uses them one at a time, in order, each as soon as it and all
  /// before it are made.
  ///
  /// - Parameters:
  ///   - make: Makes the value of each of `0..<count`, on any thread.
  ///   - use: Takes each of them, now on this thread, now on that, never two at once.
  public func inOrder<Value: Sendable>(
    _ count: Int, make: @Sendable (Int) -> Value, use: @Sendable (Value) -> Void
  ) {
    let line = Guarded(Line<Value>(count))
    _ = map(count) { index in
      let value = make(index)
      line.withLock { $0.values[index] = value }
      // Who finds another at it goes on making: the other one looks again when it is done.
      while let value = line.withLock({ $0.next() }) {
        use(value)
        line.withLock { $0.isInUse = false }
      }
    }
  }
}

/// Values that wait for their turn.
private struct Line<Value> {
  /// Those that are made and not yet used.
  var values: [Value?]
  /// Whether somebody is using one.
  var isInUse = false
  private var used = 0

  init(_ count: Int) { values = Array(repeating: nil, count: count) }

  /// The value whose turn it is, now in use; nil when it is not made yet, or another is in use.
  mutating func next() -> Value? {
    guard !isInUse, used < values.count, let value = values[used].take() else { return nil }
    used += 1
    isInUse = true
    return value
  }
}

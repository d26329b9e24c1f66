import Synchronization

/// Runs independent pieces of work on several threads.
enum Parallel {
  /// Does `work` for 0..<count.
  ///
  /// - Throws: The error of the lowest index that failed; the rest is not started any more.
  static func each(
    _ count: Int, jobs: Int, _ work: @Sendable (Int) throws(RunError) -> Void
  ) throws(RunError) {
    _ = try map(count, jobs: jobs, work)
  }

  /// Does `aside` on a thread of its own while `work` is done on this one.
  ///
  /// - Parameter jobs: With 1, both are done one after another.
  /// - Returns: What both came to.
  /// - Throws: The error of `aside`, else that of `work`.
  static func both<First: Sendable, Second>(
    jobs: Int, aside: @Sendable () throws(RunError) -> First,
    _ work: () throws(RunError) -> Second
  ) throws(RunError) -> (First, Second) {
    if jobs == 1 { return (try aside(), try work()) }
    let first = Mutex<Result<First, RunError>?>(nil)
    let second = Crew.run {
      let result = Result { () throws(RunError) in try aside() }
      first.withLock { $0 = result }
    } _: {
      Result { () throws(RunError) in try work() }
    }
    guard let found = first.withLock({ $0 }) else { fatalError("`aside` has ended") }
    return (try found.get(), try second.get())
  }

  /// The results of `work` for 0..<count, in that order, whatever the number of threads.
  ///
  /// - Parameter jobs: How many threads at most. Within another call it is shared with that one.
  /// - Throws: The error of the lowest index that failed; the rest is not started any more.
  static func map<Value: Sendable>(
    _ count: Int, jobs: Int, _ work: @Sendable (Int) throws(RunError) -> Value
  ) throws(RunError) -> [Value] {
    let next = Atomic<Int>(0)
    let results = Mutex<[Int: Result<Value, RunError>]>([:])
    Crew.run(jobs: jobs) { crew in
      while true {
        let index = next.wrappingAdd(1, ordering: .relaxed).oldValue
        if index >= count { return }
        if index + 1 < count { crew.recruit() }
        let result: Result<Value, RunError>
        do throws(RunError) {
          try Interruption.check()
          result = .success(try work(index))
        } catch {
          result = .failure(error)
          next.store(count, ordering: .relaxed)
        }
        results.withLock { $0[index] = result }
      }
    }
    var found = results.withLock { $0 }
    var values: [Value] = []
    values.reserveCapacity(count)
    for index in 0..<count {
      switch found.removeValue(forKey: index) {
      case .success(let value): values.append(value)
      case .failure(let error): throw error
      case nil: break
      }
    }
    if values.count < count, let failure = found.min(by: { $0.key < $1.key }) {
      _ = try failure.value.get()
    }
    return values
  }
}

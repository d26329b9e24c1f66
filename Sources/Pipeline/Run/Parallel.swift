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
  /// - Throws: The error of `aside`, else that of `work`.
  static func both<Value>(
    jobs: Int, aside: @Sendable () throws(RunError) -> Void,
    _ work: () throws(RunError) -> Value
  ) throws(RunError) -> Value {
    if jobs == 1 {
      try aside()
      return try work()
    }
    let failure = Mutex<RunError?>(nil)
    let result = Crew.run {
      do throws(RunError) { try aside() } catch { failure.withLock { $0 = error } }
    } _: { () -> Result<Value, RunError> in
      do throws(RunError) { return .success(try work()) } catch { return .failure(error) }
    }
    if let failure = failure.withLock({ $0 }) { throw failure }
    return try result.get()
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

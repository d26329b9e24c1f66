import Dispatch
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

  /// The results of `work` for 0..<count, in that order, whatever the number of threads.
  ///
  /// - Throws: The error of the lowest index that failed; the rest is not started any more.
  static func map<Value: Sendable>(
    _ count: Int, jobs: Int, _ work: @Sendable (Int) throws(RunError) -> Value
  ) throws(RunError) -> [Value] {
    let next = Atomic<Int>(0)
    let results = Mutex<[Int: Result<Value, RunError>]>([:])
    DispatchQueue.concurrentPerform(iterations: max(1, min(jobs, count))) { _ in
      while true {
        let index = next.wrappingAdd(1, ordering: .relaxed).oldValue
        if index >= count { return }
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

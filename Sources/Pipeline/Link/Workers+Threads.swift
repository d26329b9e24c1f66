import Dispatch
import Linkage
import Synchronization

extension Workers {
  /// That many threads.
  static func threads(_ jobs: Int) -> Workers {
    Workers { count, work in
      let next = Atomic<Int>(0)
      DispatchQueue.concurrentPerform(iterations: max(1, min(jobs, count))) { _ in
        while true {
          let index = next.wrappingAdd(1, ordering: .relaxed).oldValue
          if index >= count { return }
          work(index)
        }
      }
    }
  }
}

import Synchronization
import Work

extension Workers {
  /// That many threads at most, shared with all other work that asks for some.
  static func threads(_ jobs: Int) -> Workers {
    if jobs == 1 { return .one }
    return Workers { count, work in
      let next = Atomic<Int>(0)
      Crew.run(jobs: jobs) { crew in
        while true {
          let index = next.wrappingAdd(1, ordering: .relaxed).oldValue
          if index >= count { return }
          if index + 1 < count { crew.recruit() }
          work(index)
        }
      }
    }
  }
}

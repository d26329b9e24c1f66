import Dispatch
import Synchronization

/// The threads at one piece of work.
///
/// Whoever gets free joins in, also where the work was begun inside another: the pieces of a large
/// return go to all threads once there are no other returns left.
final class Crew: Sendable {
  /// How many threads beside the first one are at work, in all crews together.
  private static let others = Atomic<Int>(0)

  private let jobs: Int
  private let work: @Sendable (Crew) -> Void
  private let joined = DispatchGroup()

  private init(_ jobs: Int, _ work: @escaping @Sendable (Crew) -> Void) {
    self.jobs = jobs
    self.work = work
  }

  /// Does `work` on this thread, and on others that it recruits meanwhile, until all have ended.
  ///
  /// - Parameter jobs: The largest number of threads, over all crews.
  static func run(jobs: Int, _ work: @Sendable (Crew) -> Void) {
    withoutActuallyEscaping(work) { work in
      let crew = Crew(jobs, work)
      work(crew)
      wait(for: crew.joined)
    }
  }

  /// Does `aside` on one more thread while `work` is done on this one; ends when both have.
  static func run<Value>(
    aside: @Sendable () -> Void, _ work: () -> Value
  ) -> Value {
    withoutActuallyEscaping(aside) { aside in
      let joined = DispatchGroup()
      others.wrappingAdd(1, ordering: .relaxed)
      start(aside, in: joined)
      defer { wait(for: joined) }
      return work()
    }
  }

  /// Has one more thread do the same work, if one is free.
  func recruit() {
    guard jobs > 1 else { return }
    var count = Self.others.load(ordering: .relaxed)
    while count < jobs - 1 {
      let claim = Self.others.weakCompareExchange(
        expected: count, desired: count + 1, ordering: .relaxed)
      if claim.exchanged { return Self.start({ self.work(self) }, in: joined) }
      count = claim.original
    }
  }

  private static func start(_ work: @escaping @Sendable () -> Void, in group: DispatchGroup) {
    DispatchQueue.global().async(group: group) {
      work()
      others.wrappingSubtract(1, ordering: .relaxed)
    }
  }

  /// Who waits leaves its place to another.
  private static func wait(for group: DispatchGroup) {
    others.wrappingSubtract(1, ordering: .relaxed)
    group.wait()
    others.wrappingAdd(1, ordering: .relaxed)
  }
}

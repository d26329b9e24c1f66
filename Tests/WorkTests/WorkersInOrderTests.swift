import Dispatch
import Testing
import Work

@Suite struct WorkersInOrderTests {
  /// As many threads as there are cores.
  private static let threads = Workers { count, work in
    DispatchQueue.concurrentPerform(iterations: count) { work($0) }
  }

  @Test(arguments: [Workers.one, WorkersTests.backwards, threads])
  func `values are used in order, whoever makes them first`(workers: Workers) {
    for count in [0, 1, 2, 300] {
      let used = Guarded<[Int]>([])
      workers.inOrder(count, make: { $0 * $0 }) { value in used.withLock { $0.append(value) } }
      #expect(used.withLock { $0 } == (0..<count).map { $0 * $0 })
    }
  }

  @Test func `no two are used at once`() {
    let usersAndMost = Guarded((now: 0, most: 0))
    Self.threads.inOrder(100, make: { $0 }) { _ in
      usersAndMost.withLock { $0 = ($0.now + 1, max($0.most, $0.now + 1)) }
      // Long enough that another thread has made the next one meanwhile.
      var sum = 0
      for number in 0..<10_000 { sum &+= number }
      usersAndMost.withLock { $0.now -= sum > 0 ? 1 : 0 }
    }
    #expect(usersAndMost.withLock { $0.most } == 1)
  }

  @Test func `one is used before the last is made`() {
    let events = Guarded<[String]>([])
    Workers.one.inOrder(2) { index in
      events.withLock { $0.append("make \(index)") }
      return index
    } use: { index in
      events.withLock { $0.append("use \(index)") }
    }
    #expect(events.withLock { $0 } == ["make 0", "use 0", "make 1", "use 1"])
  }
}

import Dispatch
import Synchronization
import Testing

@testable import Pipeline

/// Work on several threads.
@Suite struct ParallelTests {
  @Test(arguments: [0, 1, 2, 7, 1000], [1, 2, 8])
  func `Results come in order, each made once`(count: Int, jobs: Int) throws {
    let calls = Atomic(0)
    let results = try Parallel.map(count, jobs: jobs) { index throws(RunError) in
      calls.wrappingAdd(1, ordering: .relaxed)
      return index * index
    }
    #expect(results == (0..<count).map { $0 * $0 })
    #expect(calls.load(ordering: .relaxed) == count)
  }

  // The pieces of a large return, while other returns are read.
  @Test(arguments: [1, 2, 3, 8])
  func `Calls within calls end with all results`(jobs: Int) throws {
    let results = try Parallel.map(20, jobs: jobs) { outer throws(RunError) in
      try Parallel.map(outer == 0 ? 300 : 3, jobs: jobs) { inner throws(RunError) in
        _ = Checksum.sha256([UInt8](repeating: 1, count: 10_000))
        return outer * inner
      }
    }
    #expect(results == (0..<20).map { outer in (0..<(outer == 0 ? 300 : 3)).map { outer * $0 } })
  }

  @Test func `An inner call has more threads than one where there are any`() throws {
    // So many that other tests leave some.
    let met = try Parallel.map(2, jobs: 64) { _ throws(RunError) in
      let both = (DispatchSemaphore(value: 0), DispatchSemaphore(value: 0))
      return try Parallel.map(2, jobs: 64) { index throws(RunError) in
        (index == 0 ? both.0 : both.1).signal()
        return (index == 0 ? both.1 : both.0).wait(timeout: .now() + 60) == .success
      }
    }
    #expect(met == [[true, true], [true, true]])
  }

  @Test(arguments: [1, 2, 8])
  func `The lowest index that fails is told, whoever is first`(jobs: Int) throws {
    for _ in 0..<50 {
      let error = try #require(throws: RunError.self) {
        try Parallel.map(200, jobs: jobs) { index throws(RunError) in
          // Both fail; the higher one at once, the lower one later.
          if index == 11 { throw RunError(.defect, "11", "") }
          guard index == 10 else { return }
          for _ in 0..<2000 { _ = Checksum.sha256([UInt8(index)]) }
          throw RunError(.defect, "10", "")
        }
      }
      #expect(error.code == "10")
    }
  }

  @Test func `After a failure the rest is not begun`() {
    let calls = Atomic(0)
    #expect(throws: RunError.self) {
      try Parallel.map(1000, jobs: 1) { index throws(RunError) in
        calls.wrappingAdd(1, ordering: .relaxed)
        if index == 3 { throw RunError(.defect, "3", "") }
      }
    }
    #expect(calls.load(ordering: .relaxed) == 4)
  }

  @Test(arguments: [1, 2])
  func `Work done aside is over when the other is`(jobs: Int) throws {
    let calls = Atomic(0)
    let sums = try Parallel.both(jobs: jobs) { () throws(RunError) in
      for _ in 0..<2000 { _ = Checksum.sha256([1]) }
      calls.wrappingAdd(1, ordering: .relaxed)
    } _: { () throws(RunError) in
      try Parallel.map(10, jobs: jobs) { $0 }
    }
    #expect(sums == Array(0..<10))
    #expect(calls.load(ordering: .relaxed) == 1)
  }

  @Test(arguments: [1, 2])
  func `Of two failures that of the work aside is told`(jobs: Int) throws {
    let error = try #require(throws: RunError.self) {
      try Parallel.both(jobs: jobs) { () throws(RunError) in
        throw RunError(.defect, "aside", "")
      } _: { () throws(RunError) in
        throw RunError(.defect, "work", "")
      }
    }
    #expect(error.code == "aside")
    let other = try #require(throws: RunError.self) {
      try Parallel.both(jobs: jobs) {
      } _: { () throws(RunError) in
        throw RunError(.defect, "work", "")
      }
    }
    #expect(other.code == "work")
  }
}

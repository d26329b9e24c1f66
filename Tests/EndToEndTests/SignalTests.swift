import Foundation
import Glibc
import Testing

/// Runs that somebody ends, and runs that start beside another.
@Suite struct SignalTests {
  @Test(arguments: [(SIGINT, Int32(130)), (SIGTERM, Int32(143))])
  func `A run that is asked to end does so soon, and the next goes on`(
    signal: Int32, status: Int32
  ) throws {
    let output = Output(url: try Scratch.folder())
    let process = try Command.run(input: Returns.sample, output: output.url, "--jobs", "1")
      .started()
    // Somewhere within reading, with some files read.
    let units = output.stage("1-ingest/units.csv")
    let read = {
      (try? String(contentsOf: units, encoding: .utf8).components(separatedBy: ",end,"))
    }
    while process.isRunning, read()?.count ?? 0 <= 5 { usleep(1000) }
    let start = ContinuousClock.now
    kill(process.processIdentifier, signal)
    process.waitUntilExit()
    #expect(ContinuousClock.now - start < .seconds(5))
    #expect(process.terminationStatus == status)
    #expect(!output.hasRelease)
    let last = try #require(try output.journal().last)
    #expect(last["event"] == "run_ended" && last["exit"] == String(status))
    #expect(try Command.run(input: Returns.sample, output: output.url).outcome().status == 0)
    #expect(try output.released() == Runs.sample().released())
    let readAgain = try #require(try output.lastUnits()["ingest"])
    #expect(readAgain.count <= 80, "what was read before is not read again")
  }

  @Test func `Of many starts one runs, the others end at once and name it`() throws {
    let output = Output(url: try Scratch.copy(of: try Runs.dongHa().url))
    let lock = open(output.url.appending(path: ".lock").path, O_RDWR | O_CLOEXEC)
    try #require(lock >= 0 && flock(lock, LOCK_EX | LOCK_NB) == 0)
    let name = "4711 ba.nguyen may-chu 2026-01-01T00:00:00Z\n"
    try #require(ftruncate(lock, 0) == 0 && write(lock, name, name.utf8.count) == name.utf8.count)
    let command = Command.run(input: try Returns.dongHa(), output: output.url)
    let runs = try (0..<20).map { _ in try command.started() }
    for run in runs {
      run.waitUntilExit()
      #expect(run.terminationStatus == 75)
    }
    let refused = try command.outcome()
    #expect(refused.status == 75)
    for word in ["4711", "ba.nguyen", "may-chu", "2026-01-01T00:00:00Z"] {
      #expect(refused.errors.contains(word))
    }
    close(lock)
    #expect(try command.outcome().status == 0)
  }

  @Test func `Whoever waits runs when the other has ended`() throws {
    let output = Output(url: try Scratch.copy(of: try Runs.dongHa().url))
    let lock = open(output.url.appending(path: ".lock").path, O_RDWR | O_CLOEXEC)
    try #require(lock >= 0 && flock(lock, LOCK_EX | LOCK_NB) == 0)
    let run = try Command.run(input: try Returns.dongHa(), output: output.url, "--wait").started()
    usleep(500_000)
    #expect(run.isRunning)
    close(lock)
    run.waitUntilExit()
    #expect(run.terminationStatus == 0)
  }
}

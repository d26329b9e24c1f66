import Glibc
import Testing

@testable import Pipeline

/// One writer at a time.
@Suite struct RunLockTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test func `A second writer is told who the first one is, until that ends`() throws {
    #expect(LockHolder.of(folder.path) == nil)
    let lock = try RunLock(folder.path)
    let error = try #require(throws: RunError.self) { try RunLock(folder.path) }
    #expect(error.status == .locked)
    let holder = try #require(LockHolder.of(folder.path))
    #expect(holder.pid == getpid())
    #expect(!holder.user.isEmpty && !holder.host.isEmpty)
    for word in [String(holder.pid), holder.user, holder.host, holder.since] {
      #expect(error.message.contains(word))
    }
    lock.release()
    #expect(LockHolder.of(folder.path) == nil)
    try RunLock(folder.path).release()
  }

  @Test func `Whoever waits is given the lock, or up`() throws {
    let lock = try RunLock(folder.path)
    #expect(throws: RunError.self) { try RunLock(folder.path, wait: 0) }
    let start = ContinuousClock.now
    #expect(throws: RunError.self) { try RunLock(folder.path, wait: 1) }
    #expect(ContinuousClock.now - start >= .seconds(1))
    lock.release()
    try RunLock(folder.path, wait: 1).release()
  }

  @Test(arguments: ["", "12", "a b c d", "1 2 3"])
  func `What names no holder is none`(text: String) { #expect(LockHolder(text: text) == nil) }
}

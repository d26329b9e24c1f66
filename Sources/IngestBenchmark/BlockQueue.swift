import Glibc

/// A piece of a file that ends where a record ends.
struct Block {
  var text: [UInt8]
  var isFirst: Bool
}

/// Hands files to threads, and blocks of those files to threads that have no file any more.
final class BlockQueue: @unchecked Sendable {
  private static let room = 4
  private var mutex = pthread_mutex_t()
  private var changed = pthread_cond_t()
  private var files: ArraySlice<String>
  private var blocks: [Block] = []
  private var spare: [[UInt8]] = []
  private var owners = 0
  private var takers = 0

  /// - Parameter files: In the order in which they are to be read, the largest first.
  init(_ files: [String]) {
    self.files = files[...]
    pthread_mutex_init(&mutex, nil)
    pthread_cond_init(&changed, nil)
  }

  /// A file to read, nil when all are taken; whoever took one must say when it is `done`.
  func file() -> String? {
    locked {
      guard let file = files.popFirst() else { return nil }
      owners += 1
      return file
    }
  }

  func done() {
    locked {
      owners -= 1
      pthread_cond_broadcast(&changed)
    }
  }

  /// Leaves a block to a thread without a file; gives it back when there is none, or enough lies ready.
  func offer(_ block: consuming Block) -> Block? {
    let block = block
    return locked {
      if takers == 0 || blocks.count >= Self.room { return block }
      blocks.append(block)
      pthread_cond_signal(&changed)
      return nil
    }
  }

  /// Tells that the calling thread has no file any more and takes blocks from now on.
  func takeBlocks() { locked { takers += 1 } }

  /// Waits for a block; nil when none will come any more.
  func block() -> Block? {
    locked {
      while blocks.isEmpty {
        if owners == 0 && files.isEmpty { return nil }
        pthread_cond_wait(&changed, &mutex)
      }
      return blocks.removeFirst()
    }
  }

  /// Memory of a block that was read.
  func give(_ memory: consuming [UInt8]) {
    let memory = memory
    locked { if spare.count < Self.room { spare.append(memory) } }
  }

  func memory() -> [UInt8] { locked { spare.popLast() ?? [] } }

  private func locked<Result>(_ body: () -> Result) -> Result {
    pthread_mutex_lock(&mutex)
    defer { pthread_mutex_unlock(&mutex) }
    return body()
  }
}

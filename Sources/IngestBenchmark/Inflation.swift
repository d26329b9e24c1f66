import Compression
import Glibc

/// Inflates files and throws the bytes away: how fast anything that reads them can be.
struct Inflation {
  var files: [String]
  var threads: Int
  var inflater: Inflater

  /// How many bytes there were.
  func run() throws -> Int {
    let queue = BlockQueue(files)
    let counts = try Threads.run(threads) {
      let room = UnsafeMutableRawBufferPointer.allocate(byteCount: 256 << 10, alignment: 64)
      defer { room.deallocate() }
      var bytes = 0
      while let path = queue.file() {
        var reader = try GzipReader(
          limit: InflationLimit(bytes: 1 << 40), inflater: inflater,
          source: FileBlocks.source(path))
        while true {
          let count = try reader.read(into: room)
          bytes += count
          if count == 0 { break }
        }
      }
      return bytes
    }
    return counts.reduce(0, +)
  }
}

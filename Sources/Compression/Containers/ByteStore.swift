import Glibc

/// Bytes that can be read from any place on: a file, or an array.
public struct ByteStore {
  /// How many bytes there are.
  public let count: Int
  private let fetch: (Int, UnsafeMutableRawBufferPointer) -> Int

  /// Bytes that a function hands out.
  ///
  /// - Parameters:
  ///   - count: How many there are.
  ///   - read: Fills the buffer with the bytes from an offset on and returns how many, at least one
  ///     until the end; less than 0 when reading failed.
  public init(count: Int, read: @escaping (Int, UnsafeMutableRawBufferPointer) -> Int) {
    self.count = count
    fetch = read
  }

  /// Bytes in memory.
  public init(_ bytes: [UInt8]) {
    self.init(count: bytes.count) { offset, buffer in
      let part = bytes[offset...].prefix(buffer.count)
      buffer.copyBytes(from: part)
      return part.count
    }
  }

  /// An open file, which must stay open as long as the store is used; nil when it is no regular file.
  ///
  /// The position of the descriptor is neither used nor changed.
  public init?(descriptor: Int32) {
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
    self.init(count: Int(status.st_size)) { offset, buffer in
      var count = -1
      repeat {
        count = pread(descriptor, buffer.baseAddress, buffer.count, offset)
      } while count < 0 && errno == EINTR
      return count
    }
  }

  /// Fills the buffer from an offset on; returns how many bytes there were, less than 0 on failure.
  func read(at offset: Int, into buffer: UnsafeMutableRawBufferPointer) -> Int {
    var filled = 0
    while filled < buffer.count, offset + filled < count {
      let room = min(buffer.count - filled, count - offset - filled)
      let part = UnsafeMutableRawBufferPointer(rebasing: buffer[filled..<filled + room])
      let got = fetch(offset + filled, part)
      if got < 0 { return got }
      if got == 0 { break }
      filled += min(got, room)
    }
    return filled
  }

  /// The bytes of a range that lies inside.
  func bytes(_ range: Range<Int>) throws(CompressionError) -> [UInt8] {
    var got = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: range.count) { buffer, count in
      got = read(at: range.lowerBound, into: UnsafeMutableRawBufferPointer(buffer))
      count = max(0, got)
    }
    // A file that became shorter since it was opened.
    guard got == range.count else { throw CompressionError(.unreadable, offset: range.lowerBound) }
    return bytes
  }

  /// Hands out the bytes one part after another; less than 0 when they end before they should.
  func source() -> (UnsafeMutableRawBufferPointer) -> Int {
    var offset = 0
    return { buffer in
      let got = read(at: offset, into: buffer)
      guard got == min(buffer.count, count - offset) else { return -1 }
      offset += got
      return got
    }
  }
}

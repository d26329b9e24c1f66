import CZlib

/// CRC-32 (ISO 3309, the one of gzip): notices any accidental change, at several GB/s.
public enum CRC32 {
  /// The check value of the bytes.
  public static func of(_ bytes: [UInt8]) -> UInt32 {
    bytes.withUnsafeBufferPointer { buffer in
      var value = crc32(0, nil, 0)
      var offset = 0
      while offset < buffer.count {
        let part = min(buffer.count - offset, 1 << 30)
        value = crc32(value, buffer.baseAddress.map { $0 + offset }, UInt32(part))
        offset += part
      }
      return UInt32(truncatingIfNeeded: value)
    }
  }
}

import CZlib

#if canImport(CISAL)
  import CISAL
#endif

/// CRC-32 (ISO 3309, the one of gzip): notices any accidental change, at about 1 GB/s with zlib and
/// several with isa-l.
public enum CRC32 {
  /// The check value of the bytes.
  public static func of(_ bytes: [UInt8]) -> UInt32 {
    bytes.withUnsafeBytes { continued(0, over: $0) }
  }

  /// The check value of what had `value`, and `bytes` behind it.
  static func continued(_ value: UInt32, over bytes: UnsafeRawBufferPointer) -> UInt32 {
    // zlib takes a missing buffer for a wish to start anew.
    guard let start = bytes.baseAddress?.assumingMemoryBound(to: UInt8.self) else { return value }
    #if canImport(CISAL)
      return crc32_gzip_refl(value, start, UInt64(bytes.count))
    #else
      return UInt32(truncatingIfNeeded: crc32_z(UInt(value), start, bytes.count))
    #endif
  }
}

/// A fast hash of bytes for tables in memory; it never leaves the process.
///
/// Eight bytes at a time are folded by a full multiplication, the step of Wang Yi's wyhash
/// (public domain).
enum ByteHash {
  private static let (first, second): (UInt64, UInt64) = (
    0xA076_1D64_78BD_642F, 0xE703_7ED1_A0B4_28DB
  )

  static func of(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt64 {
    let raw = UnsafeRawBufferPointer(bytes)
    var hash = second &* UInt64(raw.count | 1 << 32)
    var offset = 0
    while offset &+ 8 <= raw.count {
      hash = mixed(hash, raw.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
      offset &+= 8
    }
    var rest: UInt64 = 0
    while offset < raw.count {
      rest = rest << 8 | UInt64(raw[offset])
      offset &+= 1
    }
    return mixed(mixed(hash, rest), first &+ second)
  }

  static func mixed(_ hash: UInt64, _ word: UInt64) -> UInt64 {
    let product = (hash ^ first).multipliedFullWidth(by: word ^ second)
    return product.high ^ product.low
  }
}

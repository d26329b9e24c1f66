/// A name in its group: the group's number, and 108 bits of hash for the name.
///
/// With 4 million names in one group the odds that two of them share a hash are below 10⁻¹⁹.
struct NameKey: Equatable {
  /// Never 0.
  var low: UInt64
  /// The lowest 20 bits are the group.
  var high: UInt64

  @inline(__always)
  init(_ name: UnsafeBufferPointer<UInt8>, group: Int) {
    let hash = ContentHash.hash(name)
    low = hash.0 | 1
    high = hash.1 &<< 20 | UInt64(truncatingIfNeeded: group)
  }

  var group: Int { Int(truncatingIfNeeded: high & 0xF_FFFF) }
}

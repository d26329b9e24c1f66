/// The names one thread has seen, sorted into shards by hash.
///
/// Adding is one store behind others; telling which are new waits until a shard is long, or until
/// the end, when a table of one shard's names fits into a core's own cache.
struct NameList {
  static let shards = 64
  private static let chunk = 4096
  /// From how many keys on a shard is freed of those that stand in it twice.
  private static let leastLong = 1 << 17

  private struct Shard {
    var chunks: [UnsafeMutablePointer<NameKey>] = []
    /// Keys in the last chunk.
    var filled = NameList.chunk
    var long = NameList.leastLong

    var count: Int { chunks.count * NameList.chunk - (NameList.chunk - filled) }
  }

  private var shards = [Shard](repeating: Shard(), count: NameList.shards)

  /// Adds a name.
  @inline(__always)
  mutating func add(_ key: NameKey) {
    let index = Int(truncatingIfNeeded: key.low &>> 58)
    if shards[index].filled == Self.chunk { makeRoom(index) }
    let last = shards[index].chunks.count - 1
    shards[index].chunks[last][shards[index].filled] = key
    shards[index].filled += 1
  }

  /// Hands out the keys of a shard.
  func forEach(shard index: Int, _ body: (NameKey) -> Void) {
    let shard = shards[index]
    for place in 0..<max(0, shard.count) {
      body(shard.chunks[place / Self.chunk][place % Self.chunk])
    }
  }

  /// How many keys a shard has.
  func count(shard index: Int) -> Int { shards[index].count }

  private mutating func makeRoom(_ index: Int) {
    if shards[index].count >= shards[index].long { makeUnique(index) }
    guard shards[index].filled == Self.chunk else { return }
    shards[index].chunks.append(.allocate(capacity: Self.chunk))
    shards[index].filled = 0
  }

  /// Drops what stands in a shard twice: a few names in many rows must not cost memory by the row.
  private mutating func makeUnique(_ index: Int) {
    let shard = shards[index]
    var table = NameTable()
    table.clear(for: shard.count)
    var kept = 0
    for place in 0..<shard.count {
      let key = shard.chunks[place / Self.chunk][place % Self.chunk]
      guard table.insert(key) else { continue }
      shard.chunks[kept / Self.chunk][kept % Self.chunk] = key
      kept += 1
    }
    table.free()
    let used = (kept + Self.chunk - 1) / Self.chunk
    for chunk in shard.chunks[used...] { chunk.deallocate() }
    shards[index].chunks.removeLast(shard.chunks.count - used)
    shards[index].filled = kept - (used - 1) * Self.chunk
    shards[index].long = max(Self.leastLong, kept * 2)
  }
}

/// An open table of keys, used for one shard after another.
struct NameTable {
  private var slots: UnsafeMutableBufferPointer<NameKey> = .allocate(capacity: 0)
  private var mask = 0

  /// Empties the table and makes it fit for that many keys.
  mutating func clear(for count: Int) {
    var capacity = 1024
    while capacity * 2 < count * 3 { capacity *= 2 }
    if capacity > slots.count {
      slots.deallocate()
      slots = .allocate(capacity: capacity)
    }
    mask = capacity - 1
    UnsafeMutableRawBufferPointer(slots).prefix(capacity * MemoryLayout<NameKey>.stride)
      .initializeMemory(as: UInt8.self, repeating: 0)
  }

  func free() { slots.deallocate() }

  /// Whether the key was not there yet.
  @inline(__always)
  mutating func insert(_ key: NameKey) -> Bool {
    var slot = Int(truncatingIfNeeded: key.low &>> 8) & mask
    while slots[slot].low != 0 {
      if slots[slot] == key { return false }
      slot = (slot + 1) & mask
    }
    slots[slot] = key
    return true
  }
}

/// How many pairs have each pattern of levels under each set of blocking rules.
struct PatternCounts: Sendable {
  /// Pattern in the lower 32 bits, set of rules above; 0 keys are told from empty slots by the count.
  private var keys: [UInt64] = Array(repeating: 0, count: 256)
  private var values: [Int] = Array(repeating: 0, count: 256)
  private var used = 0

  mutating func add(_ pattern: UInt32, rules: UInt32, _ count: Int = 1) {
    add(UInt64(rules) << 32 | UInt64(pattern), count)
  }

  mutating func add(_ other: PatternCounts) {
    for slot in other.keys.indices where other.values[slot] > 0 {
      add(other.keys[slot], other.values[slot])
    }
  }

  private mutating func add(_ key: UInt64, _ count: Int) {
    var slot = Self.slot(key, keys.count)
    while values[slot] > 0, keys[slot] != key { slot = (slot &+ 1) & (keys.count &- 1) }
    if values[slot] == 0 {
      keys[slot] = key
      used += 1
    }
    values[slot] += count
    if used * 2 > keys.count { grow() }
  }

  private static func slot(_ key: UInt64, _ capacity: Int) -> Int {
    Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 32) & (capacity &- 1)
  }

  private mutating func grow() {
    let old = (keys, values)
    keys = Array(repeating: 0, count: old.0.count * 2)
    values = Array(repeating: 0, count: old.0.count * 2)
    used = 0
    for slot in old.0.indices where old.1[slot] > 0 { add(old.0[slot], old.1[slot]) }
  }

  /// All entries, ascending by set of rules and pattern.
  var sorted: [(pattern: UInt32, rules: UInt32, count: Int)] {
    keys.indices.filter { values[$0] > 0 }.sorted { keys[$0] < keys[$1] }.map {
      (UInt32(truncatingIfNeeded: keys[$0]), UInt32(keys[$0] >> 32), values[$0])
    }
  }
}

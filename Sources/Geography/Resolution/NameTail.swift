import VietnameseText

/// What a first look at the end of a name tells: where units with unit words begin, and whether what
/// stands before them can be the name of a unit.
struct NameTail {
  /// Where the end begins.
  let start: Int
  /// From the first unit word on; nil when a token is not one word of a ``NameText``.
  let units: Range<Int>?
  /// Whether a unit may be named without unit word before that.
  let mayHoldBareName: Bool

  /// Looks at the tokens of a name from `start` on.
  init(_ name: NameKeys, from start: Int, _ names: NameIndex) {
    let count = name.tokens.count
    let first = UnitWord.first(in: name, from: start)
    self.start = start
    units = first.map { $0..<count }
    mayHoldBareName = first.map { names.mayStand(atEndsOf: start..<$0, in: name) } ?? true
  }
}

/// Tells whether bytes are UTF-8.
public enum UTF8Check {
  /// Whether the bytes are well-formed UTF-8: no overlong form, no surrogate, nothing cut off.
  ///
  /// An automaton whose states are shifts into the words of its table, so that no byte waits for a
  /// branch (table 3-7 of the Unicode standard; the packing is Per Vognsen's).
  /// - Complexity: O(*n*), about a cycle a byte whatever the script.
  public static func isValid(_ text: Span<UInt8>) -> Bool {
    let table = steps
    var state: UInt64 = 0
    for index in text.indices { state = table[Int(text[index])] &>> state }
    return state & 63 == 0
  }

  /// The states: at a character's end; so many bytes left; a first byte that limits the second one.
  private enum State: UInt64, CaseIterable {
    case end, one, two, three, afterE0, afterED, afterF0, afterF4, broken
  }

  /// For each byte one word: from each state, at the bit of six times its number, six times the next.
  private static let steps: [UInt64] = (0...255).map { byte in
    State.allCases.reduce(0) { word, state in
      word | (6 * next(UInt8(byte), state).rawValue) &<< (6 * state.rawValue)
    }
  }

  private static func next(_ byte: UInt8, _ state: State) -> State {
    switch (state, byte) {
    case (.end, _): afterFirst(byte)
    case (.one, 0x80...0xBF): .end
    case (.two, 0x80...0xBF), (.afterE0, 0xA0...0xBF), (.afterED, 0x80...0x9F): .one
    case (.three, 0x80...0xBF), (.afterF0, 0x90...0xBF), (.afterF4, 0x80...0x8F): .two
    default: .broken
    }
  }

  private static func afterFirst(_ byte: UInt8) -> State {
    switch byte {
    case 0...0x7F: .end
    case 0xC2...0xDF: .one
    case 0xE0: .afterE0
    case 0xED: .afterED
    case 0xE1...0xEF: .two
    case 0xF0: .afterF0
    case 0xF1...0xF3: .three
    case 0xF4: .afterF4
    default: .broken
    }
  }
}

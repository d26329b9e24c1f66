/// A text in UTF-16 brought into UTF-8, and where each byte of it came from.
public struct UTF16Text: Sendable {
  /// The text without its byte order mark; a question mark stands for each unit that is no character.
  public private(set) var utf8: [UInt8] = []
  /// Surrogates without their other half, U+FFFD for what was lost before, and a last odd byte, with
  /// the first one's place in the original.
  public private(set) var loss = DecodingLoss()

  private let originalCount: Int
  /// Places that stand for each other, at least `anchorDistance` bytes of UTF-8 apart.
  private var anchors: [Anchor] = []

  private struct Anchor {
    var utf8: Int
    var original: Int
  }

  private static let anchorDistance = 4096

  /// Transcodes a whole text.
  /// - Complexity: O(*n*), about 1 GB of the original a second; memory for 1.5 times the original at
  ///   most.
  /// - Parameter lost: What stands for a unit that is no character; FF, which UTF-8 does not have,
  ///   lets whoever reads on find its place.
  public init(_ text: Span<UInt8>, isBigEndian: Bool, lost: UInt8 = 0x3F) {
    originalCount = text.count
    let units = UTF16Units(isBigEndian: isBigEndian)
    var index = text.count >= 2 && units.unit(in: text, at: 0) == 0xFEFF ? 2 : 0
    while index + 1 < text.count {
      anchors.append(Anchor(utf8: utf8.count, original: index))
      let end = min(index + Self.anchorDistance * 2, text.count & ~1)
      utf8.append(addingCapacity: 3 * ((end - index) / 2 + 1)) { bytes in
        while index < end {
          let place = index
          let codePoint = units.codePoint(in: text, at: &index)
          let isLost = codePoint == CodePoint.broken || codePoint == 0xFFFD
          if isLost { loss.add(at: place) }
          if isLost { bytes.append(lost) } else { bytes.append(codePoint: codePoint) }
        }
      }
    }
    if index < text.count {
      anchors.append(Anchor(utf8: utf8.count, original: index))
      loss.add(at: index)
      utf8.append(lost)
    }
  }

  /// The byte of the original at which the character around a byte of `utf8` starts.
  ///
  /// Never less for a greater offset; the end of `utf8` and all behind it is the original's end.
  /// - Complexity: O(log *n*).
  public func originalOffset(of offset: Int) -> Int {
    guard offset < utf8.count, let anchor = anchor(before: max(0, offset)) else {
      return originalCount
    }
    var place = anchor.original
    var index = anchor.utf8 + 1
    var width = Self.width(utf8[anchor.utf8])
    while index <= offset {
      if utf8[index] & 0xC0 != 0x80 {
        place += width
        width = Self.width(utf8[index])
      }
      index += 1
    }
    return place
  }

  private func anchor(before offset: Int) -> Anchor? {
    var low = 0
    var high = anchors.count
    while low < high {
      let middle = (low + high) / 2
      if anchors[middle].utf8 <= offset { low = middle + 1 } else { high = middle }
    }
    return low > 0 ? anchors[low - 1] : nil
  }

  /// How many bytes a character takes in UTF-16, by its first byte in UTF-8.
  private static func width(_ lead: UInt8) -> Int { lead >= 0xF0 ? 4 : 2 }
}

import Glibc

/// The different texts of a column as words, for measures that do not mind the order of words.
struct TokenTexts: Sendable {
  /// Different words of each text, ascending by number; at most ``wordsCompared``.
  private var words: [Int32] = []
  private var starts: [Int] = [0]
  private var table = TextTable()
  /// Letters of the words.
  private let encoded: EncodedTexts
  /// Weight of each word in each text, as in `words`; the squares of a text's weights add up to 1.
  private var weights: [Float] = []

  /// Most words of a text that are looked at.
  static let wordsCompared = 24
  /// Words this similar by Jaro–Winkler count as shared.
  private static let alike = 0.9

  /// - Parameter frequencies: How many records have each text.
  init(_ texts: TextTable, frequencies: [Int32]) {
    for number in 0..<Int32(texts.count) {
      let own = Self.words(texts, number, &table)
      words.append(contentsOf: own)
      starts.append(words.count)
    }
    encoded = EncodedTexts(table)
    weigh(frequencies)
  }

  private static func words(
    _ texts: TextTable, _ number: Int32, _ table: inout TextTable
  ) -> [Int32] {
    let blank = UInt8(ascii: " ")
    let text = texts.bytes[texts.range(of: number)]
    var own: Set<Int32> = []
    for word in text.split(separator: blank).prefix(wordsCompared) {
      own.insert(word.withUnsafeBufferPointer { table.number(of: $0) })
    }
    return own.sorted()
  }

  /// Weights by rarity, `log(N / n)` for a word that n of N records have, made to length 1.
  private mutating func weigh(_ frequencies: [Int32]) {
    var records = [Int](repeating: 0, count: table.count)
    var total = 0
    for text in frequencies.indices {
      total += Int(frequencies[text])
      for word in range(Int32(text)) { records[Int(words[word])] += Int(frequencies[text]) }
    }
    for text in frequencies.indices {
      let own = range(Int32(text)).map {
        log(Double(total + 1) / Double(max(records[Int(words[$0])], 1)))
      }
      let length = own.reduce(0) { $0 + $1 * $1 }.squareRoot()
      weights.append(contentsOf: own.map { length > 0 ? Float($0 / length) : 0 })
    }
  }

  private func range(_ text: Int32) -> Range<Int> {
    starts[Int(text)]..<starts[Int(text) + 1]
  }

  /// Different words two texts share, as a part of all their different words.
  func overlap(_ left: Int32, _ right: Int32) -> Double {
    let (a, b) = (range(left), range(right))
    var (i, j, shared) = (a.lowerBound, b.lowerBound, 0)
    while i < a.upperBound, j < b.upperBound {
      if words[i] == words[j] {
        (i, j, shared) = (i + 1, j + 1, shared + 1)
      } else if words[i] < words[j] {
        i += 1
      } else {
        j += 1
      }
    }
    let union = a.count + b.count - shared
    return union == 0 ? 1 : Double(shared) / Double(union)
  }

  /// Soft-TF-IDF similarity of two texts.
  ///
  /// It is Σ over the words of one text that have a word alike in the other of both
  /// weights times their similarity. It depends a little on which text is the left one.
  ///
  /// - SeeAlso: W. W. Cohen, P. Ravikumar, S. E. Fienberg (2003), A Comparison of String Distance
  ///   Metrics for Name-Matching Tasks, *IIWeb-03*, 73–78.
  func softTFIDF(_ left: Int32, _ right: Int32) -> Double {
    var sum = 0.0
    let (one, other) = (range(left), range(right))
    for i in one {
      var best: (similarity: Double, weight: Float) = (0, 0)
      for j in other {
        let similarity = words[i] == words[j] ? 1 : similarity(words[i], words[j])
        if similarity > best.similarity
          || similarity == best.similarity && weights[j] > best.weight
        {
          best = (similarity, weights[j])
        }
      }
      if best.similarity >= Self.alike {
        sum += Double(weights[i] * best.weight) * best.similarity
      }
    }
    // Words have numbers by order of sight; the sum must not show in which order it was made.
    return min((sum * 0x1p20).rounded() * 0x1p-20, 1)
  }

  private func similarity(_ a: Int32, _ b: Int32) -> Double {
    let (x, y) = (encoded.range(a), encoded.range(b))
    let (n, m) = (x.count, y.count)
    let (p, q) = (encoded.signatures[Int(a)], encoded.signatures[Int(b)])
    let common = Double(min(n - (p & ~q).nonzeroBitCount, m - (q & ~p).nonzeroBitCount))
    let bound = (common / Double(n) + common / Double(m) + 1) / 3
    if bound + 0.4 * (1 - bound) < Self.alike { return 0 }
    return withUnsafeTemporaryAllocation(of: UInt32.self, capacity: n + m) { buffer in
      for offset in 0..<n { buffer[offset] = UInt32(encoded.letters[x.lowerBound + offset]) }
      for offset in 0..<m { buffer[n + offset] = UInt32(encoded.letters[y.lowerBound + offset]) }
      return Similarity.jaroWinkler(
        UnsafeBufferPointer(rebasing: buffer[0..<n]),
        UnsafeBufferPointer(rebasing: buffer[n..<n + m]))
    }
  }
}

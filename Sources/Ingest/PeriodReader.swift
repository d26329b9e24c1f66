public import Register
import VietnameseText

/// Finds the half-year a text speaks of.
public enum PeriodReader {
  /// Reads `2023-H1`, `6 tháng đầu năm 2023`, `Kỳ II/2023`, `H1/2023`, `nửa cuối năm 2023` anywhere in
  /// a text; nil when there is none.
  public static func period(in text: String) -> ReportingPeriod? {
    let words = words(text)
    for index in words.indices {
      if let half = half(words, at: index), let year = year(words, near: index) {
        return ReportingPeriod(year: year, half: half)
      }
    }
    return nil
  }

  /// `2023H1` is two words.
  private static func words(_ text: String) -> [String] {
    MatchKey.folded(TextNormalizer.normalized(text)).split(separator: " ").flatMap { word in
      word.utf8.count == 6 && (word.hasSuffix("h1") || word.hasSuffix("h2"))
        ? [String(word.dropLast(2)), String(word.suffix(2))] : [String(word)]
    }
  }

  private static func half(_ words: [String], at index: Int) -> Int? {
    func word(_ offset: Int) -> String {
      words.indices.contains(index + offset) ? words[index + offset] : ""
    }
    switch words[index] {
    case "h1", "ki1", "ky1": return 1
    case "h2", "ki2", "ky2": return 2
    case "thang" where ["6", "06", "sau"].contains(word(-1)):
      return ["dau": 1, "cuoi": 2][word(1)]
    case "nua": return ["dau": 1, "cuoi": 2][word(1)]
    case "ky",
      "ki" where word(-1) != "nhiem":
      return ["i": 1, "1": 1, "ii": 2, "2": 2][word(1)]
    default: return nil
    }
  }

  /// The first four-digit year behind the half, else the last one before it.
  private static func year(_ words: [String], near index: Int) -> Int? {
    func year(_ word: String) -> Int? {
      guard word.utf8.count == 4, let year = Int(word), (1945...2100).contains(year) else {
        return nil
      }
      return year
    }
    return words[index...].prefix(6).lazy.compactMap(year).first
      ?? words[..<index].suffix(3).reversed().lazy.compactMap(year).first
  }
}

public import Register
import VietnameseText

/// Finds the half-year a text speaks of.
public enum PeriodReader {
  /// Reads `2023-H1`, `6 tháng đầu năm 2023`, `Kỳ II/2023`, `H1/2023`, `nửa cuối năm 2023` anywhere in
  /// a text, also as files are named (`6thangdau2023`, `6T đầu năm 2023`); nil when there is none.
  public static func period(in text: String) -> ReportingPeriod? {
    period(in: words(text))
  }

  private static func period(in words: [String]) -> ReportingPeriod? {
    words.indices.lazy.compactMap { index in
      half(words, at: index).flatMap { half in
        year(words, near: index).flatMap { ReportingPeriod(year: $0, half: half) }
      }
    }.first
  }

  /// The half-year of the first line that names one, else of the first two or three lines, or parts of a
  /// path, that do together: `6 THÁNG ĐẦU NĂM` above `Năm 2023`, `2023/H1`.
  static func period(inLines lines: [String]) -> ReportingPeriod? {
    let lines = lines.map(words)
    return (1...3).lazy.flatMap { count in
      (0...max(0, lines.count - count)).lazy.compactMap {
        period(in: Array(lines.dropFirst($0).prefix(count).joined()))
      }
    }.first
  }

  private static func words(_ text: String) -> [String] {
    MatchKey.folded(TextNormalizer.normalized(text)).split(separator: " ").flatMap(parts)
  }

  /// `2023h1` is two words, `6thangdaunam2023` five.
  private static func parts(_ word: Substring) -> [String] {
    if word.utf8.count == 6 && (word.hasSuffix("h1") || word.hasSuffix("h2")) {
      return [String(word.dropLast(2)), String(word.suffix(2))]
    }
    guard word.utf8.count > "thangdau".utf8.count,
      word.contains("thangdau") || word.contains("thangcuoi")
    else { return [String(word)] }
    var parts: [String] = []
    for letter in word.replacing("thang", with: "thang ").replacing("nam", with: " nam") {
      if parts.isEmpty || letter == " " || letter.isNumber != parts.last?.last?.isNumber {
        parts.append("")
      }
      if letter != " " { parts[parts.count - 1].append(letter) }
    }
    return parts.filter { !$0.isEmpty }
  }

  private static func half(_ words: [String], at index: Int) -> Int? {
    func word(_ offset: Int) -> String {
      words.indices.contains(index + offset) ? words[index + offset] : ""
    }
    switch words[index] {
    case "h1", "ki1", "ky1", "6tdn": return 1
    case "h2", "ki2", "ky2", "6tcn": return 2
    case "6t", "06t": return ["dau": 1, "cuoi": 2][word(1)]
    case "thang" where ["6", "06", "sau"].contains(word(-1)):
      return ["dau": 1, "cuoi": 2][word(1)]
    case "nua": return ["dau": 1, "cuoi": 2][word(1)]
    case "ky",
      "ki" where word(-1) != "nhiem":
      // `Kỳ báo cáo: II/2023`
      let label = word(1) == "bc" ? 1 : word(1) == "bao" && word(2) == "cao" ? 2 : 0
      return ["i": 1, "1": 1, "ii": 2, "2": 2][word(1 + label)]
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
      ?? words[..<index].suffix(5).reversed().lazy.compactMap(year).first
  }
}

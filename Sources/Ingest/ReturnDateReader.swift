import Register
import VietnameseText

/// Finds the date of a return in its title and signature lines.
enum ReturnDateReader {
  /// The date that the lines say the return was made, from the first that tells best.
  ///
  /// `Ngày báo cáo: 27/12/2023` counts for more than any other `ngày 5 tháng 7 năm 2023`, and that for
  /// more than a bare `Hà Nội, 5/7/2023` or `tháng 7 năm 2023`. The day of something else is none; see
  /// ``dateOfOther(in:)``.
  static func date(of lines: [String]) -> PartialDate? {
    let lines = lines.map(words)
    let own = lines.filter { !speaksOfAnother($0) }
    return lines.lazy.compactMap(labelled).first ?? own.lazy.compactMap(announced).first
      ?? own.lazy.compactMap(bare).first
  }

  /// The day of a letter that the return goes with (`Kèm theo Công văn … ngày …`) or of the return that it
  /// replaces, to be used where nothing tells its own.
  static func dateOfOther(in lines: [String]) -> PartialDate? {
    lines.lazy.map(words).filter(speaksOfAnother).compactMap(announced).first
  }

  private static func speaksOfAnother(_ words: [String]) -> Bool {
    let pairs = zip(words, words.dropFirst()).map { "\($0) \($1)" }
    return !Set(pairs).isDisjoint(with: ["kem theo", "can cu", "thay the", "thay cho"])
  }

  /// The day in the name of a file: `001-ba-dinh-2023-07-05`, `001_20230705`; nil without.
  static func date(ofFileName name: String) -> PartialDate? {
    let words = words(name).flatMap { word in
      // `20230705` is three numbers.
      word.utf8.count == 8 && Int(word) != nil
        ? [String(word.prefix(4)), String(word.dropFirst(4).prefix(2)), String(word.suffix(2))]
        : [word]
    }
    return words.indices.lazy.compactMap { day(words[$0...], year: 1945...2100) }.first
  }

  /// Whether a line tells a date and says so.
  static func isDateLine(_ line: String) -> Bool {
    let words = words(line)
    return (labelled(words) ?? announced(words)) != nil
  }

  private static func words(_ line: String) -> [String] {
    MatchKey.folded(TextNormalizer.normalized(line)).split(separator: " ").map(String.init)
  }

  /// What is done with a return on its day.
  private static let labels = [
    ["bao", "cao"], ["lap", "bieu"], ["lap"], ["ket", "xuat"], ["xuat"], ["gui"], ["nop"], ["in"],
    ["cap", "nhat"],
  ]

  private static func labelled(_ words: [String]) -> PartialDate? {
    for index in words.indices where words[index] == "ngay" {
      let rest = words[(index + 1)...]
      for label in labels where rest.starts(with: label) {
        if let date = day(rest.dropFirst(label.count)) { return date }
      }
    }
    return nil
  }

  private static func announced(_ words: [String]) -> PartialDate? {
    words.indices.lazy.filter { words[$0] == "ngay" }
      .compactMap { day(words[($0 + 1)...]) }.first
  }

  private static func bare(_ words: [String]) -> PartialDate? {
    if let date = words.indices.lazy.compactMap({ day(words[$0...], year: 1945...2100) }).first {
      return date
    }
    return words.indices.lazy.filter { words[$0] == "thang" }
      .compactMap { month(words[($0 + 1)...]) }.first
  }

  /// The month that words begin with: `7 năm 2023`, `7 2023`.
  static func month(_ words: ArraySlice<String>) -> PartialDate? {
    let numbers = words.filter { $0 != "nam" }.prefix(2).compactMap(Int.init)
    guard numbers.count == 2, (1...12).contains(numbers[0]), (1945...2100).contains(numbers[1])
    else { return nil }
    return PartialDate(year: numbers[1], month: numbers[0])
  }

  /// The day that words begin with: `5 tháng 7 năm 2023`, `5 7 23`, `2023 07 05`.
  static func day(
    _ words: ArraySlice<String>, year range: ClosedRange<Int> = 0...2100
  ) -> PartialDate? {
    var numbers = words.filter { $0 != "thang" && $0 != "nam" }.prefix(3).compactMap(Int.init)
    if let first = numbers.first, first >= 1945 { numbers.reverse() }
    guard numbers.count == 3, words.first.flatMap(Int.init) != nil,
      (1...31).contains(numbers[0]), (1...12).contains(numbers[1]), range.contains(numbers[2])
    else { return nil }
    let year = numbers[2] < 100 ? 2000 + numbers[2] : numbers[2]
    return year < 1945 ? nil : PartialDate(year: year, month: numbers[1], day: numbers[0])
  }
}

/// Where the values of a compared column come from, and in what form.
struct LinkColumn: Hashable {
  /// What kind of values it holds.
  enum Kind: String, CaseIterable {
    case text, date, number
  }

  /// How a text is made comparable.
  enum Cleaning: String, CaseIterable {
    /// One Unicode form, small letters, single blanks.
    case plain
    /// The same, and punctuation counts as a blank: `Hoà-Bình` is `hòa bình`.
    case words
    /// The same without diacritics: `hoa binh`.
    case folded
    /// Nothing but the digits.
    case digits
    /// As it stands.
    case none
  }

  /// Columns of the file; several are joined with blanks, missing where any is.
  var sources: [String]
  var kind = Kind.text
  var cleaning = Cleaning.plain
  /// Whether texts are dates: those that can be read are written year first, whatever they were.
  var isDate = false

  /// The column of texts beside a column of dates, for edit distances and frequencies.
  static func text(ofDate name: String) -> String { name + " (text)" }
}

/// What stands in names and is no part of a body's own, read from `name-words.csv`.
///
/// A class because it is at hand wherever a name is read.
public final class NameWords: Sendable {
  /// What names end in without meaning anything: of associations of any place.
  let localTails: NameTails
  /// Of associations of the whole country.
  let nationalTails: NameTails
  /// What announces another name of the body.
  let otherName: OtherName

  /// What the first column may hold.
  public static let uses = ["tail", "national_tail", "former_name", "new_name"]

  /// Builds the lists.
  ///
  /// - Parameter rows: `use,words` without the header line; a `use` that is none of ``uses`` counts for
  ///   nothing.
  public init(rows: [[String]]) {
    func words(_ use: String) -> [String] { rows.filter { $0[0] == use }.map { $0[1] } }
    localTails = NameTails(words("tail"))
    nationalTails = NameTails(words("tail") + words("national_tail"))
    otherName = OtherName(former: words("former_name"), new: words("new_name"))
  }
}

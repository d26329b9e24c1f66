/// Words of other languages that stand in names of associations and look like two syllables.
enum ForeignWords {
  /// Whether the word, folded, is one of them.
  static func contains(_ folded: String) -> Bool {
    words.contains(folded)
  }

  private static let words: Set<String> = Set(
    """
    dioxin taxi golf karate karatedo yoga vovinam judo aikido taekwondo sumo polo bonsai kungfu
    guitar piano opera radio video internet robot logo
    cuba peru chile haiti iran iraq mali oman panama canada angola italia ucraina ukraina nauy
    hungari rumani bungari anbani mongolia malaixia indonexia
    dakrong honda toyota vinamilk vina asean unesco
    """.split { $0 == " " || $0 == "\n" }.map(String.init))
}

public import Geography
public import Register
public import VietnameseText

/// What cleaning needs to know of the world; one value for a run.
public struct CleanConfiguration: Sendable {
  /// Spellings of coded fields.
  public var codes: CodeSpellings
  /// Kinds of association and what is none.
  public var kinds: KindTable
  /// Noise before names.
  public var noise: LegalNoise
  /// What names hold beside a body's own.
  public var nameWords: NameWords
  /// What stands around names of persons.
  public var personWords: PersonWords
  /// What notes say of rows that are no association.
  public var noteWords: NoteWords
  /// The most that a body has, by its level.
  public var money: MoneyLimits
  /// Agencies.
  public var agencies: AgencyTable
  /// Abbreviations.
  public var abbreviations: AbbreviationTable
  /// Administrative units.
  public var units: AdministrativeUnits
  /// Place resolution.
  public var resolver: PlaceResolver
  /// Paths of returns whose Excel serial dates count from 1904.
  public var returnsFrom1904: Set<String>
  /// What cleaning has come to know of words and cells, for any return.
  let memories = CleaningMemories()

  /// A configuration.
  public init(
    codes: CodeSpellings, kinds: KindTable, noise: LegalNoise, nameWords: NameWords,
    personWords: PersonWords, noteWords: NoteWords, money: MoneyLimits, agencies: AgencyTable,
    abbreviations: AbbreviationTable,
    units: AdministrativeUnits, resolver: PlaceResolver,
    returnsFrom1904: Set<String>
  ) {
    self.codes = codes
    self.kinds = kinds
    self.noise = noise
    self.nameWords = nameWords
    self.personWords = personWords
    self.noteWords = noteWords
    self.money = money
    self.agencies = agencies
    self.abbreviations = abbreviations
    self.units = units
    self.resolver = resolver
    self.returnsFrom1904 = returnsFrom1904
  }
}

/// A return after cleaning: what became of each of its rows, and what was noticed.
public struct CleanedReturn: Sendable {
  /// One outcome per raw row, in the same order.
  public var outcomes: [CleanOutcome]
  /// Findings, in the order of the rows.
  public var findings: [Finding]
}

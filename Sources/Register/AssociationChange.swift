/// Something that happened to an association between one period and the one before.
public struct AssociationChange: Sendable, Equatable {
  /// What happened.
  public enum Kind: String, CaseIterable, Sendable {
    /// It was not there before.
    case birth
    /// It was not there before, but an association that was and still is could have been it.
    case split
    /// It was there earlier, missed in the period before, and is back.
    case reappearance
    /// It is not there any more.
    case end
    /// It is not there any more; one that goes on could be it.
    case join
    /// It is there under another name.
    case rename

    /// By how much the number of associations changes.
    public var effect: Int {
      switch self {
      case .birth, .split, .reappearance: 1
      case .end, .join: -1
      case .rename: 0
      }
    }
  }

  /// The period in which it is so for the first time.
  public var period: ReportingPeriod
  /// What happened.
  public var kind: Kind
  /// The association.
  public var id: String
  /// The association it split from or joined, else empty.
  public var otherID: String
  /// Why this was concluded, as a code; for splits and joins how the rows compare
  /// (`name=exact decision=different …`).
  public var reason: String
  /// Match weight in hundredths of a bit behind a split or a join, else nil.
  public var weightHundredths: Int?
  /// Its name; of an association that is gone the last one.
  public var name: String
  /// Its name before a rename, else empty.
  public var nameBefore: String

  /// A change.
  public init(
    period: ReportingPeriod, kind: Kind, id: String, otherID: String = "", reason: String,
    weightHundredths: Int? = nil, name: String = "", nameBefore: String = ""
  ) {
    self.period = period
    self.kind = kind
    self.id = id
    self.otherID = otherID
    self.reason = reason
    self.weightHundredths = weightHundredths
    self.name = name
    self.nameBefore = nameBefore
  }
}

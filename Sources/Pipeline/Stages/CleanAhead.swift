import Ingest
import Register
import Synchronization

/// Cleans each return as soon as it is read, from memory, while others are still being read.
///
/// Which return stands for its unit is known only when all are read. Until then each is taken for the
/// only one; what turns out otherwise is cleaned again when the stage's turn comes.
final class CleanAhead: Sendable {
  /// What cleaning leaves; the stage goes on with it.
  let folder: StageFolder
  private let stage: CleanStage
  private let freshness: FreshnessContext
  /// What the results depend on, by return.
  private let cues = Mutex<[String: [Cue]]>([:])

  /// Opens the folder of the stage; what an earlier run left in it stays for now.
  init(
    _ stage: CleanStage, _ freshness: FreshnessContext, after left: UnitLedger
  ) throws(RunError) {
    self.stage = stage
    self.freshness = freshness
    folder = try stage.create(after: left)
  }

  /// Cleans a return that was just read.
  func cleaned(_ read: IngestedReturn) throws(RunError) -> [CleanStage.Piece] {
    try stage.cleaned(read.rows, Self.profile(of: read))
  }

  /// Writes what cleaning made of a return.
  ///
  /// - Parameter rows: SHA-256 of the rows file that ingest left.
  func write(_ pieces: [CleanStage.Piece], of read: IngestedReturn, rows: String) throws(RunError) {
    let profile = Self.profile(of: read)
    let cues = freshness.cleanCues(profile, rows: rows)
    try stage.write(pieces, of: profile.path, cues, folder)
    self.cues.withLock { $0[profile.path] = cues }
  }

  private static func profile(of read: IngestedReturn) -> ReturnProfile {
    ReturnSelection.selected([read.profile])[0]
  }

  /// Whether a return was cleaned as it is to be.
  func hasCleaned(_ unit: UnitState) -> Bool { cues.withLock { $0[unit.name] == unit.cues } }
}

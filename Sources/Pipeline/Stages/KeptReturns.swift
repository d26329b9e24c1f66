import Publish
import Register

/// The returns whose lines in the ledger are those of the last release.
struct KeptReturns: Sendable {
  /// By path.
  private(set) var returns: [String: PublishedReturn] = [:]
  /// Whether the ledger as a whole was taken over.
  private(set) var isWhole = false

  /// Looks up which returns are made from the same as last time.
  ///
  /// Lines of a ledger that is not as it was published are not kept.
  init(_ files: PublishedFiles) throws(RunError) {
    guard let last = files.last, let ledger = last.files[LedgerFile.path] else { return }
    let paths = files.sources.profiles.map(\.path)
    var kept: [String: PublishedReturn] = [:]
    for path in paths where last.lines[path] != nil {
      kept[path] = last.return(path, from: files.inputs.returns[path])
    }
    if kept.isEmpty { return }
    if kept.count == paths.count, last.order == paths {
      isWhole = try files.writer.take(ledger, from: last)
      if isWhole { returns = kept }
    } else if last.isUntouched(ledger.path)
      || ReleaseCheck.fault(of: ledger, in: last.folder) == nil
    {
      returns = kept
    }
  }

  /// The partitions whose rows the other returns need.
  func partitions(_ files: PublishedFiles) -> Set<String> {
    files.sources.profiles.reduce(into: []) { needed, profile in
      if returns[profile.path] == nil {
        needed.formUnion(files.inputs.feeds[profile.path] ?? [])
      }
    }
  }
}

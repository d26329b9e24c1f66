import Ingest
import Publish
import Register

/// Writes the files of a release that have a line for each row, association or return, and keeps what
/// the balance needs of them.
struct PublishedFiles {
  let context: RunContext
  let sources: ReleaseSources
  let writer: ReleaseWriter
  let attendance: Attendance
  /// From what the parts are made.
  let inputs: PartInputs
  /// The release whose parts are taken over where they are made from the same; nil to make all anew.
  let last: LastRelease?

  /// What the files come to.
  struct Rows {
    var register = Register()
    var returns: [ReturnPart] = []

    /// What the next run needs, to know which returns it need not make again.
    func published(_ inputs: PartInputs) -> [PublishedReturn] {
      returns.map { part in
        let path = part.ends.profile.path
        return PublishedReturn(
          path: path, inputs: inputs.returns[path] ?? "", bytes: part.bytes, ends: part.ends.counts)
      }
    }
  }

  /// Writes `register/`, `rejects/` and `quality/`.
  func write() throws(RunError) -> Rows {
    let kept = try KeptReturns(self)
    let register = try writeRegister(needed: kept.partitions(self))
    try writeChanges(register)
    context.progress.advance()
    let returns = try writeLedgers(register.reports, kept)
    // The workbook may take longer than all this.
    try writer.settle()
    context.progress.advance()
    return Rows(register: register, returns: returns)
  }
}

import ArgumentParser
import Pipeline

/// The hidden option of commands that write, for tests of what they leave behind when they are killed or
/// the disk is full.
struct FaultOption: ParsableArguments {
  @Option(help: .hidden)
  var fault: String?

  func validate() throws {
    guard let fault, Fault(fault) == nil else { return }
    throw ValidationError("--fault: \(fault)")
  }

  /// Lets the calls go wrong that were asked for.
  func arm() {
    if let fault { Fault(fault)?.arm() }
  }

  /// Says how many calls there were, when they were to be counted.
  func report() {
    if fault == "count" { Ending.write("\(Fault.calls)\n") }
  }
}

import Geography
import Register
import Work

/// What cleaning remembers from one return to the next: words, codes and places are written alike in
/// many.
///
/// Answers do not depend on it, only their cost. It stays small whatever the returns hold.
struct CleaningMemory: Sendable {
  var parser: NameParser
  /// What coded cells of each field mean: a code, empty for a blank cell, nil for an unknown value.
  var codes = [CellMemo<String?>](repeating: CellMemo(), count: ReturnField.allCases.count)
  var places = PlaceMemory()

  /// Remembers nothing yet.
  init(_ configuration: CleanConfiguration) {
    parser = NameParser(
      kinds: configuration.kinds, noise: configuration.noise,
      abbreviations: configuration.abbreviations, resolver: configuration.resolver,
      misspeltUnit: MisspeltUnit(units: configuration.units), nameWords: configuration.nameWords,
      personWords: configuration.personWords)
  }
}

/// The memories that no return is being cleaned with; there are as many as returns were ever cleaned
/// side by side.
final class CleaningMemories: Sendable {
  private let idle = Guarded<[CleaningMemory]>([])

  /// Takes one out, nil when all are in use.
  func take() -> CleaningMemory? { idle.withLock { $0.popLast() } }

  /// Puts one back.
  func giveBack(_ memory: consuming CleaningMemory) {
    let memory = memory
    idle.withLock { $0.append(memory) }
  }
}

import Glibc
import Synchronization

/// Tells a person, on standard error, how far a run is: a bar on a terminal, one line per stage
/// otherwise, nothing when quiet.
final class Progress: Sendable {
  private struct State {
    var stage = Stage.ingest
    var done = 0
    var total = 0
    var started = ContinuousClock.now
    var drawn = ContinuousClock.now
  }

  private let state = Mutex(State())
  private let isQuiet: Bool
  private let isTerminal: Bool

  init(isQuiet: Bool) {
    self.isQuiet = isQuiet
    isTerminal = isatty(STDERR_FILENO) == 1
  }

  func begin(_ stage: Stage, of total: Int) {
    state.withLock { $0 = State(stage: stage, total: total) }
    draw(force: true)
  }

  func advance() {
    state.withLock { $0.done += 1 }
    draw(force: false)
  }

  /// Ends the stage with a sentence of what came out.
  func end(_ result: String) {
    if isQuiet { return }
    let line = state.withLock { state in
      let seconds = (ContinuousClock.now - state.started).milliseconds
      return "[\(state.stage.rawValue)/\(Stage.allCases.count)] \(state.stage.label): \(result) "
        + "(\(Self.seconds(seconds)) s)"
    }
    Self.write((isTerminal ? "\r\u{1B}[K" : "") + line + "\n")
  }

  /// Says what a person must know, also when quiet.
  func warn(_ text: String) { Self.write("sohoi: \(text)\n") }

  private func draw(force: Bool) {
    guard isTerminal, !isQuiet else { return }
    let line: String? = state.withLock { state in
      let now = ContinuousClock.now
      guard force || (now - state.drawn).milliseconds >= 100 else { return nil }
      state.drawn = now
      let filled = state.total == 0 ? 0 : 24 * state.done / state.total
      let bar = String(repeating: "█", count: filled) + String(repeating: "░", count: 24 - filled)
      let elapsed = (now - state.started).milliseconds
      let rest = state.done == 0 ? 0 : elapsed * (state.total - state.done) / state.done
      return "[\(state.stage.rawValue)/\(Stage.allCases.count)] \(state.stage.label) \(bar) "
        + "\(state.done)/\(state.total), còn \(Self.seconds(rest)) s"
    }
    if let line { Self.write("\r\u{1B}[K" + line) }
  }

  private static func seconds(_ milliseconds: Int) -> String {
    "\(milliseconds / 1000),\(milliseconds % 1000 / 100)"
  }

  static func write(_ text: String) {
    var text = text
    text.withUTF8 { _ = Glibc.write(STDERR_FILENO, $0.baseAddress, $0.count) }
  }
}

extension Duration {
  /// Whole milliseconds.
  var milliseconds: Int {
    Int(components.seconds) * 1000 + Int(components.attoseconds / 1_000_000_000_000_000)
  }
}

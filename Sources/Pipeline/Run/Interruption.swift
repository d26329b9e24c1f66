import Dispatch
import Glibc
import Synchronization

/// Ends a run when somebody asks for it: SIGINT (Ctrl-C) or SIGTERM.
///
/// Work in hand is finished, nothing new is begun, and the next run goes on from there. What takes too
/// long is cut off: nothing on the disk is ever in a state that the next run could not take up.
public enum Interruption {
  /// Milliseconds after which the process ends, whatever it is at.
  static let patience = 3500
  private static let signal = Atomic<Int32>(0)
  /// Kept alive for good; written once, before any thread starts.
  nonisolated(unsafe) private static var sources: [any DispatchSourceSignal] = []

  /// Listens from now on.
  public static func listen() {
    for number in [SIGINT, SIGTERM] {
      Glibc.signal(number, SIG_IGN)
      let source = DispatchSource.makeSignalSource(signal: number, queue: queue)
      source.setEventHandler { request(number) }
      source.resume()
      sources.append(source)
    }
  }

  private static let queue = DispatchQueue(label: "signals", qos: .userInteractive)

  private static func request(_ number: Int32) {
    // Whoever asks twice means it.
    guard signal.exchange(number, ordering: .relaxed) == 0 else { _exit(128 + number) }
    queue.asyncAfter(deadline: .now() + .milliseconds(patience)) { _exit(128 + number) }
  }

  /// Goes on, unless somebody asked to end.
  ///
  /// - Throws: ``RunError`` with exit code 130 or 143.
  static func check() throws(RunError) {
    switch signal.load(ordering: .relaxed) {
    case 0: return
    case SIGINT: throw stopped(.interrupted)
    default: throw stopped(.terminated)
    }
  }

  private static func stopped(_ status: ExitStatus) -> RunError {
    RunError(
      status, "INTERRUPTED", "Đã dừng theo yêu cầu; bản phát hành cũ vẫn nguyên.",
      remedy: "Chạy lại để làm tiếp từ chỗ dừng: sohoi run")
  }
}

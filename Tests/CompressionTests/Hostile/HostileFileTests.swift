import Compression
import Glibc
import Testing

/// Every hostile file is refused for its reason, after little work, in little memory.
///
/// Each runs in a process of its own, whose peak of resident memory the kernel keeps; making the
/// file counts too. With `--attachments-path` the measurements are written there.
@Suite(.serialized) struct HostileFileTests {
  /// Of the processor, whoever else is at it: it takes a second at most, and what does not end takes
  /// more on any machine.
  static let mostSeconds = 30.0
  static let mostMemory = 256 << 20

  @Test(arguments: HostileFile.all.map(\.name))
  func `is refused soon and cheaply`(name: String) async throws {
    let result = await #expect(
      processExitsWith: .success, observing: [\.standardOutputContent]
    ) { [name] in
      guard let file = HostileFile.all.first(where: { $0.name == name }) else { exit(1) }
      let store = file.make()
      let start = Self.seconds()
      let code = file.refusal(of: store)?.code.rawValue ?? "accepted"
      print("\n|\(code)|\(Self.seconds() - start)|\(Self.peakMemory())|")
    }
    let output = String(decoding: result?.standardOutputContent ?? [], as: UTF8.self)
    let parts = output.split(separator: "|")
    try #require(parts.count >= 4)
    Attachment.record("\(name)|\(parts[1])|\(parts[2])|\(parts[3])\n", named: "\(name).txt")
    #expect(HostileFile.all.first { $0.name == name }?.code.rawValue == String(parts[1]))
    #expect(try #require(Double(parts[2])) < Self.mostSeconds)
    #expect(try #require(Int(parts[3])) < Self.mostMemory)
  }

  @Test func `there are at least fifty, of all kinds`() {
    let names = HostileFile.all.map(\.name)
    #expect(names.count >= 50)
    #expect(Set(names).count == names.count)
  }

  private static func seconds() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }

  /// The most bytes this process ever had in memory; not that of the one it was started from, which
  /// `getrusage` would mix in.
  private static func peakMemory() -> Int {
    guard let file = fopen("/proc/self/status", "r") else { return .max }
    defer { fclose(file) }
    var line = [CChar](repeating: 0, count: 256)
    while fgets(&line, 256, file) != nil {
      let text = line.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }
      let words = String(decoding: text, as: UTF8.self).split { " \t".contains($0) }
      if words.first == "VmHWM:", words.count > 1, let kibibytes = Int(words[1]) {
        return kibibytes << 10
      }
    }
    return .max
  }
}

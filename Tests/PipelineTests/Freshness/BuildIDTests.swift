import Foundation
import Testing

@testable import Pipeline

/// The number of a build, read from the headers of an executable.
@Suite struct BuildIDTests {
  /// An executable of one segment of notes: another one first, then the build's number.
  private static let whole: [UInt8] = {
    var bytes = [UInt8](repeating: 0, count: 256)
    bytes.replaceSubrange(0..<6, with: [0x7F, 0x45, 0x4C, 0x46, 2, 1])
    (bytes[32], bytes[54], bytes[56]) = (64, 56, 1)
    (bytes[64], bytes[72], bytes[96]) = (4, 128, 44)
    let notes: [UInt8] =
      [4, 0, 0, 0, 2, 0, 0, 0, 1, 0, 0, 0, 0x47, 0x4E, 0x55, 0, 9, 9, 0, 0]
      + [4, 0, 0, 0, 4, 0, 0, 0, 3, 0, 0, 0, 0x47, 0x4E, 0x55, 0, 0xAB, 0x01, 0xCD, 0x02]
    bytes.replaceSubrange(128..<128 + notes.count, with: notes)
    return bytes
  }()

  @Test func `It is found behind other notes`() {
    #expect(BuildID.find(in: Self.whole) == "ab01cd02")
  }

  @Test func `Whatever a damaged file says, nothing traps`() {
    for index in Self.whole.indices {
      for byte: UInt8 in [0, 1, 0x7F, 0xFF] {
        var bytes = Self.whole
        bytes[index] = byte
        let id = BuildID.find(in: bytes)
        #expect(id == nil || id?.isEmpty == true || id?.count ?? 0 < 512)
      }
      #expect(BuildID.find(in: Array(Self.whole.prefix(index))) == nil || index >= 172)
    }
  }

  @Test func `A program without one is known by its content`() {
    #expect(ProgramVersion.text.wholeMatch(of: /[0-9.]+ \([0-9a-f]{16}\)/) != nil)
  }
}

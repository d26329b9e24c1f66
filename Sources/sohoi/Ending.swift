import ArgumentParser
import Foundation
import Pipeline

/// How every command ends: with an exit code, and an error in words on standard error.
enum Ending {
  /// Ends the process with the status that `work` returns, or that of its error.
  static func status(_ work: () throws -> ExitStatus) throws {
    do {
      throw ExitCode(try work().rawValue)
    } catch let error as RunError {
      write(error.description + "\n")
      throw ExitCode(error.status.rawValue)
    }
  }

  /// Writes to standard error.
  static func write(_ text: String) { FileHandle.standardError.write(Data(text.utf8)) }

  /// Writes what was asked for to standard output.
  static func answer(_ text: String) { FileHandle.standardOutput.write(Data(text.utf8)) }
}

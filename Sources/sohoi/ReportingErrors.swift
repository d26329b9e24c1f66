import ArgumentParser
import Foundation
import Pipeline

/// Does some work; an error of the pipeline goes to standard error and ends the process with its code.
func reportingErrors(_ work: () throws -> Void) throws {
  do {
    try work()
  } catch let error as RunError {
    FileHandle.standardError.write(Data((error.description + "\n").utf8))
    throw ExitCode(error.status.rawValue)
  }
}

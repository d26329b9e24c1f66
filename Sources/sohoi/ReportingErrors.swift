import ArgumentParser
import Pipeline

/// Does some work; an error of the pipeline goes to standard error and ends the process with its code.
func reportingErrors(_ work: () throws -> Void) throws {
  do {
    try work()
  } catch let error as RunError {
    Ending.write(error.description + "\n")
    throw ExitCode(error.status.rawValue)
  }
}

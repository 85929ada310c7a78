import ArgumentParser
import FoundationEssentials
import Registers
import Reports
import Submissions
import Workbooks

/// Why a command ended without doing its work; what it says goes to standard error.
enum Failure {
  /// The exit status of a call or file that could not be used.
  static let unusable = ExitCode(2)
  /// The exit status when a workbook is returned.
  static let returned = ExitCode(1)

  /// Says what went wrong and gives the error that ends the command with status 2.
  static func say(_ message: String) -> ExitCode {
    StandardStream.error.write(message + "\n")
    return unusable
  }

  /// Runs the body; an error of the project's own ends the command with its message.
  static func catching<Result>(_ language: Language, _ body: () throws -> Result) throws -> Result {
    do {
      return try body()
    } catch let error as WorkbookError {
      throw say(error.message(in: language))
    } catch let error as FormDataError {
      throw say(error.message(in: language))
    } catch let error as FillError {
      throw say(error.message(in: language))
    } catch let error as FindingsFileError {
      throw say(error.message(in: language))
    } catch let error as RegisterError {
      throw say(error.message(in: language))
    } catch let error as any CustomStringConvertible & Error {
      throw say(error.description)
    }
  }

  /// The bytes of a file; one that cannot be read ends the command.
  static func bytes(ofFile path: String, _ language: Language) throws -> [UInt8] {
    guard let data = FileManager.default.contents(atPath: path) else {
      throw say(language == .english ? "\(path): cannot be read" : "文件无法读取:\(path)")
    }
    return [UInt8](data)
  }
}

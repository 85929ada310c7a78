import CFuzzer
import Glibc
import Workbooks

/// Runs libFuzzer on one target: `fuzz TARGET [options and folders of libFuzzer]`.
@main struct Fuzz {
  /// The target, chosen before the first input.
  private static let target = CommandLine.arguments.dropFirst().first.flatMap { name in
    FuzzTarget.all.first { $0.name == name }
  }

  static func main() {
    guard target != nil else {
      print(FuzzTarget.all.map(\.name).joined(separator: "\n"))
      exit(64)
    }
    // libFuzzer gets its own arguments: the name of the program, then all behind the target.
    var count = CommandLine.argc - 1
    var arguments = unsafe Optional(CommandLine.unsafeArgv + 1)
    let status = unsafe LLVMFuzzerRunDriver(&count, &arguments) { start, count in
      let bytes = unsafe Array(UnsafeBufferPointer(start: start, count: count))
      Fuzz.run(bytes)
      return 0
    }
    exit(status)
  }

  /// One input; a finding ends the program, which makes libFuzzer keep the input.
  private static func run(_ bytes: [UInt8]) {
    do throws(Finding) {
      try target?.run(bytes)
    } catch {
      StandardStream.error.write("FINDING: \(error.what)\n")
      abort()
    }
  }
}

internal import FoundationEssentials
internal import Glibc
internal import Workbooks

/// Does with the engine what the peers do in a benchmark.
///
/// `engine read FILE…`, `engine sheets FILE` (sheets side by side), `engine write POOLS FILE ROWS`, `engine rows POOLS ROWS` (the rows of a
/// writing alone), `engine edit INPUT OUTPUT SHEET`; the last takes two folders as well.
@main
struct Engine {
  static func main() {
    let arguments = Array(CommandLine.arguments.dropFirst())
    do {
      switch (arguments.first, arguments.count) {
      case ("read", 2...): try read(arguments.dropFirst())
      case ("sheets", 2):
        var sums = CellSums()
        try sums.addSideBySide(arguments[1])
        print(sums)
      case ("write", 4):
        let ledger = try Ledger(pools: arguments[1], count: Int(arguments[3]) ?? 0)
        try ledger.write(to: arguments[2])
      case ("rows", 3): print(try Ledger(pools: arguments[1], count: Int(arguments[2]) ?? 0).count)
      case ("edit", 4): try edit(arguments[1], to: arguments[2], sheet: arguments[3])
      default:
        fail("engine read FILE… | write POOLS FILE ROWS | rows POOLS ROWS | edit IN OUT SHEET")
      }
    } catch let error as WorkbookError {
      fail(error.message(in: .english))
    } catch {
      fail("\(error)")
    }
  }

  /// Visits every cell and prints their number, the sum of the numbers and the bytes of the texts.
  private static func read(_ paths: ArraySlice<String>) throws {
    var sums = CellSums()
    for path in paths { try sums.add(path) }
    print(sums)
  }

  private static func edit(_ input: String, to output: String, sheet: String) throws {
    guard !input.hasSuffix(".xlsx") else {
      return try Annotation.apply(to: input, sheet: sheet, output: output)
    }
    for name in try FileManager.default.contentsOfDirectory(atPath: input).sorted()
    where name.hasSuffix(".xlsx") {
      try Annotation.apply(to: input + "/" + name, sheet: sheet, output: output + "/" + name)
    }
  }

  private static func fail(_ words: String) -> Never {
    StandardStream.error.write(words + "\n")
    exit(2)
  }
}

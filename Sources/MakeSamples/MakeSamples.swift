import ArgumentParser
import FoundationEssentials
import TaskBooks

/// `make-samples`: the sample workbooks and the list of the mistakes in them.
@main
struct MakeSamples: ParsableCommand {
  @Option(help: "The folder to write into.")
  var out: String

  @Option(help: "The month, such as 2023-06.")
  var period = "2023-06"

  func run() throws {
    guard let period = Period(period) else { throw ValidationError("no month: \(period)") }
    let taskBook = try TaskBook.builtIn()
    try FileManager.default.createDirectory(atPath: out, withIntermediateDirectories: true)
    var list = "file,rule,sheet,cell,note\n"
    for sample in SampleSet.workbooks {
      let file = sample.unit + ".xlsx"
      let planted = try sample.write(
        to: out + "/" + file, period: period, taskBook: taskBook)
      for mistake in planted {
        list +=
          "\(file),\(mistake.rule),\(mistake.place.sheet),\(mistake.place.cell),\"\(mistake.note)\"\n"
      }
    }
    try Data(list.utf8).write(to: URL(fileURLWithPath: out + "/mistakes.csv"), options: .atomic)
  }
}

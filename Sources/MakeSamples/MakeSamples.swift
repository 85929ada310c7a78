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

  @Option(help: "The task book; the one built in where none is named.")
  var taskbook: String?

  @Flag(help: "Every unit's form without a mistake, instead of the samples.")
  var clean = false

  func run() throws {
    guard let period = Period(period) else { throw ValidationError("no month: \(period)") }
    let taskBook = try taskbook.map(TaskBook.load(path:)) ?? TaskBook.builtIn()
    try FileManager.default.createDirectory(atPath: out, withIntermediateDirectories: true)
    var list = "file,rule,sheet,cell,note\n"
    let workbooks =
      clean ? taskBook.units.map { SampleWorkbook(unit: $0.name) } : SampleSet.workbooks
    for sample in workbooks {
      let file = sample.unit + ".xlsx"
      let planted = try sample.write(
        to: out + "/" + file, period: period, taskBook: taskBook)
      for mistake in planted {
        list +=
          "\(file),\(mistake.rule),\(mistake.place.sheet),\(mistake.place.cell),\"\(mistake.note)\"\n"
      }
    }
    guard !clean else { return }
    try Data(list.utf8).write(to: URL(fileURLWithPath: out + "/mistakes.csv"), options: .atomic)
  }
}

/// Changes made at random.
extension FormChange {
  private static let sheets = [figures, "项目台账", "活动台账", "标房台账"]

  /// The change of a number, always the same.
  static func random(_ number: Int) -> FormChange {
    var random = SeededRandom(number)
    var change = FormChange(description: "random \(number)", told: ["S110", "S111"])
    for sheet in sheets {
      change.rows[sheet] = insertions(&random)
      change.columns[sheet] = insertions(&random)
      if random.once(in: 3) { change.hiddenRows[sheet] = [random.whole(1...12)] }
      if random.once(in: 3) { change.hiddenColumns[sheet] = [random.whole(1...12)] }
      if random.once(in: 3) {
        change.renamed[sheet] = (random.pick(["Sheet", "附表", "6月", "副本"]) ?? "") + sheet.suffix(2)
      }
    }
    // Something must have moved for the change to be told.
    change.rows["项目台账", default: []].append([1, 1])
    change.isReversed = random.once(in: 2)
    return change
  }

  /// Up to three places with up to three rows or columns put in.
  private static func insertions(_ random: inout SeededRandom) -> [[Int]] {
    (0..<random.whole(0...3)).map { _ in [random.whole(1...12), random.whole(1...3)] }
  }
}

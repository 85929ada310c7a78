import Submissions
import TaskBooks
import Workbooks

extension Rule {
  /// The unit is not in the task book, or not the one to which the form was issued.
  static let s107 = Rule(
    id: "S107",
    chinese: "责任单位不在任务书里,或填报表是发给另一个单位的。",
    english: "The unit is not in the task book, or the form was issued to another unit.",
    remedy: "请用发给本单位的填报表填报;责任单位由表内印好,不要改动。",
    passing: [
      Example("印好的单位", "云岩区"),
      Example("用别名也认得", "高新技术开发区") { form in form.name(unit: "贵阳高新区") },
    ],
    failing: [
      Example("任务书里没有的单位", "云岩区") { form in form.name(unit: "云延区") },
      Example("责任单位空白", "云岩区") { form in form.name(unit: "") },
      Example("用了发给别的单位的表", "云岩区") { form in form.name(unit: "南明区") },
    ],
    check: .form { inquiry in
      let identity = inquiry.submission.identity
      guard let entry = identity.unitEntry else {
        guard inquiry.unit == nil else { return [] }
        return [
          .found(
            Observation(
              sheet: inquiry.submission.sheet, cells: nil, header: "责任单位", expected: "责任单位",
              message: "表里找不到“责任单位”,无法确定是哪个单位报的。", subject: "unit"))
        ]
      }
      guard let unit = identity.unit else {
        let nearest = inquiry.taskBook.nearestUnit(to: entry.text)?.name
        let suggestion = identity.issuedTo ?? nearest
        let name = entry.text.isEmpty ? "责任单位空白" : "任务书里没有责任单位“\(entry.text)”"
        return [
          .found(
            Observation(
              at: entry, expected: suggestion,
              message: name + (suggestion.map { ",应是“\($0)”吧?" } ?? "。"), subject: "unit"))
        ]
      }
      guard let issuedTo = identity.issuedTo, inquiry.taskBook.unit(named: issuedTo) != unit
      else { return [] }
      return [
        .found(
          Observation(
            at: entry, expected: issuedTo,
            message: "这份填报表是发给“\(issuedTo)”的,责任单位却写着“\(entry.text)”。", subject: "unit",
            values: [entry.text, issuedTo]))
      ]
    })
}

extension Filling {
  /// Writes another unit's name over the printed one; gives back where.
  fileprivate mutating func name(unit: String) -> Spot {
    submission.identity.unitEntry?.text = unit
    submission.identity.unitEntry?.value = unit.isEmpty ? nil : .text(unit)
    submission.identity.unitEntry?.reading = unit.isEmpty ? .blank : .text(unit)
    submission.identity.unit = taskBook.unit(named: unit)
    return submission.identity.unitEntry.map { Spot($0.place) } ?? .file
  }
}

public import TaskBooks
public import Workbooks

extension Form {
  /// Puts data into a form, blank or filled before, and writes it to another path.
  ///
  /// The cells are found by the form's headers. What the data leaves out becomes blank, and the
  /// rows of the ledgers are replaced; all else in the form stays as it is. The form is held to the
  /// limits.
  public static func fill(
    _ form: String, with data: FormData, in taskBook: TaskBook, to out: String,
    limits: Limits = FormReader.formLimits
  ) throws(FillError) {
    let checked: FormData
    do {
      checked = try data.checked(in: taskBook)
    } catch {
      throw .data(error)
    }
    var reader = FormReader(taskBook)
    reader.limits = limits
    let submission: Submission
    switch reader.read(form).outcome {
    case .submission(let found): submission = found
    case .notAForm: throw .notAForm(path: form)
    case .unreadable(let error): throw .workbook(error)
    }
    try refuseOther(submission, than: checked)
    var filling = try FormFilling(
      path: form, submission: submission, taskBook: taskBook, limits: limits)
    try filling.fill(checked)
    try filling.save(to: out)
  }

  /// The data must be for the unit and period that the form names and was issued for.
  private static func refuseOther(
    _ submission: Submission, than data: FormData
  ) throws(FillError) {
    let identity = submission.identity
    let typed = identity.unitEntry.flatMap { $0.isBlank ? nil : $0.text }
    let units = [identity.unit?.name ?? typed, identity.issuedTo].compactMap { $0 }
    guard !units.isEmpty, units.allSatisfy({ $0 == data.unit }) else {
      throw .otherUnit(form: units.first { $0 != data.unit } ?? "", data: data.unit)
    }
    if let entry = identity.periodEntry, !entry.isBlank, identity.period != data.period {
      throw .otherPeriod(form: identity.period, data: data.period)
    }
    let periods = [identity.period, identity.issuedFor].compactMap { $0 }
    guard !periods.isEmpty, periods.allSatisfy({ $0 == data.period }) else {
      throw .otherPeriod(form: periods.first { $0 != data.period }, data: data.period)
    }
  }
}

/// Puts the cells of one row after another together: finds their places, understands their values.
///
/// Cells outside the grid are left out, and so are those that hold nothing. Where a place comes
/// twice, the last one counts.
struct RowAssembly {
  private let decoder: CellDecoder
  private let part: String
  private let limits: Limits
  private var formulas: SharedFormulas
  private var recent = RecentTexts()
  /// What was read of other sheets.
  var others: ReadLedger.Amounts
  /// How many cells were kept so far.
  private(set) var count = 0
  /// How many rows came so far, and cells that hold nothing.
  private(set) var blanks = 0
  /// How many bytes shared texts and formulas came to so far.
  private(set) var expanded = 0
  /// The number of the row that was begun last.
  private(set) var number = 0
  private var isNumberSaid = false
  /// Whether that row is hidden.
  private(set) var isHidden = false
  private var column = 0
  /// The column of the last cell that was kept; nil before the first.
  private var last: Int?
  private var cells: [Cell] = []
  private var isSorted = true

  /// Nothing yet of a sheet's part.
  init(_ decoder: CellDecoder, part: String, limits: Limits, others: ReadLedger.Amounts = .init()) {
    (self.decoder, self.part, self.limits, self.others) = (decoder, part, limits, others)
    formulas = SharedFormulas(part: part, limits: limits)
  }

  /// Starts a row; without a number of its own it is the one behind the last.
  mutating func begin(number said: Int?, isHidden: Bool) throws(WorkbookError) {
    try addBlank()
    isNumberSaid = said != nil
    number = said ?? (number < Int.max ? number + 1 : number)
    self.isHidden = isHidden
    column = 0
    last = nil
    // The room of the last row is used again where nobody holds that row any more.
    cells.removeAll(keepingCapacity: true)
    isSorted = true
  }

  /// Adds a cell; without a place of its own it is the one behind the last.
  mutating func add(_ raw: borrowing RawCell) throws(WorkbookError) {
    // What stands outside the grid has no place in it, not even the next one.
    guard !raw.isOutside else { return try addBlank() }
    guard goes(toRow: raw.place?.row ?? 0, column: raw.place?.column ?? 0) else {
      return try addBlank()
    }
    let reference = CellReference(row: number, column: column)
    var cell = Cell(reference, value: nil, style: raw.style)
    decoder.decode(raw, into: &cell, &recent)
    if let formula = raw.formula {
      cell.formula = try formulas.formula(of: formula, at: reference)
      expanded += cell.formula?.utf8.count ?? 0
    }
    if case .spread(.over(let spread))? = raw.formula?.kind {
      cell.extras = .extras(spread, valueMetadata: raw.valueMetadata)
    } else if raw.valueMetadata > 0 {
      cell.extras = .extras(nil, valueMetadata: raw.valueMetadata)
    }
    guard cell.value != nil || cell.formula != nil else { return try addBlank() }
    if raw.kind == .shared { expanded += cell.stored.utf8.count }
    try countCell()
    cells.append(cell)
    if cells.count > 2 * CellReference.lastColumn { sort() }
  }

  /// Adds a cell in its usual form; without a place of its own it is the one behind the last.
  @inline(__always)
  mutating func add(_ plain: PlainCell, of xml: borrowing some XMLEvents & ~Copyable)
    throws(WorkbookError)
  {
    guard goes(toRow: plain.row, column: plain.column) else { return try addBlank() }
    let value: CellValue?
    let stored: StoredText
    switch plain.content {
    case .none:
      value = nil
      stored = .none
    case .digits(let digits):
      value = decoder.value(of: digits.number, style: plain.style)
      stored = .digits(digits)
    case .number(let digits, let range):
      value = decoder.value(of: digits.number, style: plain.style)
      stored = .other(xml.string(range))
    case .shared(let index):
      if let text = recent.text(index, of: decoder.strings) {
        expanded += text.utf8.count
        value = .text(text)
        stored = .value
      } else {
        value = .error("#VALUE!")
        stored = .none
      }
    case .string(let text):
      var string = xml.string(text.range)
      if text.hasUnderscore { string = XString.unescaped(string) }
      value = .text(string)
      stored = .value
    case .inline(let text):
      var string = xml.string(text.range)
      if text.hasOuterSpace { string = XMLLexer.trimmed(string) }
      if text.hasUnderscore { string = XString.unescaped(string) }
      value = .text(string)
      stored = .value
    }
    let reference = CellReference(row: number, column: column)
    var formula: String?
    if let text = plain.formula {
      formula = try formulas.formula(of: .init(text: xml.string(text.range)), at: reference)
      expanded += formula?.utf8.count ?? 0
    }
    if formula == nil, case .none = plain.content { return try addBlank() }
    try countCell()
    // Consumed, so that nothing is copied only to be let go of.
    cells.append(
      Cell(reference, consume value, consume formula, style: plain.style, stored: consume stored))
    if cells.count > 2 * CellReference.lastColumn { sort() }
  }

  /// Goes to the place that a cell says, or with row 0 to the next one; whether it is inside the grid.
  @inline(__always)
  private mutating func goes(toRow row: Int, column said: Int) -> Bool {
    if row > 0 {
      if !isNumberSaid, cells.isEmpty { number = row }
      column = said
    } else {
      column += 1
    }
    return (1...CellReference.lastRow).contains(number) && column <= CellReference.lastColumn
  }

  /// Throws where the cells of all sheets have come to more than the limits.
  @inline(__always)
  func check() throws(WorkbookError) {
    guard count <= limits.cells - others.cells else {
      throw .limit(.cells, part: part, limit: limits.cells)
    }
    guard expanded <= limits.expandedBytes - others.expanded else {
      throw .limit(.expandedBytes, part: part, limit: limits.expandedBytes)
    }
  }

  /// Counts a cell that holds something, which comes next.
  @inline(__always)
  private mutating func countCell() throws(WorkbookError) {
    count += 1
    try check()
    if let last, last >= column { isSorted = false }
    last = column
  }

  private mutating func addBlank() throws(WorkbookError) {
    blanks += 1
    guard blanks <= limits.blanks - others.blanks else {
      throw .limit(.blanks, part: part, limit: limits.blanks)
    }
  }

  private mutating func sort() {
    guard !isSorted else { return }
    var byColumn: [Int: Cell] = [:]
    for cell in cells { byColumn[cell.reference.column] = cell }
    cells = byColumn.values.sorted { $0.reference < $1.reference }
    isSorted = true
  }

  /// The row as it is now; nil when it neither holds a cell nor is hidden.
  mutating func row() -> Row? {
    sort()
    guard (1...CellReference.lastRow).contains(number), isHidden || !cells.isEmpty else {
      return nil
    }
    // Whoever keeps rows shall not keep the room of a wide one with each narrow one.
    let isRoomy = cells.capacity > 4 * cells.count + 32
    return Row(number: number, cells: isRoomy ? cells.map(\.self) : cells, isHidden: isHidden)
  }
}

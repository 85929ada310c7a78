extension NumberFormat {
  /// The text a person sees for a value.
  func text(of value: CellValue?, is1904: Bool) -> String {
    switch value {
    case nil: ""
    case .text(let text): text
    case .bool(let flag): flag ? "TRUE" : "FALSE"
    case .error(let name): name
    case .number(let number): "\(number)"
    case .date(let date): "\(date)"
    }
  }
}

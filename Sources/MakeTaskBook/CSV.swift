/// Comma-separated values (RFC 4180): fields in quotes may hold commas, line breaks and quotes.
enum CSV {
  /// The rows of the text; a blank line is none.
  static func rows(_ text: String) throws(SourceError) -> [[String]] {
    var rows: [[String]] = []
    var row: [String] = []
    var field = ""
    var isQuoted = false
    var wasQuoted = false
    var scalars = text.unicodeScalars.makeIterator()
    var pending: Unicode.Scalar?
    while let scalar = pending ?? scalars.next() {
      pending = nil
      switch scalar {
      case "\"" where isQuoted:
        let next = scalars.next()
        if next == "\"" {
          field.unicodeScalars.append("\"")
        } else {
          (isQuoted, wasQuoted, pending) = (false, true, next)
        }
      case _ where isQuoted: field.unicodeScalars.append(scalar)
      case "\"" where field.isEmpty && !wasQuoted: isQuoted = true
      case ",":
        row.append(field)
        (field, wasQuoted) = ("", false)
      case "\r": continue
      case "\n":
        if !row.isEmpty || !field.isEmpty || wasQuoted { rows.append(row + [field]) }
        (row, field, wasQuoted) = ([], "", false)
      default: field.unicodeScalars.append(scalar)
      }
    }
    guard !isQuoted else { throw .unclosedQuote(row: rows.count + 1) }
    if !row.isEmpty || !field.isEmpty || wasQuoted { rows.append(row + [field]) }
    return rows
  }
}

extension DataValidation {
  /// Reads the limit whose element just started, in the sheet or in an extension of it.
  ///
  /// Nil when it holds for no cell.
  init?(_ xml: inout some XMLEvents & ~Copyable) throws(WorkbookError) {
    let type = xml.attribute("type")
    let word = xml.attribute("operator") ?? "between"
    let prompt = Message(xml.attribute("promptTitle"), xml.attribute("prompt"))
    let error = Message(xml.attribute("errorTitle"), xml.attribute("error"))
    let severity = xml.attribute("errorStyle").flatMap { Severity(rawValue: $0) } ?? .stop
    let flags = (
      blank: xml.flag("allowBlank"), arrow: !xml.flag("showDropDown"),
      prompt: xml.flag("showInputMessage"), check: xml.flag("showErrorMessage")
    )
    var ranges = xml.attribute("sqref").map { CellRange.list($0) } ?? []
    var formulas = ["", ""]
    // A list whose items hold commas has another spelling beside the one that all programs know.
    try xml.children(taking: .fallback) { xml, element throws(WorkbookError) in
      switch element {
      case "formula1": formulas[0] = try xml.formula()
      case "formula2": formulas[1] = try xml.formula()
      case "sqref": ranges = CellRange.list(try xml.text())
      default: break
      }
    }
    guard !ranges.isEmpty else { return nil }
    let rule = Rule(type: type, word, formulas[0], formulas[1])
    self.init(ranges, rule, prompt: prompt, error: error, severity: severity)
    (allowsBlank, showsArrow, showsPrompt) = (flags.blank, flags.arrow, flags.prompt)
    isEnforced = flags.check || rule == .any
  }
}

extension DataValidation.Message {
  /// A message of which something is said; else nil.
  fileprivate init?(_ title: String?, _ text: String?) {
    guard title != nil || text != nil else { return nil }
    self.init(title: XString.unescaped(title ?? ""), text: XString.unescaped(text ?? ""))
  }
}

extension DataValidation.Rule {
  /// A rule as the file says it; one of a type that the standard does not know allows anything.
  fileprivate init(type: String?, _ word: String, _ first: String, _ second: String) {
    switch type {
    case "list": self = Self.items(first).map { .list($0) } ?? .listFrom(first)
    case "custom": self = .custom(first)
    default:
      guard let quantity = type.flatMap({ DataValidation.Quantity(rawValue: $0) }) else {
        self = .any
        return
      }
      let comparison = DataValidation.Comparison(word, first, second) ?? .between(first, second)
      self = .compare(quantity, comparison)
    }
  }

  /// The items of a list that is one text, `"是,否"`; nil when it is another formula.
  private static func items(_ formula: String) -> [String]? {
    let quote = UInt8(ascii: "\"")
    let bytes = Array(formula.utf8)
    guard bytes.count >= 2, bytes.first == quote, bytes.last == quote else { return nil }
    var text: [UInt8] = []
    var place = 1
    while place < bytes.count - 1 {
      if bytes[place] == quote {
        // Only doubled ones stand inside a text.
        guard place + 1 < bytes.count - 1, bytes[place + 1] == quote else { return nil }
        place += 1
      }
      text.append(bytes[place])
      place += 1
    }
    return text.split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false)
      .map { String(decoding: $0, as: UTF8.self) }
  }
}

extension XMLEvents where Self: ~Copyable {
  /// The formula in the element that just started; extensions put it into an element of its own.
  mutating func formula() throws(WorkbookError) -> String {
    let outer = depth
    var text = ""
    var inner: String?
    while let event = try next(), depth >= outer {
      if event == .start, isNamed("f") {
        inner = try self.text()
      } else if event == .text, depth == outer {
        text += characters
        try check(textLength: text.utf8.count)
      }
    }
    return XString.unescaped(inner ?? text)
  }
}

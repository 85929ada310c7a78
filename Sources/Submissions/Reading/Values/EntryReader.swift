public import Workbooks
import FoundationEssentials
import TaskBooks

/// Turns what stands in a cell into what it was read as, by what the cell asks for.
public enum EntryReader {
  /// Reads a value; `isPercent` says whether its cell shows it in percent.
  public static func read(
    _ value: CellValue?, isPercent: Bool = false, is1904: Bool = false, as kind: EntryKind
  ) -> Reading {
    switch (value, kind) {
    case (nil, _): return .blank
    case (.error(let name), _): return .error(name)
    case (.text(let text), _) where NormalizedText(text).description.isEmpty: return .blank
    case (.number(let double), .figure(.share)): return share(double, isPercent: isPercent)
    case (.number(let double), .figure), (.number(let double), .number):
      return ExactNumber.decimal(double).map { .number($0, .plain) } ?? .unreadable
    case (.text(let text), .figure), (.text(let text), .number): return number(text, kind)
    case (.date(let date), .date): return .date(date, .plain)
    case (.number(let double), .date): return date(double, is1904: is1904)
    case (.text(let text), .date):
      return DateText.read(text).map { .date($0, .normalised) } ?? .unreadable
    case (.text(let text), .choice(let choices)):
      return ChoiceText.read(text, among: choices).map { .text($0) } ?? .unreadable
    case (.text(let text), .flag): return flag(text)
    case (.bool(let bool), .flag): return .flag(bool)
    case (.text(let text), .text), (.text(let text), .creditCode): return .text(trimmed(text))
    case (.number(let double), .text), (.number(let double), .creditCode):
      return ExactNumber.decimal(double).map { .text($0.description) } ?? .unreadable
    case (.date(let date), .text): return .text(date.description)
    default: return .unreadable
    }
  }

  /// A share in percent; at most 1 outside a percent format, it may be meant either way.
  private static func share(_ double: Double, isPercent: Bool) -> Reading {
    guard let number = ExactNumber.decimal(double) else { return .unreadable }
    if isPercent { return .number(number * 100, .plain) }
    return number > 0 && number <= 1 ? .doubtful(number) : .number(number, .plain)
  }

  private static func number(_ text: String, _ kind: EntryKind) -> Reading {
    if case .figure = kind, NormalizedText(text).description.allSatisfy({ $0 == "-" }) {
      return .notAssessed
    }
    guard let number = NumberText.read(text, as: kind) else { return .unreadable }
    if kind == .figure(.share), number > 0, number <= 1,
      !text.contains(where: { "%％".contains($0) })
    {
      return .doubtful(number)
    }
    return .number(number, .normalised)
  }

  /// A number where a day was asked: eight digits as typed, or the serial of an unformatted day.
  private static func date(_ double: Double, is1904: Bool) -> Reading {
    if double.rounded() == double, (19_000_101...99_991_231).contains(double) {
      return DateText.read(String(Int(double))).map { .date($0, .normalised) } ?? .unreadable
    }
    // Below 1954 (20 000) it is rather a year or a typing slip than a serial.
    guard double >= 20_000, double < 100_000, let date = DateTime(serial: double, is1904: is1904)
    else { return .unreadable }
    return .date(date, .plain)
  }

  private static func flag(_ text: String) -> Reading {
    switch NormalizedText(text).description {
    case "是": .flag(true)
    case "否": .flag(false)
    default: .unreadable
    }
  }

  private static func trimmed(_ text: String) -> String {
    var rest = Substring(text)
    while let first = rest.first, first.isWhitespace { rest.removeFirst() }
    while let last = rest.last, last.isWhitespace { rest.removeLast() }
    return String(rest)
  }
}

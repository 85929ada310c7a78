public import Rulebook
import TaskBooks
public import Workbooks

/// The credit and bonus of a resident office as lines for a terminal.
public struct CreditReport: Hashable, Sendable {
  /// What each project counts for.
  public var account: CreditAccount

  /// A report of an account.
  public init(_ account: CreditAccount) {
    self.account = account
  }

  /// A line a project, the sums, then the bonus item by item.
  public func text(in language: Language) -> String {
    var text = ""
    for line in account.lines { text += self.line(line, language) }
    text += language.word("计入考核合计 ", "credited ") + FigureText.digits(account.total)
    text += language.word("亿元,其中工业 ", ", of it industry ")
    text += FigureText.digits(account.industrialTotal) + language.word("亿元\n", "\n")
    if let bonus = account.bonus {
      for item in bonus.items {
        text += "  +\(FigureText.digits(item.points))  \(TerminalText.plain(item.chinese))\n"
      }
      text += language.word("加分合计 ", "bonus ") + FigureText.digits(bonus.total) + "\n"
    }
    for why in account.notEvaluated {
      text += language.word("未能计算:", "not evaluated: ") + TerminalText.plain(why) + "\n"
    }
    return text
  }

  private func line(_ line: CreditAccount.Line, _ language: Language) -> String {
    let recognition = line.recognition ?? language.word("无认定方式", "no 认定方式")
    let assumed = line.isAssumed ? language.word("(假设)", " (assumed)") : ""
    let signed = line.signed.map { FigureText.digits($0) } ?? "?"
    let due = line.due.map { FigureText.digits($0) } ?? "?"
    let claim = line.claimed == line.due ? "" : line.claimed.map { FigureText.digits($0) }
    let difference = claim.flatMap {
      $0.isEmpty ? nil : language.word("(所填 \($0))", " (claimed \($0))")
    }
    let name = TerminalText.plain(line.id + "  " + line.name)
    return "\(name)  \(signed) × \(TerminalText.plain(recognition))\(assumed) = \(due)"
      + (difference ?? "") + "\n"
  }
}

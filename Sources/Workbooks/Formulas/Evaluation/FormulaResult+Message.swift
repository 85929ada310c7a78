extension FormulaResult.Reason {
  /// Why the formula was not evaluated, as a part of a sentence.
  public func message(in language: Language) -> String {
    language == .english ? english : chinese
  }

  private var chinese: String {
    switch self {
    case .volatile(let name): "函数 \(name) 的结果每次都可能不同"
    case .unknownFunction(let name): "函数 \(name) 不在可计算之列"
    case .externalReference(let text): "引用了其他文件(\(text))"
    case .circular(let cell): "循环引用(经过 \(cell))"
    case .precedent(let cell): "所引用的 \(cell) 没有结果,也算不出来"
    case .syntax: "公式写得不完整或有误"
    case .tooMuchWork: "公式过于庞大,超出计算上限"
    case .unsupported(let feature): feature.chinese
    }
  }

  private var english: String {
    switch self {
    case .volatile(let name): "\(name) gives something else each time"
    case .unknownFunction(let name): "the function \(name) is not known"
    case .externalReference(let text): "it refers to another file (\(text))"
    case .circular(let cell): "it depends on itself by way of \(cell)"
    case .precedent(let cell): "it depends on \(cell), which has no result"
    case .syntax(let position): "it is no formula from byte \(position) on"
    case .tooMuchWork: "it takes more steps than are allowed"
    case .unsupported(let feature): feature.english
    }
  }
}

extension FormulaResult.Feature {
  fileprivate var chinese: String {
    switch self {
    case .argumentCount(let name, let count): "函数 \(name) 不能有 \(count) 个参数"
    case .textOrder: "要比较文字的先后,各软件的排法不同"
    case .dateInText: "文本里的日期不是按年、月、日写的"
    case .characterCode: "按编码取字符,各系统的编码不同"
    case .hiddenRows: "分类汇总的范围里有隐藏的行"
    case .dateUnit(let unit): "DATEDIF 的单位 \(unit) 各软件算法不同"
    case .textsOfUnion: "要把多个区域的空单元格连成文字"
    case .dataTable: "模拟运算表"
    }
  }

  fileprivate var english: String {
    switch self {
    case .argumentCount(let name, let count): "\(name) never has \(count) arguments"
    case .textOrder: "the order of texts depends on the language"
    case .dateInText: "a day in a text is not written year, month, day"
    case .characterCode: "a character's code depends on the system"
    case .hiddenRows: "rows of the subtotal are hidden"
    case .dateUnit(let unit): "programs reckon DATEDIF by \(unit) differently"
    case .textsOfUnion: "blank cells of several areas are joined as texts"
    case .dataTable: "it is a data table"
    }
  }
}

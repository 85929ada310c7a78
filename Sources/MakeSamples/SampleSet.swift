import FoundationEssentials
import Submissions
import TaskBooks
import Workbooks

/// The samples of a month: units of all five tables, some clean, some with mistakes.
enum SampleSet {
  static let workbooks: [SampleWorkbook] = districts + zones + offices + departments + groups

  private static let districts = [
    SampleWorkbook(unit: "云岩区"),
    SampleWorkbook(
      unit: "南明区",
      mistakes: [
        Mistake(
          rules: ["V201"], spot: .figure(.headquarters), way: .typed(nil), note: "总部经济没有填"),
        Mistake(
          rules: ["V202"], spot: .figure(.centralEnterpriseSigning), way: .typed(.text("约5亿左右")),
          note: "央企签约金额写成文字"),
      ]),
    SampleWorkbook(
      unit: "花溪区",
      mistakes: [
        Mistake(
          rules: ["L302"], spot: .figure(.industrialShare),
          way: .figure { ($0.figures[.industrialShare] ?? 0) + 2 }, note: "占比与两个金额对不上"),
        Mistake(
          rules: ["V203"], spot: .row(.projects, "investment", { _ in true }),
          way: .typed(.text("12.5亿元")), note: "投资额按文本填写,带了单位"),
      ]),
    SampleWorkbook(
      unit: "观山湖区",
      mistakes: [
        Mistake(
          rules: ["L305", "P409"], spot: .figure(.paidIn),
          way: .figure { ($0.figures[.industrialPaidIn] ?? 0) - 1 }, note: "产业到位资金填小了,与台账不符"),
        Mistake(
          rules: ["L301"], spot: .figure(.industrialPaidIn),
          way: .figure { $0.figures[.industrialPaidIn] }, note: "因上一格填小,工业大于全部"),
        Mistake(
          rules: ["L302"], spot: .figure(.industrialShare),
          way: .figure { $0.figures[.industrialShare] }, note: "因上一格填小,占比也对不上"),
      ]),
    SampleWorkbook(
      unit: "清镇市",
      mistakes: [
        Mistake(
          rules: ["V204"], spot: .figure(.digital), way: .typed(.number(-3)), note: "个数填成负数"),
        Mistake(
          rules: ["V205"], spot: .figure(.trips), way: .typed(.number(12.5)), note: "次数不是整数"),
      ]),
    SampleWorkbook(unit: "高新技术开发区"),
    SampleWorkbook(
      unit: "经济技术开发区",
      mistakes: [
        Mistake(
          rules: ["V206"], spot: .figure(.industrialShare), way: .typed(.number(66)),
          note: "在百分比格里填了 66,成了 6600%")
      ]),
    SampleWorkbook(
      unit: "贵安新区(贵安综保区)",
      mistakes: [
        Mistake(
          rules: ["P404"], spot: .row(.projects, "kind", { $0["counted"] == .flag(true) }),
          way: .data(.text("其他")), note: "计入优强企业,类别却是“其他”"),
        Mistake(
          rules: ["V212"],
          spot: .row(.projects, "creditCode", { $0["section"] == .text("I") }),
          way: .typed(.text("91520199MA000000O1")), note: "信用代码里把 0 写成了字母 O"),
      ]),
  ]

  private static let zones = [
    SampleWorkbook(
      unit: "乌当经济开发区",
      mistakes: [
        Mistake(
          rules: ["P403"],
          spot: .row(
            .projects, "section",
            { row in
              guard case .number(let signed) = row["signed"] else { return false }
              return row["counted"] == .flag(true) && signed >= 3
            }),
          way: .data(.text("D")), note: "计入优强的项目不是制造业")
      ]),
    SampleWorkbook(unit: "清镇经济开发区"),
    SampleWorkbook(
      unit: "息烽经济开发区",
      mistakes: [
        Mistake(
          rules: ["S109"], spot: .target(.industrialPaidIn), way: .typed(.number(30)),
          note: "撤销保护,把目标 38 改成 30"),
        Mistake(
          rules: ["P402"],
          spot: .row(
            .projects, "investment",
            { $0["counted"] == .flag(true) && $0["investment"] == .number(Decimal(315) / 100) }),
          way: .data(.number(Decimal(29_999) / 10_000)), note: "投资额 2.9999 亿元的项目计入优强"),
      ]),
  ]

  private static let offices = [
    SampleWorkbook(
      unit: "市政府驻北京联络处",
      mistakes: [
        Mistake(
          rules: ["P405"],
          spot: .row(.projects, "recognition", { $0["recognition"] == .text("首次拜访") }),
          way: .typed(nil),
          note: "没有填认定方式"),
        Mistake(
          rules: ["P406"],
          spot: .row(
            .projects, "credited",
            { $0["recognition"] == .text("陪同考察") && $0["signed"] != $0["credited"] }),
          way: .data(.number(9)), note: "陪同考察没有按 50% 折算"),
      ]),
    SampleWorkbook(unit: "市政府驻上海联络处"),
    SampleWorkbook(
      unit: "市政府驻武汉办事处",
      mistakes: [
        Mistake(
          rules: ["L304", "L305"], spot: .figure(.invitedStrong),
          way: .figure { ($0.figures[.invitations] ?? 0) + 2 }, note: "邀请优强企业数大于总数"),
        Mistake(
          rules: ["L306"], spot: .row(.projects, "id", { $0["factoryArea"] == nil }),
          way: .doubled, note: "同一项目填了两行"),
      ]),
    SampleWorkbook(
      unit: "市政府驻重庆(成都)办事处",
      mistakes: [
        Mistake(
          rules: ["V210"], spot: .row(.projects, "signedOn", { _ in true }),
          way: .typed(.text("2023.7.5")), note: "签约日期晚于报告期末"),
        Mistake(
          rules: ["V211"], spot: .row(.projects, "section", { $0["section"] == .text("C") }),
          way: .typed(.text("制造")), note: "行业门类不在选项内"),
      ]),
  ]

  private static let departments = [
    SampleWorkbook(unit: "市投资促进局"),
    SampleWorkbook(
      unit: "市工商联",
      mistakes: [
        Mistake(
          rules: ["L305"], spot: .figure(.signing),
          way: .figure { data in
            guard case .number(let left) = data.ledgers[.projects]?.first?["signed"] else {
              return nil
            }
            return (data.figures[.signing] ?? 0) - left
          }, note: "签约金额漏加台账第一行")
      ]),
    SampleWorkbook(
      unit: "市科技局",
      mistakes: [
        Mistake(
          rules: ["P409"], spot: .figure(.trips), way: .figure { $0.figures[.trips] },
          note: "赴省外招商落后于阶段目标"),
        Mistake(
          rules: [], spot: .row(.activities, "type", { $0["type"] == .text("赴省外招商") }),
          way: .leftOut(2), note: ""),
      ]),
    SampleWorkbook(unit: "市金融办"),
  ]

  private static let groups = [
    SampleWorkbook(
      unit: "贵阳市产业发展控股集团",
      mistakes: [
        Mistake(
          rules: ["V215"], spot: .row(.projects, "investor", { _ in true }), way: .typed(nil),
          note: "台账一行没有填投资企业"),
        Mistake(
          rules: ["V208"], spot: .figure(.factoryArea), way: .typed(.error("#REF!")),
          note: "公式引用失效"),
      ]),
    SampleWorkbook(
      unit: "贵阳水务集团",
      mistakes: [
        Mistake(
          rules: ["S106"], spot: .title(.projects, "signed"), way: .typed(.text("合同额")),
          note: "台账的列改了名")
      ]),
    SampleWorkbook(
      unit: "贵阳市城市建设投资集团",
      mistakes: [
        Mistake(rules: ["S108"], spot: .period, way: .month(5), note: "报来的是上月的填报表")
      ]),
  ]
}

/// Names of enterprises, projects and places, all made up and marked 示例.
enum SampleNames {
  private static let first = Array("黔筑云岭乌江林城甲秀南明花溪观山麦架扎佐红枫阳青岩永乐百息烽开修文清镇白")
  private static let second = Array("瑞恒启晟泰宏博远卓越盛嘉诚信达华通利丰裕康宁安和正兴隆腾飞鸿凯捷锐新智联科创")

  /// The trade of an enterprise and what its projects are, by section of GB/T 4754—2017.
  struct Trade {
    /// The section's letter.
    var section: String
    /// What stands in the enterprise's name.
    var trade: String
    /// What stands in the project's name.
    var project: String
  }

  static let manufacturing = [
    Trade(section: "C", trade: "装备制造", project: "年产%万套精密结构件生产基地"),
    Trade(section: "C", trade: "新能源材料", project: "年产%万吨磷酸铁锂正极材料"),
    Trade(section: "C", trade: "电子科技", project: "年产%万台服务器整机制造"),
    Trade(section: "C", trade: "汽车部件", project: "年产%万套汽车电控系统"),
    Trade(section: "C", trade: "生物制药", project: "中药饮片及配方颗粒(%条线)生产"),
    Trade(section: "C", trade: "食品工业", project: "年产%万吨特色食品精深加工"),
    Trade(section: "C", trade: "铝业", project: "年产%万吨铝精深加工"),
    Trade(section: "C", trade: "医疗器械", project: "年产%万件医用耗材"),
  ]

  static let otherIndustry = [
    Trade(section: "B", trade: "矿业", project: "年开采%万吨磷矿绿色矿山"),
    Trade(section: "D", trade: "能源", project: "%兆瓦分布式光伏发电"),
    Trade(section: "D", trade: "热力", project: "园区集中供热(%期)"),
  ]

  static let services = [
    Trade(section: "I", trade: "软件", project: "软件研发及交付中心(%期)"),
    Trade(section: "F", trade: "商贸", project: "现代商贸流通中心(%期)"),
    Trade(section: "G", trade: "物流", project: "%万平方米智慧物流园"),
    Trade(section: "L", trade: "商务服务", project: "区域结算中心(%期)"),
    Trade(section: "H", trade: "酒店管理", project: "%间客房康养度假酒店"),
    Trade(section: "A", trade: "农业", project: "%万亩蔬菜标准化种植基地"),
    Trade(section: "M", trade: "检测技术", project: "检验检测公共平台(%期)"),
  ]

  static let cities = [
    "北京市", "上海市", "广州市", "深圳市", "武汉市", "重庆市", "成都市", "杭州市", "苏州市", "长沙市",
    "宁波市", "佛山市", "合肥市", "青岛市", "厦门市",
  ]

  /// The name of the enterprise with this serial number; no two numbers share one.
  static func enterprise(_ serial: Int, trade: String) -> String {
    // A factor without common divisor spreads neighbours over the pools.
    let pool = first.count * second.count * first.count
    let spread = serial * 7919 % pool
    let head = first[spread % first.count]
    let middle = second[spread / first.count % second.count]
    let tail = first[spread / first.count / second.count]
    return "示例·\(head)\(middle)\(tail)\(trade)有限公司"
  }

  /// The name of a project.
  static func project(_ trade: Trade, place: String, scale: Int) -> String {
    place
      + trade.project.split(separator: "%", omittingEmptySubsequences: false)
      .joined(separator: String(scale)) + "项目"
  }
}

/// The indicators that rules speak of by name.
extension IndicatorID {
  /// 领导赴省外招商.
  public static let trips: Self = "trips"
  /// 产业到位资金.
  public static let paidIn: Self = "paidIn"
  /// 工业资金占比.
  public static let industrialShare: Self = "industrialShare"
  /// 工业到位资金.
  public static let industrialPaidIn: Self = "industrialPaidIn"
  /// 优强企业.
  public static let strongEnterprises: Self = "strongEnterprises"
  /// 总部经济.
  public static let headquarters: Self = "headquarters"
  /// 数字经济.
  public static let digital: Self = "digital"
  /// 央企签约金额.
  public static let centralEnterpriseSigning: Self = "centralEnterpriseSigning"
  /// 签约优强项目.
  public static let strongProjects: Self = "strongProjects"
  /// 标房招商完成比例.
  public static let factoryScore: Self = "factoryScore"
  /// 拜访企业(商协会)数.
  public static let visits: Self = "visits"
  /// 邀请企业来筑考察数.
  public static let invitations: Self = "invitations"
  /// 邀请优强企业数.
  public static let invitedStrong: Self = "invitedStrong"
  /// 签约金额.
  public static let signing: Self = "signing"
  /// 工业项目签约金额.
  public static let industrialSigning: Self = "industrialSigning"
  /// 标房招商面积.
  public static let factoryArea: Self = "factoryArea"
  /// 加分指标.
  public static let bonus: Self = "bonus"

  /// All of them; a task book can name no other.
  public static let known: [Self] = [
    trips, paidIn, industrialShare, industrialPaidIn, strongEnterprises, headquarters, digital,
    centralEnterpriseSigning, strongProjects, factoryScore, visits, invitations, invitedStrong,
    signing, industrialSigning, factoryArea, bonus,
  ]
}

extension Rulebook {
  /// Every rule of the catalogue that is at work, in the order of IDs.
  public static let all: [Rule] = [
    .h601, .h602, .h603, .h604,
    .l301, .l302, .l303, .l304, .l305, .l306, .l307, .l308,
    .p401, .p402, .p403, .p404, .p405, .p406, .p407, .p408, .p409, .p410, .p411, .p412,
    .s101, .s102, .s103, .s104, .s105, .s106, .s107, .s108, .s109, .s110, .s111, .s112,
    .s113, .s114,
    .t701, .t702, .t703,
    .v201, .v202, .v203, .v204, .v205, .v206, .v207, .v208, .v209, .v210, .v211, .v212,
    .v213, .v214, .v215,
    .x501, .x502, .x503,
  ]

  /// The rule of that ID; nil is none.
  public static func rule(_ id: String) -> Rule? { all.first { $0.id == id } }
}

/// Changes as people make them.
extension FormChange {
  /// As it was issued and filled.
  static let nothing = FormChange(description: "nothing")

  /// Every kind of change by itself, and all at once.
  static let all = [
    nothing,
    FormChange(
      description: "rows put above the table, into it and below",
      rows: [figures: [[1, 2], [4, 1], [7, 1], [9, 2]]], told: ["S110"]),
    FormChange(
      description: "ledgers moved down, with blank rows in them",
      rows: ["项目台账": [[1, 1], [3, 2], [6, 1]], "活动台账": [[3, 4], [5, 3]], "标房台账": [[3, 1]]],
      told: ["S110"]),
    FormChange(
      description: "columns put in",
      columns: [
        figures: [[1, 1], [5, 1], [7, 2]], "项目台账": [[1, 2], [8, 1]], "活动台账": [[3, 1]],
        "标房台账": [[4, 2]],
      ], told: ["S110"]),
    FormChange(
      description: "rows, columns and a sheet hidden", hiddenRows: ["项目台账": [4, 5], figures: [8]],
      hiddenColumns: [figures: [4], "项目台账": [9]], hiddenSheets: ["活动台账"],
      told: ["S110", "S111"]),
    FormChange(
      description: "sheets renamed and turned around",
      renamed: [figures: "Sheet1", "项目台账": "项目", "活动台账": "6月活动", "标房台账": "厂房"],
      isReversed: true, told: ["S110"]),
    FormChange(
      description: "notes and figures of one's own in what was put in",
      rows: [figures: [[1, 2], [7, 1]]],
      columns: [figures: [[5, 1]], "项目台账": [[8, 1]], "活动台账": [[1, 1]]],
      notes: [
        figures: [
          "A1": "内部资料", "C9": "上月累计", "D9": "3", "F9": "2.5", "E6": "去年同期", "E8": "10", "E10": "12",
        ],
        "项目台账": ["H3": "内部编号", "H4": "1", "H5": "约5亿"], "活动台账": ["A3": "序号", "A4": "1", "A5": "2"],
      ], told: ["S110"]),
    FormChange(
      description: "far from the first row and column",
      rows: [figures: [[1, 60]], "项目台账": [[1, 90]], "活动台账": [[1, 150]]],
      columns: [figures: [[1, 30]], "项目台账": [[1, 40]]], told: ["S110"]),
    FormChange(
      description: "ledgers that bear each other's names",
      renamed: ["项目台账": "活动台账", "活动台账": "项目台账", figures: "填报说明", "填报说明": figures],
      told: ["S110"]),
    FormChange(
      description: "names with marks and blanks",
      renamed: ["项目台账": "项目&台账 '6月'", "选项": "choices", figures: "1"], told: ["S110"]),
    everything,
  ]

  /// Many kinds together.
  static let everything = FormChange(
    description: "all at once", rows: [figures: [[1, 3]], "项目台账": [[3, 2], [7, 1]]],
    columns: [figures: [[3, 1], [6, 1]], "活动台账": [[1, 1]]], hiddenRows: ["项目台账": [6]],
    hiddenColumns: ["项目台账": [2]], renamed: [figures: "汇总", "活动台账": "活动"], isReversed: true,
    told: ["S110", "S111"])
}

import Foundation
import Testing

/// `credit` adds up what a resident office's projects count for, and answers what if.
struct CreditTests {
  @Test func `an assumed 认定方式 changes the sum by half of what was signed`() throws {
    let folder = try Folder()
    defer { folder.remove() }
    let form = folder.file("forms/市政府驻武汉办事处.xlsx")
    try Command.run(
      ["issue", "--period", "2023-06", "--unit", "武汉办事处", "--out", folder.file("forms")])
    let project = #"""
      {"id":"XM-1","name":"甲=乙项目","section":"C","signed":7.5,"credited":3.75,"recognition":"陪同考察"}
      """#
    try folder.write(
      Array(#"{"unit":"市政府驻武汉办事处","period":"2023-06","projects":[\#(project)]}"#.utf8), to: "d.json"
    )
    try Command.run(
      ["fill", form, "--data", folder.file("d.json"), "--out", folder.file("filled.xlsx")])
    let told = try Command.run(["credit", folder.file("filled.xlsx")])
    #expect(told.status == 0)
    #expect(told.text.contains("合计 3.75亿元,其中工业 3.75亿元"))
    let assumed = try Command.run(
      ["credit", folder.file("filled.xlsx"), "--assume", "甲=乙项目=首次拜访"])
    #expect(assumed.text.contains("合计 7.5亿元"))
    let unknown = try Command.run(
      ["credit", folder.file("filled.xlsx"), "--assume", "丙=首次拜访"])
    #expect(unknown.status == 2 && unknown.errors.contains("丙"))
  }
}

import Foundation
import Testing

@testable import Workbooks

/// What the commands say of workbooks that carry a digital signature.
struct SignatureTests {
  @Test("A signature that marks break is said to be broken, and clean says what becomes of it")
  func signature() throws {
    let folder = try Folder()
    defer { folder.remove() }
    try Command.run(
      ["issue", "--period", "2023-06", "--unit", "云岩区", "--out", folder.file("forms")])
    let form = folder.file("forms/云岩区.xlsx")
    let type =
      "http://schemas.openxmlformats.org/package/2006/relationships/digital-signature/origin"
    let link = "<Relationship Id=\"rId99\" Type=\"\(type)\" Target=\"_xmlsignatures/origin.sigs\"/>"
    let links = String(decoding: try Archive(path: form).read("_rels/.rels"), as: UTF8.self)
    var patch = try ArchivePatch(copying: form, to: folder.file("云岩区.xlsx"))
    let end = "</Relationships>"
    patch.add("_rels/.rels", Array(links.replacingOccurrences(of: end, with: link + end).utf8))
    patch.add("_xmlsignatures/origin.sigs", [])
    try patch.finish()

    let signed = folder.file("云岩区.xlsx")
    let check = try Command.run(["check", signed, "--out", folder.file("returned")])
    #expect(check.errors.contains("“云岩区.xlsx”带有数字签名,加上标注后签名失效"))
    let clean = try Command.run([
      "clean", folder.file("returned/云岩区.xlsx"), "--out", folder.file("clean.xlsx"), "--lang", "en",
    ])
    #expect(clean.errors.contains("clean.xlsx is signed"))
    try folder.write(Array("[]".utf8), to: "findings.json")
    let annotate = [
      "annotate", signed, "--findings", folder.file("findings.json"), "--out",
      folder.file("marked.xlsx"),
    ]
    #expect(try Command.run(annotate).errors.contains("签名失效"))
    let plain = try Command.run(["check", form, "--out", folder.file("plain")])
    #expect(!plain.errors.contains("签名"))
  }
}

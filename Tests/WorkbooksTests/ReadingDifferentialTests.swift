import FoundationEssentials
import Testing

@testable import Workbooks

/// The scanner and libxml2 over the parts of real workbooks, as they are and as chance bends them.
@Suite(.enabled(if: Shared.folder != nil, "the corpus is not here"))
struct ReadingDifferentialTests {
  /// The paths of all workbooks.
  private func paths() throws -> [String] {
    let folder = try #require(Shared.folder) + "/corpus/"
    let index = try String(contentsOf: URL(filePath: folder + "INDEX.tsv"), encoding: .utf8)
    return index.split(separator: "\n").dropFirst().compactMap { line in
      line.split(separator: "\t").first.map { folder + "files/" + $0 }
    }
  }

  private func isMarkup(_ name: String) -> Bool {
    [".xml", ".rels", ".vml"].contains { name.lowercased().hasSuffix($0) }
  }

  @Test("Each part of a real workbook is scanned as libxml2 parses it, or not at all")
  func parts() throws {
    var compared = 0
    for path in try paths() {
      guard let archive = try? Archive(path: path) else { continue }
      for name in archive.entries where isMarkup(name) {
        guard let bytes = try? archive.read(name), bytes.count < 60_000 else { continue }
        #expect(throws: Never.self, "\(path) \(name)") {
          try FuzzTarget.compare(archive.entry(name), pieceSize: 1 << 18)
        }
        compared += 1
      }
    }
    #expect(compared > 3000)
  }

  @Test("So is each part with bytes of it changed, left out or put in, in pieces of any size")
  func mutations() throws {
    var chance = Mutation(state: 2023)
    var compared = 0
    for path in try paths() {
      guard let archive = try? Archive(path: path) else { continue }
      // A part of each workbook that is short, and the head of one that need not be.
      let names = archive.entries.filter(isMarkup).shuffled(using: &chance)
      for name in names.prefix(6) {
        guard let bytes = try? archive.read(name) else { continue }
        let bent = chance.bend(Array(bytes.prefix(6_000)))
        #expect(throws: Never.self, "\(path) \(name): \(String(decoding: bent, as: UTF8.self))") {
          try FuzzTarget.compare(bent, pieceSize: Int.random(in: 90...7000, using: &chance))
        }
        compared += 1
      }
    }
    #expect(compared > 1000)
  }
}

/// Chance with a seed, which bends markup.
private struct Mutation: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  private static let pieces = [
    "<", ">", "/>", "</", "\"", "'", "&", "&amp;", "&#10;", "&#x0;", "&x;", "]]>", "<!--", "-->",
    "--", "<![CDATA[x]]>", "<?p x?>", "<!DOCTYPE a>", "x:", ":", " r='1' r='2'", " xmlns:x='y'",
    " x:r='1'", "\r\n", "\t", "\u{0}", "\u{1}", "\u{FFFF}", "\u{FEFF}", "\u{D7}", "甲", "\u{85}",
    "<row r='1'>", "</row>", "<c r='A1'/>", "=", " ", "encoding='GBK'", " standalone='maybe'",
  ].map { Array($0.utf8) }

  /// The bytes with one to three changes.
  mutating func bend(_ bytes: [UInt8]) -> [UInt8] {
    var bytes = bytes
    for _ in 0..<Int.random(in: 1...3, using: &self) where !bytes.isEmpty {
      let place = Int.random(in: 0..<bytes.count, using: &self)
      let end = min(bytes.count, place + Int.random(in: 1...12, using: &self))
      switch Int.random(in: 0..<5, using: &self) {
      case 0: bytes[place] ^= UInt8(1 << Int.random(in: 0..<8, using: &self))
      case 1: bytes.removeSubrange(place..<end)
      case 2: bytes.insert(contentsOf: bytes[place..<end], at: place)
      case 3: bytes.insert(UInt8.random(in: 0...255, using: &self), at: place)
      default:
        let piece = Self.pieces.randomElement(using: &self) ?? []
        bytes.insert(contentsOf: piece, at: place)
      }
    }
    return bytes
  }
}

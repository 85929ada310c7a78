/// A part as it came and the changes to it; of a large sheet what stands behind its front alone.
struct PartPatch: Sendable {
  /// What stands before all else and stays; nil where the whole part is held.
  private(set) var front: SheetFront?
  /// The text behind it as it came.
  private(set) var text: PartText
  /// The changes to that.
  private(set) var patch: PatchedPart

  /// The bytes of a part behind a front.
  init(_ front: SheetFront, _ bytes: [UInt8], part: String) throws(WorkbookError) {
    self.front = front
    text = try PartText(bytes, part: part)
    patch = PatchedPart(text.utf8)
  }

  /// A whole part.
  init(_ text: PartText) {
    self.text = text
    patch = PatchedPart(text.utf8)
  }

  /// Whether any change was made.
  var isChanged: Bool { patch.isChanged }
  /// Whether the changes make it longer or shorter.
  var hasOtherLength: Bool {
    text.encoding == .utf8 && patch.bytes.count != patch.original.count
  }

  /// Makes changes at places in the whole part as it is now; false where one cannot be made.
  mutating func apply(_ splices: [Splice]) -> Bool {
    let before = front?.count ?? 0
    return patch.apply(
      splices.map { splice in
        let range = splice.range.lowerBound - before..<splice.range.upperBound - before
        return Splice(range, text.admitted(splice.bytes))
      })
  }

  /// What leads back, at places in the whole part as it is now.
  var inverse: [Splice] {
    let before = front?.count ?? 0
    return patch.inverse.map {
      Splice($0.range.lowerBound + before..<$0.range.upperBound + before, $0.bytes)
    }
  }

  /// Takes in the bytes of the front, so that there can be changes in it.
  mutating func hold(_ bytes: [UInt8]) {
    front = nil
    patch.precede(bytes)
    text.precede(bytes)
  }
}

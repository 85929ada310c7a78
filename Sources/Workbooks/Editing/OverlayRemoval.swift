/// Takes the marks of an overlay out of a workbook.
///
/// Where no other program saved the workbook since, each changed part is led back to what it was
/// and each added part goes, byte for byte. Otherwise the marks are recognised by what they are.
enum OverlayRemoval {
  /// Takes them out; says whether there were any.
  @discardableResult
  static func run(on draft: inout PackageDraft) throws(WorkbookError) -> Bool {
    let outline = try WorkbookOutline(draft)
    var found: [(part: String, record: OverlayRecord)] = []
    // Programs link custom XML to the workbook or to the package, always from this folder.
    for part in draft.parts where EntryNames.folded(part).hasPrefix("customxml/item") {
      if let record = record(in: part, draft) { found.append((part, record)) }
    }
    if found.count == 1, let (part, record) = found.first,
      try undo(record, in: part, on: &draft)
    {
      return true
    }
    let recognition = try OverlayRecognition(outline, records: found.map(\.record))
    guard !found.isEmpty || recognition.hasMarks else { return false }
    try recognition.run(on: &draft)
    for (part, _) in found {
      try draft.unlink("", from: part)
      try draft.removeWithLinks(part, from: outline.part)
    }
    return true
  }

  private static func record(in part: String, _ draft: borrowing PackageDraft) -> OverlayRecord? {
    do throws(WorkbookError) {
      return OverlayRecord(try draft.document(part))
    } catch { return nil }
  }

  /// Leads every part back, if each is still as the record knows it.
  private static func undo(
    _ record: OverlayRecord, in part: String, on draft: inout PackageDraft
  ) throws(WorkbookError) -> Bool {
    guard record.added.contains(where: { $0.part == part }) else { return false }
    for added in record.added {
      guard draft.contains(added.part) else { return false }
      guard let digest = added.digest else { continue }
      guard FileDigest.sha256(of: try draft.bytes(of: added.part)) == digest else { return false }
    }
    for changed in record.changed {
      guard draft.contains(changed.part) else { return false }
      if changed.front != nil { _ = try draft.shell(of: changed.part) }
      guard try draft.digest(of: changed.part) == (changed.digest, changed.front) else {
        return false
      }
    }
    for changed in record.changed { try draft.splice(changed.part, changed.inverse) }
    for added in record.added { draft.remove(added.part) }
    return true
  }
}

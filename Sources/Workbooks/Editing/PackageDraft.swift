/// The parts of a workbook with changes to them, before anything is written.
///
/// Names are those of the archive's entries, found in whatever case. Every change is made through
/// ``splice(_:_:)``, ``add(_:_:)`` and ``remove(_:)``, so that it can be told and undone.
struct PackageDraft: ~Copyable {
  let path: String
  let archive: Archive
  /// All changes so far; giving back an earlier value of it undoes those made since.
  var state = State()

  /// The changes to a package.
  struct State {
    /// The bytes of parts whose changes are settled, by folded name.
    fileprivate var settled: [String: [UInt8]] = [:]
    /// The changes since then, by folded name.
    fileprivate var patches: [String: (text: PartText, patch: PatchedPart)] = [:]
    /// The names of parts that were put in, in order.
    fileprivate var added: [String] = []
    /// Those of them that were put in since the changes were settled.
    fileprivate var fresh: [String] = []
    fileprivate var removed: Set<String> = []
    /// Settled parts that are known to be other than the archive's, for they have another length.
    fileprivate var different: Set<String> = []
  }

  /// The names of parts that were put in, in order.
  var added: [String] { state.added }
  /// Those of them that were put in since the changes were settled.
  var fresh: [String] { state.fresh }

  /// Opens the workbook; it is never written to.
  init(path: String, password: String? = nil, limits: Limits) throws(WorkbookError) {
    self.path = path
    archive = try Archive(path: path, password: password, limits: limits)
  }

  /// Whether there is such a part now.
  func contains(_ part: String) -> Bool {
    let key = EntryNames.folded(part)
    if added.contains(where: { EntryNames.folded($0) == key }) { return true }
    return !state.removed.contains(key) && archive.contains(part)
  }

  /// The names of the parts there are now, with `/` between their steps.
  var parts: [String] {
    let kept = archive.entries.filter { !state.removed.contains(EntryNames.folded($0)) }
    return kept.map { $0.replacing("\\", with: "/") } + added
  }

  /// The bytes of a part as they are now.
  func bytes(of part: String) throws(WorkbookError) -> [UInt8] {
    let key = EntryNames.folded(part)
    if let (text, patch) = state.patches[key] { return text.encoded(patch.bytes) }
    if let bytes = state.settled[key] { return bytes }
    guard contains(part) else { throw .missingPart(part, namedBy: path) }
    return try archive.read(part)
  }

  /// The part as it is now, looked through.
  func document(_ part: String) throws(WorkbookError) -> MarkupDocument {
    try MarkupDocument(text(of: part), part: part, limits: archive.limits)
  }

  /// The part as it is now, looked through and held for changes, so that it is read but once.
  mutating func opened(_ part: String) throws(WorkbookError) -> MarkupDocument {
    let key = EntryNames.folded(part)
    if state.patches[key] == nil { state.patches[key] = try patch(of: part) }
    return try document(part)
  }

  private func patch(of part: String) throws(WorkbookError) -> (text: PartText, patch: PatchedPart)
  {
    let text = try PartText(bytes(of: part), part: part)
    return (text, PatchedPart(text.utf8))
  }

  /// The text of a part in UTF-8 as it is now.
  func text(of part: String) throws(WorkbookError) -> [UInt8] {
    if let (_, patch) = state.patches[EntryNames.folded(part)] { return patch.bytes }
    return try PartText(bytes(of: part), part: part).utf8
  }

  /// Makes changes in the text of a part as it is now.
  mutating func splice(_ part: String, _ splices: [Splice]) throws(WorkbookError) {
    guard !splices.isEmpty else { return }
    let key = EntryNames.folded(part)
    if state.patches[key] == nil { state.patches[key] = try patch(of: part) }
    let admitted = splices.map {
      Splice($0.range, state.patches[key]?.text.admitted($0.bytes) ?? $0.bytes)
    }
    guard state.patches[key]?.patch.apply(admitted) == true else {
      throw .malformedPart(part, line: 1, column: 1, reason: "elements of the part overlap")
    }
  }

  /// Puts a part in, or gives the one of that name other bytes.
  mutating func put(_ part: String, _ bytes: [UInt8]) {
    let key = EntryNames.folded(part)
    if !contains(part) {
      state.added.append(part)
      state.fresh.append(part)
    }
    state.patches[key] = nil
    state.settled[key] = bytes
    state.different.remove(key)
  }

  /// Takes a part out; nothing happens when there is none.
  mutating func remove(_ part: String) {
    let key = EntryNames.folded(part)
    state.patches[key] = nil
    state.settled[key] = nil
    state.different.remove(key)
    state.added.removeAll { EntryNames.folded($0) == key }
    state.fresh.removeAll { EntryNames.folded($0) == key }
    if archive.contains(part) { state.removed.insert(key) }
  }

  /// Makes the changes so far the state that later ones are told against.
  mutating func settle() {
    for (key, (text, patch)) in state.patches where patch.isChanged {
      if state.settled[key] == nil, text.encoding == .utf8,
        patch.bytes.count != patch.original.count
      {
        state.different.insert(key)
      } else {
        state.different.remove(key)
      }
      state.settled[key] = text.encoded(patch.bytes)
    }
    state.patches = [:]
    state.fresh = []
  }

  /// The changes since the parts were settled, to those that were there then, and what leads back.
  var changes: [(part: String, inverse: [Splice])] {
    parts.compactMap { part in
      guard !fresh.contains(part), let (_, patch) = state.patches[EntryNames.folded(part)],
        patch.isChanged
      else { return nil }
      return (part, patch.inverse)
    }
  }

  /// A name that no part has: the smallest number from 1 between prefix and suffix.
  func freeName(_ prefix: String, _ suffix: String) -> String {
    let taken = Set(parts.map(EntryNames.folded))
    var number = 1
    while taken.contains(EntryNames.folded(prefix + String(number) + suffix)) { number += 1 }
    return prefix + String(number) + suffix
  }

  /// Whether an entry of the archive is taken out.
  func isRemoved(_ entry: String) -> Bool { state.removed.contains(EntryNames.folded(entry)) }

  /// Whether an entry of the archive has other bytes now.
  func isChanged(_ entry: String) throws(WorkbookError) -> Bool {
    let key = EntryNames.folded(entry)
    if state.settled[key] == nil, state.patches[key]?.patch.isChanged != true { return false }
    if state.different.contains(key), state.patches[key]?.patch.isChanged != true { return true }
    return try bytes(of: entry) != archive.read(entry)
  }

  /// Writes the workbook to another path, whole or not at all; says what that did.
  ///
  /// An encrypted one is encrypted again.
  @discardableResult
  consuming func write(to output: String) throws(WorkbookError) -> SavePlan {
    settle()
    let plan = try plan()
    var patch = try ArchivePatch(
      copying: path, to: output, key: archive.key, limits: archive.limits)
    for entry in plan.dropped { patch.remove(entry) }
    for entry in plan.changed {
      patch.add(entry, state.settled[EntryNames.folded(entry)] ?? [])
    }
    // New names are written like the old ones, as some programs take `\\` for a part of the name.
    let hasBackslashes = archive.entries.contains { $0.contains("\\") }
    for entry in plan.added {
      let name = hasBackslashes ? entry.replacing("/", with: "\\") : entry
      patch.add(name, state.settled[EntryNames.folded(entry)] ?? [])
    }
    try patch.finish()
    return plan
  }
}

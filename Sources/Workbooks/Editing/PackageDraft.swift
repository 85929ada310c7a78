/// The parts of a workbook with changes to them, before anything is written.
///
/// Names are those of the archive's entries, found in whatever case. Every change is made through
/// ``splice(_:_:)``, ``add(_:_:)`` and ``remove(_:)``, so that it can be told and undone.
struct PackageDraft: ~Copyable {
  let path: String
  let archive: Archive
  /// All changes so far.
  private(set) var state = State()
  /// What was looked through and did not change since.
  let documents = KnownDocuments()

  /// The changes to a package.
  struct State {
    /// Parts whose changes are settled, by folded name.
    fileprivate var settled: [String: Settled] = [:]
    /// The changes since then, by folded name.
    fileprivate var patches: [String: PartPatch] = [:]
    /// The names of parts that were put in, in order.
    fileprivate var added: [String] = []
    /// The same, folded.
    fileprivate var addedKeys: Set<String> = []
    /// Those of them that were put in since the changes were settled.
    fileprivate var fresh: [String] = []
    fileprivate var removed: Set<String> = []
    /// Settled parts that are known to be other than the archive's, for they have another length.
    fileprivate var different: Set<String> = []
  }

  /// A part whose changes are settled.
  fileprivate struct Settled {
    /// What of it is as in the archive and not held; nil is nothing.
    var front: SheetFront?
    /// The bytes behind that.
    var bytes: [UInt8]
  }

  /// Undoes the changes made since the state was this.
  mutating func restore(_ earlier: State) {
    state = earlier
    documents.forget()
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
    if state.addedKeys.contains(key) { return true }
    return !state.removed.contains(key) && archive.contains(part)
  }

  /// The names of the parts there are now, with `/` between their steps.
  var parts: [String] {
    let kept = archive.entries.filter {
      state.removed.isEmpty || !state.removed.contains(EntryNames.folded($0))
    }
    return kept.map(PartLink.slashed) + added
  }

  /// The bytes of a part as they are now.
  func bytes(of part: String) throws(WorkbookError) -> [UInt8] {
    let key = EntryNames.folded(part)
    if let patch = state.patches[key] {
      guard let front = patch.front else { return patch.text.encoded(patch.patch.bytes) }
      return try bytes(of: front, part) + patch.patch.bytes
    }
    if let settled = state.settled[key] {
      guard let front = settled.front else { return settled.bytes }
      return try bytes(of: front, part) + settled.bytes
    }
    guard contains(part) else { throw .missingPart(part, namedBy: path) }
    return try archive.read(part)
  }

  private func bytes(of front: SheetFront, _ part: String) throws(WorkbookError) -> [UInt8] {
    Array(try archive.read(part).prefix(front.count))
  }

  /// The part as it is now, looked through.
  func document(_ part: String) throws(WorkbookError) -> MarkupDocument {
    let key = EntryNames.folded(part)
    if let known = documents[key] { return known }
    let document = try MarkupDocument(text(of: part), part: part, limits: archive.limits)
    documents[key] = document
    return document
  }

  /// The part as it is now, looked through and held for changes, so that it is read but once.
  mutating func opened(_ part: String) throws(WorkbookError) -> MarkupDocument {
    let key = EntryNames.folded(part)
    if state.patches[key] == nil { state.patches[key] = try patch(of: part) }
    return try document(part)
  }

  /// A sheet as it is now, looked through without its rows and held for changes outside of them;
  /// where the rows are many, they are not held.
  mutating func shell(of part: String) throws(WorkbookError) -> SheetShell {
    let key = EntryNames.folded(part)
    if state.patches[key] == nil, state.settled[key] == nil, contains(part),
      let front = try archive.front(of: part),
      let shell = SheetShell(front, front.tail, part: part, limits: archive.limits)
    {
      state.patches[key] = try PartPatch(front, front.tail, part: part)
      return shell
    }
    if state.patches[key] == nil { state.patches[key] = try patch(of: part) }
    if let patch = state.patches[key], let front = patch.front,
      let shell = SheetShell(front, patch.patch.bytes, part: part, limits: archive.limits)
    {
      return shell
    }
    return try SheetShell(text(of: part), part: part, limits: archive.limits)
  }

  private func patch(of part: String) throws(WorkbookError) -> PartPatch {
    if let settled = state.settled[EntryNames.folded(part)], let front = settled.front {
      return try PartPatch(front, settled.bytes, part: part)
    }
    return try PartPatch(settledText(of: part))
  }

  /// The text of a part as it is but for the changes that are not settled.
  private func settledText(of part: String) throws(WorkbookError) -> PartText {
    let key = EntryNames.folded(part)
    if let known = documents.text(of: key) { return known }
    let text = try PartText(bytes(of: part), part: part)
    documents.keep(text, of: key)
    return text
  }

  /// The text of a part in UTF-8 as it is now.
  func text(of part: String) throws(WorkbookError) -> [UInt8] {
    guard let patch = state.patches[EntryNames.folded(part)] else {
      return try settledText(of: part).utf8
    }
    guard patch.front != nil else { return patch.patch.bytes }
    return try PartText(bytes(of: part), part: part).utf8
  }

  /// Makes changes in the text of a part as it is now.
  mutating func splice(_ part: String, _ splices: [Splice]) throws(WorkbookError) {
    guard !splices.isEmpty else { return }
    let key = EntryNames.folded(part)
    if state.patches[key] == nil { state.patches[key] = try patch(of: part) }
    documents.forget(key)
    guard var patch = state.patches.removeValue(forKey: key) else { return }
    defer { state.patches[key] = patch }
    if let front = patch.front, splices.contains(where: { $0.range.lowerBound < front.count }) {
      patch.hold(try bytes(of: front, part))
    }
    guard patch.apply(splices) else {
      throw .malformedPart(part, line: 1, column: 1, reason: "elements of the part overlap")
    }
  }

  /// By what the part is known as it is now, with the mark of what of it was not looked at.
  func digest(of part: String) throws(WorkbookError) -> (digest: String, front: String?) {
    let patch = state.patches[EntryNames.folded(part)]
    guard let patch, let front = patch.front else {
      return (FileDigest.sha256(of: try bytes(of: part)), nil)
    }
    return (FileDigest.sha256(of: patch.patch.bytes), front.mark)
  }

  /// Puts a part in, or gives the one of that name other bytes.
  mutating func put(_ part: String, _ bytes: [UInt8]) {
    let key = EntryNames.folded(part)
    documents.forget(key)
    if !contains(part) {
      state.added.append(part)
      state.addedKeys.insert(key)
      state.fresh.append(part)
    }
    state.patches[key] = nil
    state.settled[key] = Settled(bytes: bytes)
    state.different.remove(key)
  }

  /// Takes a part out; nothing happens when there is none.
  mutating func remove(_ part: String) {
    let key = EntryNames.folded(part)
    documents.forget(key)
    state.patches[key] = nil
    state.settled[key] = nil
    state.different.remove(key)
    if state.addedKeys.remove(key) != nil {
      state.added.removeAll { EntryNames.folded($0) == key }
      state.fresh.removeAll { EntryNames.folded($0) == key }
    }
    if archive.contains(part) { state.removed.insert(key) }
  }

  /// Makes the changes so far the state that later ones are told against.
  mutating func settle() {
    for (key, patch) in state.patches where patch.isChanged {
      if state.settled[key] == nil, patch.hasOtherLength {
        state.different.insert(key)
      } else {
        state.different.remove(key)
      }
      state.settled[key] = Settled(
        front: patch.front,
        bytes: patch.front == nil ? patch.text.encoded(patch.patch.bytes) : patch.patch.bytes)
    }
    state.patches = [:]
    state.fresh = []
  }

  /// The changes since the parts were settled, to those that were there then, and what leads back.
  var changes: [(part: String, inverse: [Splice])] {
    parts.compactMap { part in
      guard !fresh.contains(part), let patch = state.patches[EntryNames.folded(part)],
        patch.isChanged
      else { return nil }
      return (part, patch.inverse)
    }
  }

  /// A name that no part has: the smallest number from 1 between prefix and suffix.
  func freeName(_ prefix: String, _ suffix: String) -> String {
    var number = 1
    while contains(prefix + String(number) + suffix) { number += 1 }
    return prefix + String(number) + suffix
  }

  /// Whether an entry of the archive is taken out.
  func isRemoved(_ entry: String) -> Bool { state.removed.contains(EntryNames.folded(entry)) }

  /// Whether an entry of the archive has other bytes now.
  func isChanged(_ entry: String) throws(WorkbookError) -> Bool {
    let key = EntryNames.folded(entry)
    let isPatched = state.patches[key]?.isChanged == true
    if !isPatched {
      guard let settled = state.settled[key] else { return false }
      if state.different.contains(key) { return true }
      if let front = settled.front { return settled.bytes != front.tail }
    }
    return try bytes(of: entry) != archive.read(entry)
  }

  /// Writes the workbook to another path, whole or not at all; says what that did.
  ///
  /// An encrypted one is encrypted again.
  @discardableResult
  consuming func write(to output: String) throws(WorkbookError) -> SavePlan {
    settle()
    let plan = try plan()
    var patch = try ArchivePatch(archive, of: path, to: output)
    for entry in plan.dropped { patch.remove(entry) }
    // New names are written like the old ones, as some programs take `\\` for a part of the name.
    let hasBackslashes = archive.entries.contains { $0.holds(UInt8(ascii: "\\")) }
    for entry in plan.changed + plan.added {
      let settled = state.settled[EntryNames.folded(entry)] ?? Settled(bytes: [])
      let name = hasBackslashes ? entry.replacing("/", with: "\\") : entry
      patch.add(name, settled.bytes, behind: settled.front?.deflated)
    }
    try patch.finish()
    return plan
  }
}

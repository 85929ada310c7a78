extension Package {
  /// What the body reads; where a part of it is at fault, that is put down and the other value given.
  ///
  /// It is for what the cells do not need. Limits are held to all the same.
  borrowing func spared<Value>(
    _ faults: inout [WorkbookError], _ other: Value,
    _ body: (borrowing Package) throws(WorkbookError) -> Value
  ) throws(WorkbookError) -> Value {
    do throws(WorkbookError) {
      return try body(self)
    } catch {
      guard error.isOfOnePart else { throw error }
      faults.append(error)
      return other
    }
  }
}

extension TaskBook {
  /// The bytes of the task book that is built into the program.
  public static var builtInBytes: [UInt8] { PackageResources.taskbook_xlsx }
}

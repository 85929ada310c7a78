/// What a protected sheet still allows; locked cells cannot be changed (ECMA-376, 18.3.1.85).
public struct SheetProtection: Hashable, Sendable {
  /// What people do with a sheet besides changing cells, by its name in the file.
  public enum Action: String, Hashable, Sendable, CaseIterable {
    /// Changing shapes, pictures and comments.
    case objects
    /// Changing scenarios.
    case scenarios
    /// Changing the look of cells.
    case formatCells
    /// Making columns wider, hiding them.
    case formatColumns
    /// Making rows higher, hiding them.
    case formatRows
    /// Inserting columns.
    case insertColumns
    /// Inserting rows.
    case insertRows
    /// Putting links on cells.
    case insertHyperlinks
    /// Taking columns out.
    case deleteColumns
    /// Taking rows out.
    case deleteRows
    /// Choosing cells that cannot be changed.
    case selectLockedCells
    /// Sorting.
    case sort
    /// Using the filter buttons.
    case autoFilter
    /// Working with pivot tables.
    case pivotTables
    /// Choosing cells that can be changed.
    case selectUnlockedCells

    /// Whether the file means that it is allowed when it says nothing.
    var isAllowedUnsaid: Bool {
      switch self {
      case .objects, .scenarios, .selectLockedCells, .selectUnlockedCells: true
      default: false
      }
    }
  }

  /// What is allowed.
  public var allowed: Set<Action> = [
    .formatColumns, .formatRows, .autoFilter, .selectLockedCells, .selectUnlockedCells,
  ]

  /// Protection without a password, against slips.
  public init() {}

  /// Whether columns and rows can be made wider or higher.
  public var allowsFormatting: Bool {
    get { allowed.isSuperset(of: [.formatColumns, .formatRows]) }
    set { set(newValue, [.formatColumns, .formatRows]) }
  }

  /// Whether rows can be inserted.
  public var allowsInsertingRows: Bool {
    get { allowed.contains(.insertRows) }
    set { set(newValue, [.insertRows]) }
  }

  /// Whether the filter buttons work.
  public var allowsFiltering: Bool {
    get { allowed.contains(.autoFilter) }
    set { set(newValue, [.autoFilter]) }
  }

  private mutating func set(_ isAllowed: Bool, _ actions: Set<Action>) {
    if isAllowed { allowed.formUnion(actions) } else { allowed.subtract(actions) }
  }
}

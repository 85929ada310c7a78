enum PlaceholderTaskBooks { static let bytes = PackageResources.taskbook_xlsx }

"""The workbooks below a folder."""

SUFFIXES = {".xlsx", ".xlsm", ".xltx", ".xltm"}


def workbooks(root):
    """The workbooks below a folder, by their names."""
    return sorted(path for path in root.rglob("*") if path.suffix.lower() in SUFFIXES)

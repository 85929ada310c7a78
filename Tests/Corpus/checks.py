"""What must hold of a changed workbook, each check with the words that say what does not."""

import importlib.util
import pathlib
import re
import tempfile

import archives
import isolated
import readers
import values


class Parts:
    """The entries of a workbook before and after a change."""

    def __init__(self, before, after):
        self.before = {entry.name: entry for entry in archives.entries(before)}
        self.after = {entry.name: entry for entry in archives.entries(after)}

    def lost(self, besides=()):
        """The parts that are gone."""
        gone = [name for name in self.before if name not in self.after]
        return [name for name in gone if not any(word in name for word in besides)]

    def kept(self):
        """The parts whose content is as it was."""
        return [
            name for name, entry in self.before.items()
            if name in self.after and entry.content == self.after[name].content]

    def moved(self):
        """The parts of the same content that lie in the archive otherwise than before."""
        return [
            name for name in self.kept()
            if self.before[name].compressed != self.after[name].compressed
            or self.before[name].head != self.after[name].head]

    def order_is_kept(self):
        """Whether the parts that were there stand in the order in which they stood."""
        return [name for name in self.after if name in self.before] == [
            name for name in self.before if name in self.after]


class Validator:
    """Holds packages to the schemas by a program named by its path."""

    def __init__(self, path):
        spec = importlib.util.spec_from_file_location("validator", path)
        self.module = importlib.util.module_from_spec(spec)
        spec.loader.exec_module(self.module)
        self.schemas = str(pathlib.Path(path).parent / "xsd")

    def new(self, before, after):
        """What is wrong with the workbook that was not wrong before."""
        old = self._faults(before)
        return sorted(fault for fault in self._faults(after) if fault not in old)

    def _faults(self, path):
        with tempfile.NamedTemporaryFile(suffix=".xlsx") as copy:
            # New parts are named with the backslashes of the old ones, and no less wrong than they.
            if archives.copy_with_slashes(path, copy):
                path = copy.name
            try:
                found = isolated.run(self.module.check, str(path), self.schemas, seconds=120)
            except isolated.Failed as failure:
                return {str(failure)}
        # Counts and lines change with what is added; what is wrong does not.
        return {f"{part}: " + re.sub("[0-9]+", "0", words) for part, _, words in found}


def other_values(before, after, changed=()):
    """The cells that openpyxl reads otherwise than before, but for those that were changed.

    None when it does not read the workbook before.
    """
    try:
        old = isolated.run(readers.with_openpyxl, str(before), seconds=120)
    except isolated.Failed:
        return None
    try:
        new = isolated.run(readers.with_openpyxl, str(after), seconds=120)
    except isolated.Failed as failure:
        return [f"not read: {failure}"]
    found = []
    for sheet, cells in old.sheets.items():
        now = new.sheets.get(sheet)
        if now is None:
            found.append(f"{sheet} is gone")
            continue
        for place in {**cells, **now}:
            if (sheet, place) not in changed and not values.same(cells.get(place), now.get(place)):
                found.append(f"{sheet} {place}")
        formulas = (old.formulas.get(sheet, {}), new.formulas.get(sheet, {}))
        for place in {**formulas[0], **formulas[1]}:
            if (sheet, place) not in changed and formulas[0].get(place) != formulas[1].get(place):
                found.append(f"{sheet} {place} formula")
    return found

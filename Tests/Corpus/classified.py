"""The table of differences that are known and settled, classified.tsv."""

import fnmatch
import pathlib


class Classified:
    """The table of what is known and settled."""

    def __init__(self, path):
        lines = pathlib.Path(path).read_text("utf-8").splitlines()
        self.classes, self.entries = {}, []
        for line in lines[1:]:
            file, sheet, cell, ours, theirs, right, why = line.split("\t")
            if file.startswith("class:"):
                self.classes[file.removeprefix("class:")] = right
            else:
                self.entries.append((file, sheet, cell))

    def settles(self, file, sheet="", cell="", name=""):
        """Whether the table holds the class, or the file or cell itself; `*` stands for any."""
        return name in self.classes or any(
            fnmatch.fnmatchcase(file, "*" + known[0]) and fnmatch.fnmatchcase(sheet, known[1])
            and fnmatch.fnmatchcase(cell, known[2]) for known in self.entries)

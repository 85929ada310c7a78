"""One workbook read by all three programs, and held cell against cell."""

import collections

from openpyxl.utils import get_column_letter

import classes
import isolated
import readers
import values


class Outcome:
    """What came of one file: plain data that goes from process to process."""

    def __init__(self, file):
        self.file = file
        self.counts = collections.Counter()
        self.rows = []
        """Differing cells: file, sheet, cell, what differs, class, ours, openpyxl, calamine."""
        self.ours = ""
        """Why we gave no cells."""
        self.fault = ""
        """`crash`, `time-out`, `silent` (a refusal without a reason), `judge` (the comparison itself
        failed) or nothing."""
        self.others = {}
        """Why the others gave no cells, by their names."""


def compare(binary, path, file):
    """Reads one file by all three and holds cell against cell."""
    outcome = Outcome(file)
    try:
        _compare(outcome, binary, path)
    except Exception as error:
        outcome.fault, outcome.ours = "judge", f"{type(error).__name__}: {error}"
    return outcome


def _compare(outcome, binary, path):
    run = readers.ours(binary, path)
    if run.cells is None:
        outcome.ours = run.words or "no word"
        outcome.fault = (
            "time-out" if run.status is None else "crash" if run.status not in (1, 2)
            else "" if run.words else "silent")
    read = {}
    for name, reader in (("openpyxl", readers.with_openpyxl), ("calamine", readers.with_calamine)):
        try:
            read[name] = isolated.run(reader, path)
        except isolated.Failed as failure:
            outcome.others[name] = str(failure)
    if run.cells is not None:
        _cells(outcome, run.cells, read)


def _cells(outcome, ours, read):
    pyxl, cala = read.get("openpyxl"), read.get("calamine")
    names = dict.fromkeys(name for cells in read.values() for name in cells.sheets)
    for sheet in names:
        opened = [name for name, cells in read.items() if sheet in cells.sheets]
        by_us = ours.sheets.get(sheet, {})
        by_pyxl = pyxl.sheets.get(sheet, {}) if pyxl else {}
        by_cala = cala.sheets.get(sheet, {}) if cala else {}
        for place in {**by_us, **by_pyxl, **by_cala}:
            mine, one, two = by_us.get(place), by_pyxl.get(place), by_cala.get(place)
            # python-calamine gives errors as nothing.
            both = len(opened) == 2 and (
                values.same(one, two) or one and one[0] == "error" and two is None)
            fits = {
                "openpyxl": "openpyxl" in opened and values.same(mine, one),
                "calamine": "calamine" in opened and values.same(mine, two)}
            outcome.counts["cells"] += 1
            kind = (
                "agreed" if both and fits["openpyxl"]
                else "AGREED ON BY BOTH, NOT BY US" if both
                else f"with the only reader, {opened[0]}" if len(opened) == 1 and fits[opened[0]]
                else f"NOT WITH THE ONLY READER, {opened[0]}" if len(opened) == 1
                else "disputed, we with openpyxl" if fits["openpyxl"]
                else "disputed, we with calamine" if fits["calamine"]
                else "DISPUTED, WE WITH NEITHER")
            outcome.counts[kind] += 1
            if kind == "agreed" or kind.startswith("with the only"):
                continue
            difference = classes.Difference(
                outcome.file, sheet, place, mine, one, two, both,
                "both" if len(opened) == 2 else opened[0])
            if pyxl:
                difference.is_1904 = pyxl.is_1904
                difference.format = pyxl.formats.get(sheet, {}).get(place, (None, ""))
                difference.is_link = place in pyxl.links.get(sheet, ())
                difference.is_covered = any(
                    top <= place[0] <= bottom and left <= place[1] <= right
                    and place != (top, left)
                    for top, left, bottom, right in pyxl.merges.get(sheet, []))
            outcome.rows.append((
                outcome.file, sheet, _reference(place), kind, classes.name(difference) or "",
                values.shown(mine), values.shown(one), values.shown(two)))
    for sheet, formulas in (pyxl.formulas if pyxl else {}).items():
        _formulas(outcome, sheet, ours.formulas.get(sheet, {}), formulas)


def _formulas(outcome, sheet, ours, theirs):
    for place in {**ours, **theirs}:
        mine, other = ours.get(place), theirs.get(place)
        outcome.counts["formulas"] += 1
        is_table = place in theirs and other is None and mine is not None
        if is_table or mine == other:
            outcome.counts["formulas agreed"] += 1
            continue
        outcome.counts["FORMULA NOT AS OPENPYXL'S"] += 1
        outcome.rows.append((
            outcome.file, sheet, _reference(place), "FORMULA NOT AS OPENPYXL'S",
            classes.formula(mine, other) or "",
            *(values.shown(None if text is None else ("formula", text)) for text in (mine, other)),
            ""))


def _reference(place):
    return get_column_letter(place[1]) + str(place[0])

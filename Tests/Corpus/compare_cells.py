#!/usr/bin/env python3
"""compare_cells.py BINARY FOLDER: holds `zhaoshang cells` to openpyxl and python-calamine.

Reads every workbook below the folder by all three, each in a process of its own. Where the two agree
on a cell, ours has to agree too; where only one of them reads the sheet, with that one; all other
cells are counted by class. What is known and settled stands in classified.tsv beside this file.

Prints a summary and writes to --out: differences.tsv (each cell), refusals.tsv (each file that one of
the three refuses). Exit status 1: a difference, a refusal of a file that both others read, a crash or
a run of more than 10 s that classified.tsv does not settle.
"""

import argparse
import collections
import concurrent.futures
import fnmatch
import multiprocessing
import os
import pathlib
import sys

from openpyxl.utils import get_column_letter

import classes
import isolated
import readers
import values

SUFFIXES = {".xlsx", ".xlsm", ".xltx", ".xltm"}


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
        """`crash`, `time-out`, `silent` (a refusal without a reason) or nothing."""
        self.others = {}
        """Why the others gave no cells, by their names."""


def compare(binary, path, file):
    """Reads one file by all three and holds cell against cell."""
    outcome = Outcome(file)
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
    return outcome


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


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("binary", help="the command zhaoshang")
    parser.add_argument("folder", help="a folder of workbooks")
    parser.add_argument("--out", default=".", help="where the tables go")
    parser.add_argument("--jobs", type=int, default=2)
    call = parser.parse_args()
    known = Classified(pathlib.Path(__file__).with_name("classified.tsv"))
    root = pathlib.Path(call.folder)
    paths = sorted(path for path in root.rglob("*") if path.suffix.lower() in SUFFIXES)
    outcomes = []
    with concurrent.futures.ProcessPoolExecutor(
        call.jobs, mp_context=multiprocessing.get_context("fork")
    ) as pool:
        runs = [
            pool.submit(compare, os.path.abspath(call.binary), str(path), str(path.relative_to(root)))
            for path in paths]
        for number, run in enumerate(runs, 1):
            outcomes.append(run.result())
            if sys.stderr.isatty():
                print(f"\r{number}/{len(paths)}", end="", file=sys.stderr)
    sys.exit(1 if _report(outcomes, known, pathlib.Path(call.out)) else 0)


def _report(outcomes, known, out):
    """Prints the summary, writes the tables; gives how much is not settled."""
    counts, by_class, faults = collections.Counter(), collections.Counter(), []
    rows, refusals = [], []
    for outcome in outcomes:
        counts.update(outcome.counts)
        others = [outcome.others.get(name, "read") for name in ("openpyxl", "calamine")]
        if outcome.ours or outcome.others:
            refusals.append([outcome.file, outcome.ours or "read", *others])
        if outcome.ours:
            counts["files refused"] += 1
            if not outcome.others:
                outcome.fault = outcome.fault or "refused though both others read it"
        for row in outcome.rows:
            settled = known.settles(row[0], row[1], row[2], row[4])
            by_class[row[3], row[4] or ("one by one" if settled else "NOT CLASSIFIED")] += 1
            rows.append([*row, "settled" if settled else "open"])
            if not settled and row[3].split(",")[0].isupper():
                faults.append(f"{row[0]} {row[1]}!{row[2]}: {row[3]}")
        if outcome.fault and not known.settles(outcome.file, "", ""):
            faults.append(f"{outcome.file}: {outcome.fault}: {outcome.ours}")
    out.mkdir(parents=True, exist_ok=True)
    _write(out / "differences.tsv", "file sheet cell what class ours openpyxl calamine state", rows)
    _write(out / "refusals.tsv", "file ours openpyxl calamine", refusals)
    print(f"files        {len(outcomes)}, refused with a reason {counts.pop('files refused', 0)}, "
          f"crashes {sum(o.fault == 'crash' for o in outcomes)}, "
          f"time-outs {sum(o.fault == 'time-out' for o in outcomes)}")
    for what, count in sorted(counts.items()):
        print(f"{count:>12} {what}")
        for (kind, name), part in sorted(by_class.items()):
            if kind == what:
                print(f"{'':12} {part:>10} {name}")
    print(f"{len(faults)} not settled")
    for fault in faults[:200]:
        print("  " + fault)
    return len(faults)


def _write(path, titles, rows):
    lines = ["\t".join(titles.split()), *("\t".join(row) for row in rows)]
    path.write_text("\n".join(lines) + "\n", "utf-8", errors="backslashreplace")


if __name__ == "__main__":
    main()

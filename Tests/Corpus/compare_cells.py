#!/usr/bin/env python3
"""compare_cells.py BINARY FOLDER: holds `zhaoshang cells` to openpyxl and python-calamine.

Reads every workbook below the folder by all three, each in a process of its own. Where the two agree
on a cell, ours has to agree too; where only one of them reads the sheet, with that one; all other
cells are counted by class. What is known and settled stands in classified.tsv beside this file.

Prints a summary and writes to --out: differences.tsv (each cell), refusals.tsv (each file that one of
the three refuses). Exit status 1: a difference, a refusal of a file that both others read, a crash, a
run of more than 10 s or 1 GiB that classified.tsv does not settle.
"""

import argparse
import collections
import concurrent.futures
import multiprocessing
import os
import pathlib
import sys

import classified
import comparison
import folders


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("binary", help="the command zhaoshang")
    parser.add_argument("folder", help="a folder of workbooks")
    parser.add_argument("--out", default=".", help="where the tables go")
    parser.add_argument("--every", type=int, default=1, help="take each of so many files only")
    parser.add_argument("--jobs", type=int, default=2)
    call = parser.parse_args()
    known = classified.Classified(pathlib.Path(__file__).with_name("classified.tsv"))
    root = pathlib.Path(call.folder)
    paths = folders.workbooks(root)[::call.every]
    outcomes = []
    with concurrent.futures.ProcessPoolExecutor(
        call.jobs, mp_context=multiprocessing.get_context("fork")
    ) as pool:
        runs = [
            pool.submit(
                comparison.compare, os.path.abspath(call.binary), str(path),
                str(path.relative_to(root)))
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
        if outcome.ours and not outcome.fault:
            counts["files refused"] += 1
            if not outcome.others:
                outcome.fault = "refused though both others read it"
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

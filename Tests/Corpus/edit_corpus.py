#!/usr/bin/env python3
"""edit_corpus.py BINARY EDITOR FOLDER --validator PROGRAM: changes workbooks and looks for harm.

Every workbook below the folder that `zhaoshang cells` reads is changed three times: ten cells
annotated, the marks taken out again, and three cells set and a sheet added (by EDITOR, the program
edit-workbook). Then no part may be lost, every part that the change does not concern must lie in the
archive as it did, the schemas must find nothing new, openpyxl must read the same elsewhere, and
without the marks every part must be what it was. --office converts them by LibreOffice, too.

Prints a table in Markdown, beside it what openpyxl does to the same files when it opens and saves
them. Exit status 1 when there is harm; each case stands below the table.
"""

import argparse
import concurrent.futures
import multiprocessing
import pathlib
import sys

import changes
import folders


class Change:
    """What one way of changing did to all files."""

    def __init__(self, name):
        self.name = name
        self.files = self.losing = self.lost = self.parts = self.kept = self.moved = 0
        self.faulty = self.read = self.reading = 0
        self.harm = []

    def add(self, file, report):
        """Adds what came of one file."""
        self.files += 1
        self.losing += bool(report["lost"])
        self.lost += len(report["lost"])
        self.parts += report["parts"]
        self.kept += report["kept"]
        self.moved += len(report["moved"])
        self.faulty += bool(report["new"])
        if report["others"] is not None:
            self.read += 1
            self.reading += not report["others"]
        for what in ("lost", "moved", "new", "others", "word"):
            if report.get(what):
                self.harm.append(f"{file}: {what}: {str(report[what])[:300]}")


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("binary", help="the command zhaoshang")
    parser.add_argument("editor", help="the test program edit-workbook")
    parser.add_argument("folder", help="a folder of workbooks")
    parser.add_argument("--validator", help="a program that holds packages to the schemas")
    parser.add_argument("--office", action="store_true", help="convert by LibreOffice, too")
    parser.add_argument("--every", type=int, default=1, help="take each of so many files only")
    parser.add_argument("--jobs", type=int, default=2)
    call = parser.parse_args()
    root = pathlib.Path(call.folder)
    paths = folders.workbooks(root)[::call.every]
    totals = {name: Change(name) for name in ("annotate", "edit", "openpyxl")}
    cleaned, restored, pages, made, harm = 0, 0, 0, 0, []
    with concurrent.futures.ProcessPoolExecutor(
        call.jobs, mp_context=multiprocessing.get_context("fork")
    ) as pool:
        runs = [pool.submit(changes.change, call, path) for path in paths]
        for path, run in zip(paths, runs):
            file, reports = str(path.relative_to(root)), run.result()
            for name, report in (reports or {}).items():
                if report is None:
                    continue
                if name == "clean":
                    cleaned += 1
                    restored += not report["word"]
                if name in totals and "parts" in report:
                    totals[name].add(file, report)
                elif report["word"]:
                    harm.append(f"{file}: {name}: {report['word']}")
                if "office" in report:
                    made += 1
                    pages += report["office"]
                    if not report["office"]:
                        harm.append(f"{file}: {name}: LibreOffice does not convert it")
    _print(totals, restored, cleaned, pages, made)
    harm += [f"{name}: {line}" for name in ("annotate", "edit") for line in totals[name].harm]
    print(f"\n{len(harm)} cases of harm")
    for line in harm[:200]:
        print("  " + line)
    sys.exit(1 if harm else 0)


def _print(totals, restored, cleaned, pages, made):
    columns = list(totals.values())
    rows = [
        ("workbooks", lambda c: c.files),
        ("that lose a part", lambda c: c.losing),
        ("parts lost", lambda c: c.lost),
        ("parts byte for byte as they were", lambda c: f"{c.kept} of {c.parts}"),
        ("of these, entries that lie otherwise in the archive", lambda c: c.moved),
        ("workbooks with something new against the schemas", lambda c: c.faulty),
        ("in which openpyxl reads all other cells alike", lambda c: f"{c.reading} of {c.read}"),
    ]
    print("| | ten cells annotated | three cells set, a sheet added | opened and saved by openpyxl |")
    print("| --- | ---: | ---: | ---: |")
    for title, value in rows:
        print(f"| {title} | " + " | ".join(str(value(column)) for column in columns) + " |")
    print(f"\nclean gives back every part as it was: {restored} of {cleaned}")
    if made:
        print(f"converted by LibreOffice: {pages} of {made}")


if __name__ == "__main__":
    main()

#!/usr/bin/env python3
"""Measures the engine against its peers in one run, on one core, and prints a table in Markdown.

    compare.py [--engine PROGRAM] [--python VENV/bin/python] [--cache FOLDER] [--runs N] [JOB…]

The workloads come from the benchmark folder of the shared test material (ZHAOSHANG_SHARED, or
`shared` beside the checkout) and are made once in the cache. Peers are Python packages
(python-calamine, wolfxl) of the interpreter that is named, and libxlsxwriter where it can be
compiled; what is absent is said and left out. All programs of a job run in turn; all of their
results must agree, or the status is 1.

Two jobs have no peers: `check` holds a submission of 50,000 projects against the rules, and the
same with mistakes, beside merely reading it; `office` does a month of 49 forms on all cores. Both
need `--zhaoshang`, the release build, and make their forms with `swift run make-samples`.
"""

import argparse
import json
import os
import pathlib
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
import zipfile

import submission

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parents[1]
# The streaming reader of calamine is in no package; its Python one takes so many times as long.
CALAMINE = 2.6
# What rust_xlsxwriter's constant memory takes of libxlsxwriter's; it is in no package either.
RUST = 1.40 / 2.08
POOLS = "prov city dept cat status stage owner leader risk fund unit yesno batch industry phrase headers"
GEN = {"ledger-small.xlsx": "small", "ledger-100k.xlsx": "100k", "inline-100k.xlsx": "inline",
       "numbers-1m.xlsx": "numbers", "ledger-1m.xlsx": "1m", "many-small": "many"}


class Run:
    """One run of a program: its processor seconds, its peak of memory in MiB, what it printed."""

    def __init__(self, command, cores, status=(0,)):
        start = time.monotonic()
        with tempfile.TemporaryFile("w+") as out, tempfile.TemporaryFile("w+") as err:
            child = subprocess.Popen(command, stdout=out, stderr=err,
                                     preexec_fn=lambda: os.sched_setaffinity(0, cores))
            _, ended, usage = os.wait4(child.pid, 0)
            child.returncode = os.waitstatus_to_exitcode(ended)
            out.seek(0)
            err.seek(0)
            self.output = out.read().strip()
            if child.returncode not in status:
                raise RuntimeError(f"{' '.join(command)}: {err.read().strip()[-300:]}")
        self.wall = time.monotonic() - start
        self.seconds = usage.ru_utime + usage.ru_stime
        self.peak = usage.ru_maxrss / 1024


class Bench:
    def __init__(self, options, bench):
        self.options = options
        self.cache = pathlib.Path(options.cache)
        self.cache.mkdir(parents=True, exist_ok=True)
        for file in bench.iterdir():
            if not (self.cache / file.name).exists():
                shutil.copyfile(file, self.cache / file.name)
        self.out = pathlib.Path(tempfile.mkdtemp(prefix="compare-"))
        self.agree = True
        sys.path.insert(0, str(self.cache))
        import ledger_spec
        self.pools = self.cache / "pools.tsv"
        self.pools.write_text("".join(
            "\t".join([name] + getattr(ledger_spec, name)) + "\n" for name in POOLS.split()))

    def data(self, name):
        path = self.cache / "data" / name
        if not path.exists():
            subprocess.run([self.options.python, "gen.py", GEN[name]], cwd=self.cache, check=True,
                           stdout=subprocess.DEVNULL)
        return path

    def has(self, package):
        return subprocess.run([self.options.python, "-c", f"import {package}"],
                              capture_output=True).returncode == 0

    def script(self, name, *words):
        return [self.options.python, str(self.cache / name), *map(str, words)]

    def c_writer(self):
        program = self.cache / "lxw_write"
        source = self.cache / "lxw_write.c"
        if not program.exists():
            try:
                subprocess.run(["gcc", "-O2", source, "-o", program, "-lxlsxwriter", "-lm"],
                               check=True, capture_output=True)
            except (OSError, subprocess.CalledProcessError):
                return None
        return str(program)

    def measure(self, job, commands, check, note):
        """Runs the commands in turn and prints their rows; `check` gives what must agree."""
        runs = {name: [] for name in commands}
        results = {}
        for _ in range(self.options.runs):
            for name, command in commands.items():
                run = Run(command, {self.options.core})
                runs[name].append(run)
                results[name] = check(name, run)
        ours = statistics.median(run.seconds for run in runs["ours"])
        for name, all_runs in runs.items():
            seconds = statistics.median(run.seconds for run in all_runs)
            peak = max(run.peak for run in all_runs)
            same = agrees(results[name], results["ours"])
            self.agree = self.agree and same
            row = f"| {job} | {name} | {seconds:.3f} | {peak:.0f} | {ours / seconds:.2f} |"
            print(row + ("" if same else f" **differs: {results[name]} {results['ours']}**"), flush=True)
            if name in note:
                label, factor = note[name]
                print(f"| {job} | {label} | {seconds * factor:.3f} | | {ours / seconds / factor:.2f} |")

    def read(self, job, paths):
        engine = self.options.engine
        commands = {"ours": [engine, "read", *map(str, paths)]}
        for package, module in (("python-calamine", "python_calamine"), ("wolfxl", "wolfxl")):
            if package == "wolfxl" and not self.options.all:
                continue
            if self.has(module):
                commands[package] = self.script("py_read.py", package, *paths)
            else:
                print(f"<!-- {package} is absent -->")
        self.measure(job, commands, lambda _, run: run.output,
                     {"python-calamine": ("calamine, streaming (÷ 2.6)", 1 / CALAMINE)})

    def four_sheets(self):
        """A workbook with the sheet of the ledger four times."""
        path = self.cache / "data" / "four.xlsx"
        if path.exists():
            return path
        sheet = "xl/worksheets/sheet1.xml"
        with zipfile.ZipFile(self.data("ledger-100k.xlsx")) as old, \
                zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as new:
            workbook = old.read("xl/workbook.xml").decode()
            first = re.search("<sheet [^>]*/>", workbook).group(0)
            links = old.read("xl/_rels/workbook.xml.rels").decode()
            link = re.search("<Relationship [^>]*sheet1.xml[^>]*/>", links).group(0)
            for number in (2, 3, 4):
                name = sheet.replace("1", str(number))
                new.writestr(name, old.read(sheet))
                copy = f'<sheet name="{number}" sheetId="{number}" r:id="sheet{number}"/>'
                workbook = workbook.replace(first, first + copy)
                copy = re.sub('Id="[^"]*"', f'Id="sheet{number}"', link, count=1)
                links = links.replace(link, link + copy.replace("sheet1.xml", f"sheet{number}.xml"))
            changed = {"xl/workbook.xml": workbook, "xl/_rels/workbook.xml.rels": links}
            for name in old.namelist():
                new.writestr(name, changed.get(name) or old.read(name))
        return path

    def sheets(self):
        path = self.four_sheets()
        one = [Run([self.options.engine, "read", str(path)], {self.options.core})
               for _ in range(self.options.runs)]
        both = [Run([self.options.engine, "sheets", str(path)], os.sched_getaffinity(0))
                for _ in range(self.options.runs)]
        self.agree = self.agree and agrees(one[0].output, both[0].output)
        wall = [statistics.median(run.wall for run in runs) for runs in (one, both)]
        peak = max(run.peak for run in both)
        print(f"| read four sheets, wall, one core ÷ all cores | ours | {wall[0]:.2f} ÷ {wall[1]:.2f} "
              f"| {peak:.0f} | {wall[0] / wall[1]:.2f} |")

    def growth(self):
        """Writing, reading and annotating of ten and a hundred times as many rows."""
        engine, core = self.options.engine, {self.options.core}
        for rows in (10_000, 100_000, 1_000_000):
            path, marked = self.out / f"{rows}.xlsx", self.out / "marked.xlsx"
            held = Run([engine, "rows", str(self.pools), str(rows)], core)
            write = Run([engine, "write", str(self.pools), str(path), str(rows)], core)
            print(f"| write {rows // 1000}k × 24, without its rows | ours "
                  f"| {write.seconds - held.seconds:.2f} | {write.peak - held.peak:.0f} | |")
            for name, words in (("read", ["read", str(path)]),
                                ("annotate", ["edit", str(path), str(marked), "项目台账"])):
                run = Run([engine, *words], core)
                print(f"| {name} {rows // 1000}k × 24 | ours | {run.seconds:.2f} | {run.peak:.0f} | |", flush=True)

    def sums(self, path):
        return Run([self.options.engine, "read", str(path)], {self.options.core}).output

    def write(self, rows):
        engine = self.options.engine
        mine = self.out / "ours.xlsx"
        commands = {"ours": [engine, "write", str(self.pools), str(mine), str(rows)]}
        files = {"ours": mine}
        if program := self.c_writer():
            files["libxlsxwriter, constant memory"] = self.out / "c.xlsx"
            commands["libxlsxwriter, constant memory"] = [program, "const", str(self.out / "c.xlsx"), str(rows)]
        else:
            print("<!-- libxlsxwriter is absent -->")
        self.measure(f"write {rows // 1000}k × 24", commands, lambda name, _: self.sums(files[name]),
                     {"libxlsxwriter, constant memory": ("rust_xlsxwriter, constant memory (× 1.40 ÷ 2.08)", RUST)})
        held = Run([engine, "rows", str(self.pools), str(rows)], {self.options.core})
        print(f"| the rows alone | ours | {held.seconds:.3f} | {held.peak:.0f} | |")
        both = Run(commands["ours"], os.sched_getaffinity(0))
        one = Run(commands["ours"], {self.options.core})
        print(f"| wall, one core ÷ all cores | ours | {one.wall:.2f} ÷ {both.wall:.2f} | | {one.wall / both.wall:.2f} |")
        sizes = {name: path.stat().st_size for name, path in files.items()}
        print("| bytes of the file | " + ", ".join(f"{n}: {s}" for n, s in sizes.items()) + " | | | |")

    def edit(self, job, path, sheet):
        target = {name: self.out / f"{name}-{path.name}" for name in ("ours", "wolfxl")}
        commands = {"ours": [self.options.engine, "edit", str(path), str(target["ours"]), sheet]}
        if self.has("wolfxl"):
            commands["wolfxl"] = self.script("py_edit.py", "wolfxl", path, target["wolfxl"])
        else:
            print("<!-- wolfxl is absent -->")

        def check(name, _):
            if path.is_dir():
                return self.sums(target[name] / "form0000.xlsx")
            return self.sums(target[name])

        if path.is_dir():
            for folder in target.values():
                folder.mkdir(exist_ok=True)
        self.measure(job, commands, check, {})

    def forms(self):
        """Every unit's form of June without a mistake."""
        folder = self.cache / "forms-2023-06"
        if not folder.exists():
            made = self.out / "forms"
            subprocess.run(["swift", "run", "--package-path", ROOT, "make-samples", "--clean",
                            "--out", made], check=True, stdout=subprocess.DEVNULL)
            shutil.move(made, folder)
        return folder

    def grown(self, spoilt):
        """A district's form with 50,000 projects, none or a third of them with a mistake."""
        path = self.cache / ("projects-50k-spoilt.xlsx" if spoilt else "projects-50k.xlsx")
        if not path.exists():
            program, form = self.options.zhaoshang, self.forms() / "云岩区.xlsx"
            report = json.loads(subprocess.check_output([program, "figures", form]))
            data = self.out / "projects.json"
            data.write_text(json.dumps(submission.grow(report, 50_000, spoilt)))
            made = self.out / path.name
            subprocess.run([program, "fill", form, "--data", data, "--out", made], check=True)
            shutil.move(made, path)
        return path

    def check(self):
        for spoilt in (False, True):
            path = str(self.grown(spoilt))
            command = [self.options.zhaoshang, "check", path, "--period", "2023-06"]
            ours, reading = [], []
            for _ in range(self.options.runs):
                ours.append(Run(command + ["--format", "json"], {self.options.core}, (0, 1)))
                reading.append(Run([self.options.engine, "read", path], {self.options.core}))
            errors = json.loads(ours[0].output)["workbooks"][0]["counts"]["error"]
            self.agree = self.agree and (errors > 1_000 if spoilt else errors == 0)
            took = statistics.median(run.seconds for run in ours)
            read = statistics.median(run.seconds for run in reading)
            job = f"check 50,000 rows, {errors} errors"
            print(f"| {job} | ours | {took:.3f} | {max(run.peak for run in ours):.0f} | |")
            print(f"| {job} | reading alone | {read:.3f} | {max(run.peak for run in reading):.0f} "
                  f"| {took / read:.2f} |", flush=True)

    def office(self):
        program, forms, cores = self.options.zhaoshang, str(self.forms()), os.sched_getaffinity(0)
        month = [forms, "--period", "2023-06", "--out"]
        walls, runs = [], {"check and annotate": [], "consolidate": []}
        for _ in range(self.options.runs):
            folder, book = self.out / "annotated", self.out / "consolidated.xlsx"
            checked = Run([program, "check", *month, str(folder)], cores, (0, 1))
            written = Run([program, "consolidate", *month, str(book)], cores, (0, 1))
            self.agree = self.agree and len(list(folder.glob("*.xlsx"))) == 49 and book.exists()
            shutil.rmtree(folder)
            book.unlink()
            runs["check and annotate"].append(checked)
            runs["consolidate"].append(written)
            walls.append(checked.wall + written.wall)
        for name, all_runs in runs.items():
            seconds = statistics.median(run.seconds for run in all_runs)
            print(f"| 49 forms | {name} | {seconds:.3f} | {max(r.peak for r in all_runs):.0f} | |")
        print(f"| 49 forms, wall seconds | both | {statistics.median(walls):.3f} | | |", flush=True)


def agrees(one, other):
    """Whether two readers say the same; sums of doubles may differ in their last digits."""
    one, other = one.split(), other.split()
    return (len(one) == len(other) == 3 and one[0] == other[0] and one[2] == other[2]
            and abs(float(one[1]) - float(other[1])) <= 1e-9 * abs(float(other[1])) + 0.01)


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--engine", default=str(ROOT / ".build/benchmarks/release/engine"))
    parser.add_argument("--zhaoshang", default=str(ROOT / ".build/release/zhaoshang"))
    parser.add_argument("--python", default=sys.executable)
    parser.add_argument("--cache", default=os.path.join(tempfile.gettempdir(), "zhaoshang-benchmarks"))
    parser.add_argument("--core", type=int, default=max(os.sched_getaffinity(0)))
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--all", action="store_true", help="slower peers as well")
    parser.add_argument("jobs", nargs="*", help="small 100k inline numbers 1m forms sheets write edit "
                        "edit-forms growth check office")
    options = parser.parse_args()
    bench = pathlib.Path(os.environ.get("ZHAOSHANG_SHARED", ROOT.parent / "shared")) / "bench"
    if not bench.is_dir():
        sys.exit(f"no workloads: {bench} is not there (ZHAOSHANG_SHARED names the shared folder)")
    bench = Bench(options, bench)
    jobs = options.jobs or "100k inline numbers forms sheets write edit edit-forms 1m growth".split()
    print("| work | program | CPU s | peak MiB | ours ÷ it |\n| --- | --- | ---: | ---: | ---: |")
    for job in jobs:
        if job == "sheets":
            bench.sheets()
        elif job == "growth":
            bench.growth()
        elif job == "write":
            bench.write(100_000)
        elif job == "edit":
            bench.edit("annotate ledger-100k", bench.data("ledger-100k.xlsx"), "项目台账")
        elif job == "edit-forms":
            bench.edit("annotate 1,000 forms", bench.data("many-small"), "封面汇总")
        elif job == "check":
            bench.check()
        elif job == "office":
            bench.office()
        elif job == "forms":
            bench.read("read 1,000 forms", sorted(bench.data("many-small").glob("*.xlsx")))
        else:
            name = next(name for name, word in GEN.items() if word == job)
            bench.read(f"read {name.removesuffix('.xlsx')}", [bench.data(name)])
    shutil.rmtree(bench.out, ignore_errors=True)
    return 0 if bench.agree else 1


if __name__ == "__main__":
    sys.exit(main())

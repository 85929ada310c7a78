"""The cells of a workbook as each of three programs reads them.

Each gives a `Cells`: by the names of the sheets, the values by row and column, and the formulas.
"""

import dataclasses
import json
import re
import resource
import signal
import subprocess
import tempfile
import warnings

import openpyxl
import python_calamine
from openpyxl.utils import column_index_from_string

import values

SECONDS = 10
MEMORY = 2 << 30
LISTING = 1 << 30


@dataclasses.dataclass
class Cells:
    """What one program reads of a workbook."""

    sheets: dict = dataclasses.field(default_factory=dict)
    """By sheet, the values by row and column."""
    formulas: dict = dataclasses.field(default_factory=dict)
    """By sheet, the formulas by row and column, without `=`; None is one of a data table."""
    formats: dict = dataclasses.field(default_factory=dict)
    """By sheet, the number and code of the format of each cell with a number or a date."""
    merges: dict = dataclasses.field(default_factory=dict)
    """By sheet, the merged ranges as first row, first column, last row, last column."""
    links: dict = dataclasses.field(default_factory=dict)
    """By sheet, the places of cells with a link."""
    is_1904: bool = False
    way: str = ""
    """How the workbook was opened, where there is more than one way."""


@dataclasses.dataclass
class Run:
    """How a run of our command ended."""

    cells: Cells | None
    status: int | None
    words: str
    """What it says of itself; the reason when it refuses the file."""


def ours(binary, path):
    """The cells as `zhaoshang cells` lists them; a status of None is a run that took too much."""
    with tempfile.TemporaryFile() as lines:
        try:
            run = subprocess.run(
                [binary, "cells", path, "--lang", "en"], stdout=lines, stderr=subprocess.PIPE,
                timeout=SECONDS, preexec_fn=_hold)
        except subprocess.TimeoutExpired:
            return Run(None, None, f"longer than {SECONDS} s")
        if run.returncode == -signal.SIGXFSZ:
            return Run(None, None, f"more than {LISTING} bytes of cells")
        words = " ".join(run.stderr.decode("utf-8", "replace").split())
        if run.returncode != 0:
            return Run(None, run.returncode, words)
        lines.seek(0)
        return Run(_listed(lines), 0, words)


def _hold():
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    resource.setrlimit(resource.RLIMIT_FSIZE, (LISTING, LISTING))


def _listed(lines):
    cells = Cells()
    for line in lines:
        cell = json.loads(line)
        letters, row = re.fullmatch("([A-Z]+)([0-9]+)", cell["ref"]).groups()
        place = (int(row), column_index_from_string(letters))
        value = values.ours(cell)
        if value is not None:
            cells.sheets.setdefault(cell["sheet"], {})[place] = value
        if "formula" in cell:
            cells.formulas.setdefault(cell["sheet"], {})[place] = cell["formula"]
    return cells


def with_openpyxl(path):
    """The cells as openpyxl reads them, loaded whole, or row by row where that fails."""
    warnings.simplefilter("ignore")
    try:
        return _openpyxl(path, read_only=False)
    except Exception as failure:
        try:
            return _openpyxl(path, read_only=True)
        except Exception:
            raise failure from None


def _openpyxl(path, read_only):
    cells = Cells(way="row by row" if read_only else "whole")
    # Told apart by content alone, as the others do; a name may end in anything.
    with open(path, "rb") as file:
        book = openpyxl.load_workbook(file, read_only=read_only, data_only=True)
        cells.is_1904 = book.epoch.year == 1904
        for sheet in book.worksheets:
            found, formats = {}, {}
            for cell in _cells(sheet, read_only):
                value = values.alike(cell.value, cell.data_type == "e")
                if value is not None:
                    found[cell.row, cell.column] = value
                if value is not None and value[0] in ("number", "time", "date"):
                    style = cell.style_array if read_only else cell._style
                    formats[cell.row, cell.column] = (style.numFmtId, cell.number_format)
            cells.sheets[sheet.title] = found
            cells.formats[sheet.title] = formats
            if not read_only:
                cells.links[sheet.title] = {
                    place for place, cell in sheet._cells.items() if cell.hyperlink}
                cells.merges[sheet.title] = [
                    (area.min_row, area.min_col, area.max_row, area.max_col)
                    for area in sheet.merged_cells.ranges]
        book = openpyxl.load_workbook(file, read_only=read_only, data_only=False)
        for sheet in book.worksheets:
            cells.formulas[sheet.title] = {
                (cell.row, cell.column): _formula(cell.value)
                for cell in _cells(sheet, read_only) if cell.data_type == "f"}
    return cells


def _cells(sheet, read_only):
    if not read_only:
        return list(sheet._cells.values())
    sheet.reset_dimensions()
    return [cell for row in sheet.iter_rows() for cell in row if cell.value is not None]


def _formula(value):
    if isinstance(value, openpyxl.worksheet.formula.DataTableFormula):
        return None
    text = value.text if isinstance(value, openpyxl.worksheet.formula.ArrayFormula) else value
    return str(text or "").removeprefix("=")


def with_calamine(path):
    """The cells as python-calamine reads them; a sheet that it fails at is left out."""
    cells = Cells()
    book = python_calamine.CalamineWorkbook.from_path(path)
    failures = []
    for info in book.sheets_metadata:
        if info.typ != python_calamine.SheetTypeEnum.WorkSheet:
            continue
        try:
            sheet = book.get_sheet_by_name(info.name)
            lines = sheet.to_python(skip_empty_area=True)
        except Exception as error:
            failures.append(error)
            continue
        found = {}
        row, column = sheet.start or (0, 0)
        for shift, line in enumerate(lines):
            for place, content in enumerate(line):
                value = values.alike(content)
                if value is not None:
                    found[row + shift + 1, column + place + 1] = value
        cells.sheets[info.name] = found
    if failures and not cells.sheets:
        raise failures[0]
    return cells

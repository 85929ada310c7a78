"""One workbook changed in every way, and what came of it."""

import json
import pathlib
import subprocess
import tempfile
import warnings
import zipfile

import openpyxl
import python_calamine
from openpyxl.utils import get_column_letter
from openpyxl.utils.cell import coordinate_to_tuple

import checks
import isolated
import readers

SECONDS = 60


def examine(before, after, validator, changed=()):
    """What a change did to a workbook."""
    parts = checks.Parts(before, after)
    report = {
        "lost": parts.lost(), "parts": len(parts.before), "kept": len(parts.kept()),
        "moved": parts.moved(), "new": validator.new(before, after) if validator else [],
        "others": checks.other_values(before, after, changed)}
    if not parts.order_is_kept():
        report["word"] = "the parts stand in another order"
    return report


def change(call, path):
    """Changes one file in every way; gives the reports, or None where it is not read.

    A file in which the archive is encrypted is left aside, too: its entries cannot be told.
    """
    try:
        return _change(call, path)
    except Exception as error:
        return {"judge": {"word": f"{type(error).__name__}: {error}"}}


def _change(call, path):
    cells = readers.ours(call.binary, str(path)).cells if zipfile.is_zipfile(path) else None
    if cells is None:
        return None
    validator = checks.Validator(call.validator) if call.validator else None
    reports = {}
    with tempfile.TemporaryDirectory() as folder:
        folder = pathlib.Path(folder)
        marked, clean, edited = (folder / f"{name}.xlsx" for name in ("marked", "clean", "edited"))
        findings = folder / "findings.json"
        sheet, places, free = _places(call, path, cells)
        if sheet is None:
            return None
        findings.write_text(json.dumps([
            {"sheet": sheet, "cell": place, "level": "error", "message": "请核对"}
            for place in places]))
        word = _run(call.binary, "annotate", path, "--findings", findings, "--out", marked)
        reports["annotate"] = {"word": word} if word else examine(path, marked, validator)
        if not word:
            word = _run(call.binary, "clean", marked, "--out", clean)
            reports["clean"] = {"word": word} if word else _restored(path, clean)
        # A cell that an array formula fills cannot be set alone; then the free ones are. A cell with
        # a formula is left: without it the order of calculation goes, as it must.
        formulas = cells.formulas.get(sheet, {})
        plain = [name for name in places if coordinate_to_tuple(name) not in formulas]
        for names in ([*plain[:2], free[0]], free):
            word = _run(call.editor, path, edited, sheet, *(f"{name}=7" for name in names))
            if not word:
                break
        changed = {(sheet, coordinate_to_tuple(name)) for name in names}
        reports["edit"] = {"word": word} if word else examine(path, edited, validator, changed)
        if call.office:
            for name, file in (("annotate", marked), ("edit", edited)):
                if file.exists():
                    reports[name]["office"] = _office(path, file, folder)
        reports["openpyxl"] = _openpyxl(path, folder / "openpyxl.xlsx", validator)
    return reports


def _places(call, path, cells):
    """A sheet, ten of its cells, and three that hold nothing."""
    for sheet, found in cells.sheets.items():
        names = [get_column_letter(column) + str(row) for row, column in sorted(found)]
        formulas = {
            get_column_letter(column) + str(row) for row, column in cells.formulas.get(sheet, {})}
        # Cells with formulas are annotated too, but not set.
        names.sort(key=lambda name: name in formulas)
        last = min(max(row for row, _ in found) + 3, 1_048_576)
        return sheet, (names + [f"B{row}" for row in range(1, 11)])[:10], _free(last)
    try:
        names = isolated.run(_sheet_names, str(path))
    except isolated.Failed:
        names = []
    return (names[0] if names else None), [f"B{row}" for row in range(1, 11)], _free(20)


def _free(row):
    return [f"{column}{row}" for column in "ABC"]


def _sheet_names(path):
    """The names of the sheets with cells; only python-calamine tells those of dialogs apart."""
    warnings.simplefilter("ignore")
    try:
        book = python_calamine.CalamineWorkbook.from_path(path)
        return [
            info.name for info in book.sheets_metadata
            if info.typ == python_calamine.SheetTypeEnum.WorkSheet]
    except Exception:
        pass
    with open(path, "rb") as file:
        return [sheet.title for sheet in openpyxl.load_workbook(file).worksheets]


def _restored(before, after):
    parts = checks.Parts(before, after)
    same = list(parts.before) == list(parts.after) and len(parts.kept()) == len(parts.before)
    return {"word": "" if same else "not what it was"}


def _openpyxl(before, after, validator):
    try:
        isolated.run(_open_and_save, str(before), str(after))
    except isolated.Failed:
        return None
    report = examine(before, after, validator)
    # Both are made anew by whoever saves, and say nothing of their own.
    report["lost"] = [
        name for name in report["lost"] if "sharedStrings" not in name and "calcChain" not in name]
    return report


def _open_and_save(before, after):
    warnings.simplefilter("ignore")
    with open(before, "rb") as file:
        macros = before.lower().endswith(("m", "xltm"))
        openpyxl.load_workbook(file, rich_text=True, keep_vba=macros).save(after)


def _office(before, after, folder):
    """Whether LibreOffice converts a workbook as it does the one before.

    It makes no pages of a template that has two links into itself, whoever wrote it, so templates
    become workbooks of its own.
    """
    kind = "ods" if before.suffix.lower().startswith(".xlt") else "pdf"
    return _converts(after, kind, folder) or not _converts(before, kind, folder)


def _converts(path, kind, folder):
    out = folder / "pages"
    profile = (folder / "profile").as_uri()
    subprocess.run(
        ["soffice", "--headless", f"-env:UserInstallation={profile}", "--convert-to", kind,
         "--outdir", out, path], capture_output=True, timeout=300)
    made = out / f"{path.stem}.{kind}"
    is_made = made.exists() and made.stat().st_size > 0
    made.unlink(missing_ok=True)
    return is_made


def _run(*words):
    """Runs a program; gives its words when it fails."""
    try:
        run = subprocess.run(
            [str(word) for word in words], capture_output=True, timeout=SECONDS)
    except subprocess.TimeoutExpired:
        return f"longer than {SECONDS} s"
    if run.returncode == 0:
        return ""
    return f"status {run.returncode}: " + " ".join(run.stderr.decode("utf-8", "replace").split())

#!/usr/bin/env python3
"""move_forms.py JOBS.json: changes workbooks as people and their programs do before they send them.

JOBS is a list of {"from", "to", "change", "saver"}. A change inserts rows and columns, hides rows,
columns and sheets, renames sheets and turns their order around; every reference moves along, as in
Excel. The saver is "none", "openpyxl", "mac" (openpyxl, days counted from 1904), "office" (LibreOffice),
"wps" (parts as WPS writes them) or "strict" (Strict Open XML). Only openpyxl asks for more than the
standard library.
"""

import json
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import zipfile
from xml.sax.saxutils import escape, quoteattr

import wps_habits

SHEET_REFERENCE = re.compile(
    r"((?:'[^']+'|[^\W\d]\w*)!)?(\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?|\$\d+:\$\d+)(?![\w(])")
CELL = re.compile(r"(\$?)([A-Z]{1,3})(\$?)(\d+)")


def number(letters):
    """The number of a column by its letters."""
    value = 0
    for letter in letters:
        value = value * 26 + ord(letter) - 64
    return value


def letters(column):
    """The letters of a column by its number."""
    text = ""
    while column:
        column, rest = divmod(column - 1, 26)
        text = chr(65 + rest) + text
    return text


class Sheet:
    """Where the rows and columns of one sheet go."""

    def __init__(self, change, name):
        self.rows = change["rows"].get(name, [])
        self.columns = change["columns"].get(name, [])
        self.name = change["renamed"].get(name, name)

    @staticmethod
    def moved(index, insertions):
        return index + sum(count for before, count in insertions if before <= index)

    def row(self, index):
        return self.moved(int(index), self.rows)

    def column(self, index):
        return self.moved(int(index), self.columns)

    def references(self, text):
        """The references in a list of cells and ranges, moved."""
        return CELL.sub(
            lambda m: f"{m[1]}{letters(self.column(number(m[2])))}{m[3]}{self.row(m[4])}", text)


def formula(text, own, sheets):
    """A formula with its references moved and its sheets renamed."""

    def moved(match):
        prefix, cells = match[1] or "", match[2]
        sheet = sheets.get(prefix.rstrip("!").strip("'"), own) if prefix else own
        if sheet is None:
            return match[0]
        if re.fullmatch(r"\$\d+:\$\d+", cells):
            cells = re.sub(r"\d+", lambda m: str(sheet.row(m[0])), cells)
        else:
            cells = sheet.references(cells)
        quoted = escape(sheet.name.replace("'", "''"))
        return (f"'{quoted}'!" if prefix else "") + cells

    parts = re.split(r'("[^"]*")', text)
    return "".join(part if part.startswith('"') else SHEET_REFERENCE.sub(moved, part)
                   for part in parts)


def worksheet(text, name, own, sheets, change):
    """The markup of a sheet, moved; frozen panes are let go."""
    text = re.sub(r"<pane [^>]*/>|<selection [^>]*/>| spans=\"[^\"]*\"", "", text)
    text = re.sub(r"<row r=\"(\d+)\"", lambda m: hidden_row(m[1], name, own, change), text)
    text = re.sub(r"(<c r=\")([A-Z]+\d+)", lambda m: m[1] + own.references(m[2]), text)
    text = re.sub(r"( (?:ref|sqref)=\")([^\"]*)", lambda m: m[1] + own.references(m[2]), text)
    text = re.sub(
        r"<col min=\"(\d+)\" max=\"(\d+)\"", lambda m: hidden_column(m, name, own, change), text)
    return re.sub(
        r"(<(?:f|formula|formula1|formula2)>)([^<]*)",
        lambda m: m[1] + formula(m[2], own, sheets), text)


def noted(text, notes):
    """The markup of a sheet with texts and numbers put into cells that are blank."""
    for reference, said in notes.items():
        column, row = re.fullmatch(r"([A-Z]+)(\d+)", reference).groups()
        cell = (f'<c r="{reference}"><v>{said}</v></c>' if re.fullmatch(r"[\d.]+", said) else
                f'<c r="{reference}" t="inlineStr"><is><t>{said}</t></is></c>')
        rows = {int(m[1]): m for m in re.finditer(
            r'<row r="(\d+)"[^>]*?(?:/>|>(.*?)</row>)', text, re.S)}
        if int(row) in rows:
            old = rows[int(row)]
            cells = {number(m[1]): m[0] for m in re.finditer(
                r'<c r="([A-Z]+)\d+"[^>]*?(?:/>|>.*?</c>)', old[2] or "", re.S)}
            cells[number(column)] = cell
            head = re.match(r"<row [^>]*?(?=/?>)", old[0])[0]
            new = head + ">" + "".join(cells[key] for key in sorted(cells)) + "</row>"
            text = text[:old.start()] + new + text[old.end():]
        else:
            later = [m.start() for index, m in rows.items() if index > int(row)]
            place = min(later) if later else text.index("</sheetData>")
            text = text[:place] + f'<row r="{row}">{cell}</row>' + text[place:]
    return text


def hidden_row(index, name, own, change):
    is_hidden = int(index) in change["hiddenRows"].get(name, [])
    return f'<row r="{own.row(index)}"' + (' hidden="1"' if is_hidden else "")


def hidden_column(match, name, own, change):
    first, last = int(match[1]), int(match[2])
    is_hidden = first in change["hiddenColumns"].get(name, [])
    return f'<col min="{own.column(first)}" max="{own.column(last)}"' + (
        ' hidden="1"' if is_hidden else "")


def workbook(text, sheets, change):
    """The list of sheets, in its new order, and the names that point into them."""
    tabs = re.findall(r"<sheet [^>]*/>", text)
    names = [re.search(r'name="([^"]*)"', tab)[1] for tab in tabs]
    order = list(reversed(range(len(tabs)))) if change["isReversed"] else list(range(len(tabs)))
    made = []
    for position in order:
        tab, name = tabs[position], names[position]
        tab = tab.replace(f'name="{name}"', f'name={quoteattr(sheets[name].name)}')
        if name in change["hiddenSheets"] and "state=" not in tab:
            tab = tab.replace(" r:id=", ' state="hidden" r:id=')
        made.append(tab)
    text = re.sub(r"<sheets>.*</sheets>", lambda m: f"<sheets>{''.join(made)}</sheets>", text)
    shown = next(i for i, tab in enumerate(made) if "hidden" not in tab)
    text = re.sub(r'activeTab="\d+"', f'activeTab="{shown}"', text)
    text = re.sub(
        r'localSheetId="(\d+)"', lambda m: f'localSheetId="{order.index(int(m[1]))}"', text)
    return re.sub(
        r"(<definedName [^>]*>)([^<]*)", lambda m: m[1] + formula(m[2], None, sheets), text)


def changed(source, target, change):
    """Writes the workbook with the change made."""
    parts = read(source)
    book = parts["xl/workbook.xml"].decode()
    links = dict(re.findall(
        r'Id="([^"]+)"[^>]*Target="/?(?:xl/)?([^"]+)"', parts["xl/_rels/workbook.xml.rels"].decode()))
    names = re.findall(r'<sheet name="([^"]*)"[^>]*r:id="([^"]*)"', book)
    sheets = {name: Sheet(change, name) for name, _ in names}
    for name, identifier in names:
        part = "xl/" + links[identifier]
        text = worksheet(parts[part].decode(), name, sheets[name], sheets, change)
        parts[part] = noted(text, change["notes"].get(name, {})).encode()
    parts["xl/workbook.xml"] = workbook(book, sheets, change).encode()
    write(target, parts)


def strict(parts):
    """The parts in the namespaces of Strict Open XML."""
    return {name: data.replace(
        b"http://schemas.openxmlformats.org/spreadsheetml/2006/main",
        b"http://purl.oclc.org/ooxml/spreadsheetml/main").replace(
        b"http://schemas.openxmlformats.org/officeDocument/2006/",
        b"http://purl.oclc.org/ooxml/officeDocument/") if name.endswith((".xml", ".rels")) else data
        for name, data in parts.items()}


def read(source):
    with zipfile.ZipFile(source) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def write(target, parts):
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in parts.items():
            archive.writestr(name, data)


def office(jobs):
    """Lets LibreOffice open and save the workbooks, all in one start."""
    with tempfile.TemporaryDirectory() as folder:
        root = pathlib.Path(folder)
        (root / "in").mkdir()
        for index, job in enumerate(jobs):
            shutil.move(job["to"], root / "in" / f"{index}.xlsx")
        subprocess.run(
            ["soffice", "--headless", f"-env:UserInstallation=file://{folder}/profile",
             "--convert-to", "xlsx", "--outdir", str(root / "out")]
            + sorted(str(path) for path in (root / "in").iterdir()),
            check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        for index, job in enumerate(jobs):
            shutil.move(root / "out" / f"{index}.xlsx", job["to"])


def main():
    jobs = json.loads(pathlib.Path(sys.argv[1]).read_text())
    for job in jobs:
        changed(job["from"], job["to"], job["change"])
        if job["saver"] in ("openpyxl", "mac"):
            import openpyxl
            book = openpyxl.load_workbook(job["to"])
            if job["saver"] == "mac":
                book.epoch = openpyxl.utils.datetime.CALENDAR_MAC_1904
            book.save(job["to"])
        elif job["saver"] in ("wps", "strict"):
            parts = read(job["to"])
            rewritten = wps_habits.rewritten if job["saver"] == "wps" else strict
            write(job["to"], rewritten(parts))
    if any(job["saver"] == "office" for job in jobs):
        office([job for job in jobs if job["saver"] == "office"])


if __name__ == "__main__":
    main()

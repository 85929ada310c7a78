"""Classes of cells on which the programs differ, each told by an exact test.

Who is right, and why, stands in classified.tsv under the name of the class.
"""

import dataclasses
import re

import values


@dataclasses.dataclass
class Difference:
    """A cell that is not the same for all."""

    file: str
    sheet: str
    place: tuple
    ours: object
    openpyxl: object
    calamine: object
    both: bool
    """Whether the other two read the cell alike."""
    opened: str
    """The others that could read the sheet: `both`, `openpyxl`, `calamine`."""
    format: tuple = (None, "")
    """The number and the code of the cell's format, as openpyxl gives them."""
    is_1904: bool = False
    is_link: bool = False
    """Whether the cell has a link."""
    is_covered: bool = False
    """Whether a merged range covers the cell and begins elsewhere."""


    def text(self, reader):
        """The text that a reader gives; None where it gives none."""
        value = getattr(self, reader)
        return value[1] if value and value[0] == "string" else None

    def number(self, reader):
        """The number behind what a reader gives; None where there is none."""
        return values.serial(getattr(self, reader), self.is_1904)


TESTS = {}


def _class(test):
    TESTS[test.__name__.replace("_", "-")] = test
    return test


def name(difference):
    """The first class that a difference belongs to; None is none."""
    return next((name for name, test in TESTS.items() if test(difference)), None)


@_class
def escape(cell):
    text = cell.text("openpyxl")
    return text is not None and (_unescaped(text) or None) == (cell.text("ours") or None) != text


@_class
def escaped_escape(cell):
    mine, text = cell.text("ours"), cell.text("openpyxl")
    return mine is not None and text != mine and mine.replace("x005F_", "") == text


@_class
def outer_space(cell):
    text = cell.text("openpyxl")
    return (
        text is not None and text != (cell.text("ours") or "") == text.strip(" \t\r\n")
        and (cell.opened == "openpyxl" or values.same(cell.ours, cell.calamine)))


@_class
def space_in_runs(cell):
    mine, text = cell.text("ours"), cell.text("calamine")
    return (
        mine is not None and text is not None and mine != text and mine.split() != [mine]
        and "".join(mine.split()) == "".join(text.split())
        and (cell.opened == "calamine" or values.same(cell.ours, cell.openpyxl)))


@_class
def covered_cell(cell):
    return cell.is_covered and cell.openpyxl is None and values.same(cell.ours, cell.calamine)


@_class
def link_as_text(cell):
    return cell.is_link and cell.ours is None and cell.calamine is None and cell.text("openpyxl")


@_class
def day_beyond_9999(cell):
    number = cell.number("ours")
    end = 2_957_003 if cell.is_1904 else 2_958_465
    return number is not None and number >= end and cell.openpyxl == ("error", "#VALUE!")


@_class
def before_the_first_day(cell):
    number = cell.number("ours")
    return number is not None and number < 0


@_class
def almost_a_day(cell):
    number = cell.number("ours")
    return number is not None and 1 - 1e-8 < number < 1


@_class
def leap_day_1900(cell):
    return cell.ours is not None and cell.ours[0] == "number" and int(cell.ours[1]) == 60


@_class
def east_asian_date(cell):
    return cell.format[0] in {*range(27, 37), *range(50, 59)} and _is_only_dated(cell)


@_class
def east_asian_code(cell):
    code = re.sub(r'"[^"]*"|\\.|\[[^\]]*\]', "", cell.format[1].lower())
    return re.search("aaa|e(?![+-])|b{2}|g", code) is not None and _is_only_dated(cell)


@_class
def date_in_later_section(cell):
    code = re.sub(r'"[^"]*"|\\.|\[[^\]]*\]', "", cell.format[1].lower()).split(";")
    dated = [re.search("[dmyhs]", section) is not None for section in code]
    return not dated[0] and any(dated) and _is_only_dated(cell)


def _is_only_dated(cell):
    """Whether we give the date of the number that openpyxl gives."""
    mine, other = cell.number("ours"), cell.number("openpyxl")
    return (
        cell.ours is not None and cell.ours[0] == "date" and other is not None
        and abs(mine - other) < 1.2e-5)


def _unescaped(text):
    """The text with each `_xHHHH_` made the character it stands for; pairs are joined."""
    text = re.sub("_x([0-9A-Fa-f]{4})_", lambda match: chr(int(match[1], 16)), text)
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")


def formula(ours, theirs):
    """The class of a formula that is not openpyxl's; None is none."""
    if ours is None and theirs == "":
        return "empty-formula"
    if ours and theirs and ours != theirs and ours.split() != theirs.split() and (
        "".join(ours.split()) == "".join(theirs.split())):
        return "space-in-formula"
    return None

"""The value of one cell, made alike whichever program read it.

A value is a pair of kind and content; None is an empty cell, as an empty text is. The kinds are those
of `zhaoshang cells` and one more: a `time` is a number that came as a time of day or a duration and
was rounded on the way.
"""

import datetime

KINDS = ("number", "time", "date", "string", "bool", "error")
EPOCH = datetime.datetime(1899, 12, 30)


def alike(value, is_error=False):
    """A value of openpyxl or python-calamine."""
    if value is None or value == "":
        return None
    if is_error:
        return ("error", str(value))
    if isinstance(value, bool):
        return ("bool", value)
    if isinstance(value, (int, float)):
        try:
            return ("number", float(value))
        except OverflowError:
            return ("number", float("inf"))
    if isinstance(value, datetime.datetime):
        if value.year < 1900:
            return ("time", (value - EPOCH) / datetime.timedelta(days=1))
        return ("date", value.replace(tzinfo=None))
    if isinstance(value, datetime.date):
        return ("date", datetime.datetime(value.year, value.month, value.day))
    if isinstance(value, datetime.time):
        span = datetime.timedelta(
            hours=value.hour, minutes=value.minute, seconds=value.second,
            microseconds=value.microsecond)
        return ("time", span / datetime.timedelta(days=1))
    if isinstance(value, datetime.timedelta):
        return ("time", value / datetime.timedelta(days=1))
    return ("string", str(value))


def ours(line):
    """A value in a line of `zhaoshang cells`."""
    kind, value = line["type"], line["value"]
    if kind == "date":
        return ("date", datetime.datetime.fromisoformat(value))
    if kind == "number":
        return ("number", float(value))
    return None if value == "" else (kind, value)


def same(left, right):
    """Whether two values are one: times to 10 ms, dates to the second, all others exactly."""
    if left is None or right is None:
        return left is right
    kinds = {left[0], right[0]}
    if kinds == {"date"}:
        return abs(left[1] - right[1]) <= datetime.timedelta(seconds=1)
    if "time" in kinds and kinds <= {"time", "number"}:
        return abs(left[1] - right[1]) < 1.2e-7
    return left == right


def serial(value, is_1904=False):
    """The number that a number, a time or a date stands for; None for anything else."""
    if value is None or value[0] not in ("number", "time", "date"):
        return None
    if value[0] != "date":
        return value[1]
    days = (value[1] - EPOCH) / datetime.timedelta(days=1)
    if is_1904:
        return days - 1462
    return days if days >= 61 else days - 1


def shown(value):
    """A value as one field of a table."""
    if value is None:
        return ""
    kind, content = value
    text = content.isoformat() if kind == "date" else repr(content) if kind == "number" else str(content)
    text = text.replace("\\", "\\\\").replace("\t", "\\t").replace("\r", "\\r").replace("\n", "\\n")
    return f"{kind} {text[:120]}"

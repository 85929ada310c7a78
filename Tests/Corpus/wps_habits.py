"""The parts of a workbook as WPS writes them, where Excel writes them otherwise."""

import re

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
APP = ("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
       "<Properties xmlns=\"http://schemas.openxmlformats.org/officeDocument/2006/extended-properties\">"
       "<Application>WPS 表格</Application></Properties>")


def rewritten(parts):
    """All parts, each by the habits of the program."""
    parts = dict(parts)
    for name in list(parts):
        if name == "xl/sharedStrings.xml":
            parts[name] = strings(parts[name].decode()).encode()
        elif name.startswith("xl/worksheets/sheet"):
            parts[name] = worksheet(parts[name].decode()).encode()
        elif name == "xl/workbook.xml":
            parts[name] = workbook(parts[name].decode()).encode()
        elif name == "docProps/custom.xml":
            parts[name] = custom(parts[name].decode()).encode()
    if "docProps/app.xml" not in parts:
        types = parts["[Content_Types].xml"].decode()
        parts["[Content_Types].xml"] = types.replace(
            "</Types>", '<Override PartName="/docProps/app.xml" ContentType="application/'
            'vnd.openxmlformats-officedocument.extended-properties+xml"/></Types>').encode()
        links = parts["_rels/.rels"].decode()
        parts["_rels/.rels"] = links.replace(
            "</Relationships>", '<Relationship Id="rIdApp" Type="http://schemas.openxmlformats.org/'
            'officeDocument/2006/relationships/extended-properties" Target="docProps/app.xml"/>'
            "</Relationships>").encode()
    parts["docProps/app.xml"] = APP.encode()
    return parts


def strings(text):
    """Texts in runs, with the readings that an input method leaves."""

    def item(match):
        said = match[2]
        half = len(said) // 2 if "&" not in said else 0
        runs = f'<r><t xml:space="preserve">{said[:half]}</t></r>' if half else ""
        return (f'<si>{runs}<r><rPr><sz val="11"/></rPr><t xml:space="preserve">{said[half:]}</t></r>'
                '<rPh sb="0" eb="1"><t>pin yin</t></rPh>'
                '<phoneticPr fontId="0" type="noConversion"/></si>')

    return re.sub(r"<si><t([^>]*)>([^<]*)</t></si>", item, text)


def worksheet(text):
    """Spans on rows, an absolute dimension, values set apart by line breaks, texts in runs."""
    cells = re.findall(r'<c r="([A-Z]+)(\d+)"', text)
    if cells:
        last = max(int(row) for _, row in cells)
        wide = max((column for column, _ in cells), key=lambda c: (len(c), c))
        text = re.sub(r"<dimension [^>]*/>", "", text)
        text = text.replace("<sheetViews>", f'<dimension ref="$A$1:${wide}${last}"/><sheetViews>')
    text = re.sub(r'(<row r="\d+")', r'\1 spans="1:16384"', text)
    return re.sub(
        r"<is><t([^>]*)>([^<]*)</t></is>",
        r'<is><r><rPr><sz val="11"/></rPr><t xml:space="preserve">\2</t></r>'
        r'<rPh sb="0" eb="1"><t>pin yin</t></rPh></is>', text)


def workbook(text):
    text = text.replace(
        f'<workbook xmlns="{MAIN}"',
        f'<workbook xmlns="{MAIN}" xmlns:etc="http://www.wps.cn/officeDocument/2017/etCustomData"')
    return text.replace("<workbookPr/>", '<fileVersion appName="xl" lastEdited="3" '
                        'lowestEdited="5" rupBuild="9302"/><workbookPr/>')


def custom(text):
    return text.replace(
        "</Properties>",
        '<property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="90" name="ICV">'
        "<vt:lpwstr>0A1B2C</vt:lpwstr></property>"
        '<property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="91" '
        'name="KSOProductBuildVer"><vt:lpwstr>2052-12.1.0.15990</vt:lpwstr></property></Properties>')

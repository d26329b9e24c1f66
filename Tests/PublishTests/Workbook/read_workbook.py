"""Prints what independent readers (openpyxl, ElementTree) find in a workbook, as JSON.

usage: read_workbook.py FILE.xlsx
"""

import json
import re
import sys
import zipfile
from xml.etree import ElementTree

import openpyxl

SHEET = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"


def unescape(text):
    """Undoes _xHHHH_ in one pass from left to right, as Excel does."""
    return re.sub(r"_x([0-9A-Fa-f]{4})_", lambda code: chr(int(code[1], 16)), text)


def stored_texts(archive, number):
    """The text of every text cell; openpyxl undoes the escape of an underscore and no other."""
    items = ElementTree.fromstring(archive.read("xl/sharedStrings.xml"))
    texts = [unescape("".join(part.text or "" for part in item.iter(f"{SHEET}t"))) for item in items]
    sheet = ElementTree.fromstring(archive.read(f"xl/worksheets/sheet{number}.xml"))
    return {
        cell.get("r"): texts[int(cell.find(f"{SHEET}v").text)]
        for cell in sheet.iter(f"{SHEET}c")
        if cell.get("t") == "s"
    }


def cell_facts(cell, text):
    top = cell.border.top
    return {
        "text": text,
        "number": cell.value if isinstance(cell.value, (int, float)) else None,
        "type": cell.data_type,
        "format": cell.number_format,
        "bold": bool(cell.font.b),
        "italic": bool(cell.font.i),
        "font": f"{cell.font.name} {cell.font.sz:g}",
        "top": top.style if top is not None else None,
        "alignment": cell.alignment.horizontal,
        "wraps": bool(cell.alignment.wrap_text),
        "link": cell.hyperlink.location if cell.hyperlink else None,
    }


def pages(attribute):
    """The format's default is 1; 0 means as many as it takes."""
    return 1 if attribute is None else int(attribute)


def sheet_facts(sheet, texts):
    return {
        "name": sheet.title,
        "frozenAt": sheet.freeze_panes,
        "merged": len(sheet.merged_cells.ranges),
        "filter": sheet.auto_filter.ref,
        "repeatedRows": sheet.print_title_rows,
        "landscape": sheet.page_setup.orientation == "landscape",
        "pagesWide": pages(sheet.page_setup.fitToWidth),
        "pagesHigh": pages(sheet.page_setup.fitToHeight),
        "fits": bool(sheet.sheet_properties.pageSetUpPr.fitToPage),
        "footer": f"{sheet.oddFooter.left.text}|{sheet.oddFooter.right.text}",
        "cells": {
            cell.coordinate: cell_facts(cell, texts.get(cell.coordinate))
            for row in sheet.iter_rows()
            for cell in row
            if cell.value is not None or cell.has_style
        },
    }


def main(path):
    workbook = openpyxl.load_workbook(path)
    with zipfile.ZipFile(path) as archive:
        sheets = [name for name in archive.namelist() if name.startswith("xl/worksheets/")]
        facts = {
            "title": workbook.properties.title,
            "created": workbook.properties.created.isoformat(),
            "modified": workbook.properties.modified.isoformat(),
            "sheets": [
                sheet_facts(sheet, stored_texts(archive, number))
                for number, sheet in enumerate(workbook.worksheets, start=1)
            ],
            "entryDates": sorted({str(entry.date_time) for entry in archive.infolist()}),
            "formulas": sum(len(re.findall(rb"<f[ >/]", archive.read(name))) for name in sheets),
            "firstBadEntry": archive.testzip(),
        }
    json.dump(facts, sys.stdout)


main(sys.argv[1])

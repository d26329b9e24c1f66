"""Prints what an independent reader (openpyxl) finds in a workbook, as JSON.

usage: read_workbook.py FILE.xlsx

`sheets`: the rows of every sheet, numbers as numbers; `formulas`: how many cells hold one;
`parts`: the raw text of every file in the container.
"""

import json
import sys
import zipfile

import openpyxl


def main(path):
    workbook = openpyxl.load_workbook(path)
    with zipfile.ZipFile(path) as archive:
        parts = {name: archive.read(name).decode("utf-8") for name in archive.namelist()}
    sheets = {
        sheet.title: [list(row) for row in sheet.iter_rows(values_only=True)]
        for sheet in workbook.worksheets
    }
    formulas = sum(
        cell.data_type == "f"
        for sheet in workbook.worksheets
        for row in sheet.iter_rows()
        for cell in row
    )
    json.dump({"sheets": sheets, "formulas": formulas, "parts": parts}, sys.stdout)


main(sys.argv[1])

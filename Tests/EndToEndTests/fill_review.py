"""Fills in a review sheet as a person would, with an independent program.

fill_review.py IN OUT DECISION REVIEWER: the answer in every row; `alternate` takes turns.
"""

import sys

import openpyxl

source, target, decision, reviewer = sys.argv[1:5]
book = openpyxl.load_workbook(source)
sheet = book["Duyệt"]
columns = {}
for cell in sheet[1]:
    columns[cell.value.rsplit("(", 1)[1].rstrip(")")] = cell.column
rules = [rule for rule in sheet.data_validations.dataValidation if rule.type == "list"]
choices = rules[0].formula1.strip('"').split(",")
assert sheet.column_dimensions[sheet.cell(1, columns["pair"]).column_letter].hidden
for row in range(2, sheet.max_row + 1):
    answer = choices[row % 2] if decision == "alternate" else decision
    assert answer in choices
    sheet.cell(row, columns["decision"]).value = answer
    sheet.cell(row, columns["reviewer"]).value = reviewer
    sheet.cell(row, columns["note"]).value = "đã xem"
book.save(target)
print(sheet.max_row - 1)

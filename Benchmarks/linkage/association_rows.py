"""Gathers the rows of all returns, as read, into one plain CSV for the peer, and their truth.

    python3 association_rows.py STAGES RETURNS_TRUTH ROWS TRUTH

STAGES is the folder `1-ingest` of a run: containers, encodings, headers and titles are already read, so
the peer is spared them. Each row gets a number, its period, the codes of the unit that sent it and the
heading it stood under. TRUTH gets the body of every row that is one, as the generator made it.
"""
import csv
import pathlib
import sys

FIELDS = ["name", "scope_level", "province", "district", "commune", "area", "founded_on",
          "founding_decision", "phone", "chairperson"]
UNIT = ["unit_province", "unit_district", "unit_commune"]


def main():
    stages, returns_truth, rows, truth = map(pathlib.Path, sys.argv[1:])
    csv.field_size_limit(1 << 24)
    numbers = gather(stages, rows)
    with open(returns_truth, newline="", encoding="utf-8") as source, \
            open(truth, "w", newline="", encoding="utf-8") as target:
        output = csv.writer(target, lineterminator="\n")
        output.writerow(["unique_id", "entity", "period", "source_file", "source_line"])
        for row in csv.DictReader(source):
            if row["expected"] == "body":
                place = (row["source_file"], row["source_line"])
                number = numbers.get(place, f"unread-{place[0]}:{place[1]}")
                output.writerow([number, row["body"], row["period"], *place])


def gather(stages, rows):
    """Writes the rows; their numbers by file and line."""
    numbers = {}
    with open(rows, "w", newline="", encoding="utf-8") as target:
        output = csv.writer(target, lineterminator="\n")
        output.writerow(["unique_id", "period", *UNIT, "section", *FIELDS])
        for unit in sorted(units(stages), key=lambda unit: unit["path"]):
            head = [unit["period"], unit["province"], unit["district"], unit["commune"]]
            for line, section, cells in data(stages / "rows" / f"{unit['path']}.csv"):
                numbers[unit["path"], line] = number = len(numbers) + 1
                output.writerow([number, *head, section, *cells])
    return numbers


def units(stages):
    with open(stages / "returns.csv", newline="", encoding="utf-8") as file:
        return [row for row in csv.DictReader(file) if row["status"] == "current"]


def data(file):
    """Line, heading and cells of each row of data; cells in one line each."""
    section = ""
    with open(file, newline="", encoding="utf-8") as rows:
        for row in csv.DictReader(rows):
            if row["kind"] == "group":
                section = " ".join(row["other_cells"].split())
            elif row["kind"] == "data":
                yield row["line"], section, [" ".join(row[field].split()) for field in FIELDS]


if __name__ == "__main__":
    main()

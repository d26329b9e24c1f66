"""The features a statistician prepares before linking associations with Splink, in plain Python.

    python3 association_features.py ROWS TABLES FOLDER [--processes N]

Names are folded, abbreviations written out, places found, resolved to codes and taken off, kinds looked
up, decisions, dates and phones parsed, all by the tables in TABLES. Whatever returns often is looked up
once. With N processes each takes a piece of the file and writes a part of its own into FOLDER.
"""
import argparse
import csv
import datetime
import functools
import multiprocessing
import os
import pathlib
import re

from association_places import FIRST_WORDS, LEVELS, Places
from association_text import Names, fold, rows, words

COLUMNS = ["unique_id", "period", "level", "place", "district", "kind", "head", "digits",
           "decision_number", "decision_year", "founded_on", "phone", "chair"]
DECISION = re.compile(r"(\d+)\s*/")
YEAR = re.compile(r"\b(19\d\d|20\d\d)\b")
DATE = re.compile(r"\b(\d{1,2})[/.\-](\d{1,2})[/.\-]((?:19|20)\d\d)\b")
TITLES = re.compile(r"^(ong|ba|dc|d c|dong chi)\b ?")
NATIONAL = "TW"


class Features:
    def __init__(self, tables):
        self.places = Places(tables / "geography" / "units.csv")
        self.names = Names(tables)
        self.levels = {fold(row["spelling"]): row["code"] for row in rows(tables / "codes.csv")
                       if row["field"] == "scope_level"}
        self.section = functools.lru_cache(None)(self._section)
        self.area = functools.lru_cache(None)(self._area)
        self.chair = functools.lru_cache(None)(self._chair)

    def row(self, cells):
        (number, period, unit_province, unit_district, unit_commune, section, name, level, province,
         district, commune, area, founded, decision, phone, chair) = cells
        found = self.columns(province, district, commune, area, unit_province, unit_district,
                             unit_commune)
        head, named = self.head(name, found)
        stated, section_level, section_commune = self.section(section, found[0], found[1])
        for depth in (1, 2):
            found[depth] = found[depth] or named.get(LEVELS[depth], "")
        found[2] = found[2] or section_commune
        if found[2]:
            found[1] = found[1] or self.places.parent[found[2]]
        level = self.level(level, found[0]) or named.get("level") or section_level or deepest(found)
        kind, count = self.names.kind(head)
        rest = head[count:]
        number_of, year = decided(decision)
        date, founded_year = dated(founded)
        return [number, period, level, self.place(level, found), found[1], kind,
                " ".join(([kind] if kind else []) + rest),
                " ".join(word for word in rest if word.isdigit()) or "-", number_of,
                year or (founded_year if number_of else ""), date, telephone(phone), self.chair(chair)]

    def columns(self, province, district, commune, area, *unit):
        """Codes of province, district and commune as the place columns have them."""
        find = self.places.find
        own = (province and find(province, "", "province")) or unit[0]
        second = district and find(district, own, "district")
        third = commune and (find(commune, second, "commune") if second else "")
        if area and not (second and third):
            more = self.area(area, own, second or unit[1])
            second, third = second or more[0], third or more[1]
        second = second or unit[1]
        if commune and not third:
            third = find(commune, second or own, "commune")
        return [own, second, third or unit[2]]

    def _area(self, area, province, district):
        parts = [part.strip() for part in area.split(",")]
        second = self.places.find(parts[-1], province, "district")
        own = parts[:-1] if second else parts
        return second, self.places.find(own[0], second or district, "commune") if own else ""

    def _section(self, text, province, district):
        """What a heading says of the rows under it: text, level and commune."""
        tokens = words(text.split("|")[-1].split(".", 1)[-1])
        if {"xa", "phuong", "tran"} & set(tokens):
            unit = self.places.find(" ".join(tokens), district or province, "commune")
            return text, "commune", unit
        if {"huien", "quan"} & set(tokens) or "thi xa" in " ".join(tokens):
            return text, "district", ""
        return text, "province" if {"tinh", "pho"} & set(tokens) else "", ""

    def level(self, text, province):
        code = self.levels.get(fold(text), "") if text else ""
        if code == "city":
            return "province" if self.places.name.get(province, "").startswith("Thành") else "district"
        return code

    def head(self, name, found):
        """Words of a name without the places in it, and those places."""
        tokens = self.names.without_noise(self.names.expanded(words(name)))
        named, place, kept = {}, 1, tokens[:1]
        while place < len(tokens):
            unit = (tokens[place] in FIRST_WORDS
                    and self.places.in_name(tokens, place, found[0], found[1]))
            if unit:
                place, level, code = unit
                named.setdefault("level", level)
                named.setdefault(level, code)
            else:
                kept.append(tokens[place])
                place += 1
        return self.without_bare_place(kept, found) if not named else kept, named

    def without_bare_place(self, tokens, found):
        for code in found:
            bare = Places.bare(" ".join(words(self.places.name.get(code, "")))).split()
            if bare and tokens[-len(bare):] == bare and len(tokens) > len(bare) + 1:
                return tokens[:-len(bare)]
        return tokens

    @staticmethod
    def place(level, found):
        if level == "national":
            return NATIONAL
        return found[LEVELS.index(level)] if level in LEVELS else ""

    @staticmethod
    def _chair(text):
        return TITLES.sub("", " ".join(fold(text).split()))


def deepest(found):
    return next((level for level, code in zip(reversed(LEVELS), reversed(found)) if code), "")


def decided(text):
    number = DECISION.search(text)
    year = YEAR.search(text, number.end()) if number else None
    return (number[1].lstrip("0") if number else ""), (year[1] if year else "")


def dated(text):
    """A whole date as year-month-day, and the year."""
    date = DATE.search(text)
    if date:
        day, month, year = map(int, date.groups())
        valid = 1 <= day <= 31 and 1 <= month <= 12
        return (f"{year}-{month:02}-{day:02}" if valid else ""), str(year)
    if text.isdigit() and len(text) == 5:
        return serial(int(text))
    year = YEAR.search(text)
    return "", year[1] if year else ""


@functools.lru_cache(None)
def serial(days):
    """A spreadsheet's day number."""
    date = datetime.date(1899, 12, 30) + datetime.timedelta(days)
    return date.isoformat(), str(date.year)


def telephone(text):
    digits = "".join(filter(str.isdigit, text))
    return "0" + digits[2:] if digits.startswith("84") and len(digits) > 9 else digits


def write(rows_file, tables, folder, part, parts):
    """One part of the rows; a part begins at the first line behind its first byte."""
    features = Features(tables)
    size = os.path.getsize(rows_file)
    begin, end = size * part // parts, size * (part + 1) // parts
    with open(rows_file, "rb") as source, \
            open(folder / f"{part}.csv", "w", newline="", encoding="utf-8") as target:
        source.seek(max(begin - 1, 0))
        source.readline()
        output = csv.writer(target, lineterminator="\n")
        output.writerow(COLUMNS)
        output.writerows(map(features.row, csv.reader(lines(source, end))))


def lines(source, end):
    place = source.tell()
    for line in source:
        if place >= end:
            return
        place += len(line)
        yield line.decode("utf-8")


def main():
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    for name in ("rows", "tables", "folder"):
        options.add_argument(name, type=pathlib.Path)
    options.add_argument("--processes", type=int, default=1)
    options = options.parse_args()
    options.folder.mkdir(parents=True, exist_ok=True)
    jobs = [(options.rows, options.tables, options.folder, part, options.processes)
            for part in range(options.processes)]
    if options.processes == 1:
        write(*jobs[0])
    else:
        with multiprocessing.Pool(options.processes) as pool:
            pool.starmap(write, jobs)


if __name__ == "__main__":
    main()

#!/usr/bin/env python3
"""Compiles the product's own table of administrative units from the PyPI release
`vietnam-provinces` 0.5.0, whose list is the General Statistics Office's of 2023-05-07.

    python3 -m pip download --no-deps --dest DIR vietnam-provinces==0.5.0
    python3 scripts/compile-geography.py DIR/vietnam_provinces-0.5.0-py3-none-any.whl \\
        Pipelines/hoi-quan-chung/geography/units.csv [--check DATED_UNITS.csv]

Only plain facts (codes, names, parents) are taken, in our own schema. `--check` compares the result
with another dated list (columns level, code, name, valid_from, valid_to) as of 2023-06-30.
"""
import csv
import json
import sys
import unicodedata
import zipfile

LISTED_ON = "2023-05-07"
TYPES = {
    "tỉnh": "tinh", "thành phố trung ương": "thanh_pho_trung_uong",
    "quận": "quan", "huyện": "huyen", "thị xã": "thi_xa", "thành phố": "thanh_pho",
    "phường": "phuong", "thị trấn": "thi_tran", "xã": "xa",
}


def units(provinces):
    for p in provinces:
        pc = f"{p['code']:02d}"
        yield "province", pc, p, ""
        for d in p["districts"]:
            dc = f"{d['code']:03d}"
            yield "district", dc, d, pc
            for w in d["wards"]:
                yield "commune", f"{w['code']:05d}", w, dc


def rows(wheel):
    with zipfile.ZipFile(wheel) as z:
        provinces = json.load(z.open("vietnam_provinces/data/nested-divisions.json"))
    order = {"province": 0, "district": 1, "commune": 2}
    out = [(level, code, unicodedata.normalize("NFC", u["name"]).strip(), TYPES[u["division_type"]], parent)
           for level, code, u, parent in units(provinces)]
    return sorted(out, key=lambda r: (order[r[0]], r[1]))


def check(table, dated):
    day = "2023-06-30"
    with open(dated, encoding="utf-8-sig") as f:
        known = {(r["level"], r["code"]): r["name"] for r in csv.DictReader(f)
                 if r["valid_from"] <= day and (not r["valid_to"] or r["valid_to"] > day)}
    ours = {(r[0], r[1]): r[2] for r in table}
    missing, extra = sorted(known.keys() - ours.keys()), sorted(ours.keys() - known.keys())
    renamed = sorted(k for k in ours.keys() & known.keys() if ours[k] != known[k])
    print(f"check: {len(missing)} missing {missing[:5]}, {len(extra)} extra {extra[:5]}, {len(renamed)} spelt differently")
    for k in renamed[:20]:
        print("  ", k, ours[k], "|", known[k])


def main(arguments):
    wheel, target = arguments[0], arguments[1]
    table = rows(wheel)
    with open(target, "w", encoding="utf-8", newline="") as f:
        w = csv.writer(f, lineterminator="\n")
        w.writerow(["level", "code", "name", "type", "parent_code", "valid_from", "valid_to"])
        w.writerows(r + (LISTED_ON, "") for r in table)
    print({level: sum(r[0] == level for r in table) for level in ("province", "district", "commune")})
    if "--check" in arguments:
        check(table, arguments[arguments.index("--check") + 1])


if __name__ == "__main__":
    main(sys.argv[1:])

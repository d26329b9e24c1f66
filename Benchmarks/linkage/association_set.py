"""A million rows of associations: the whole pipeline beside Splink with its feature preparation.

Ours reads the returns as they arrive, compressed, in their encodings and with their titles, from an
empty folder to the release, and links both periods. Splink is given the same rows already read, in one
CSV; features in plain Python come first, by one process and by two, then the linkage within periods.
"""
import csv
import hashlib
import pathlib
import shutil
import statistics
import subprocess
import sys

from measuring import run, score, splink_row

SETTINGS = pathlib.Path(__file__).resolve().parent
ROOT = SETTINGS.parent.parent
RETURNS = ROOT / ".build" / "bench" / "1000000"
TABLES = ROOT / "Pipelines" / "hoi-quan-chung"
RELEASE = ROOT / ".build" / "release"
WAYS = {"features, 1 process": "1", "features, 2 processes": "2"}


def measure(work, python, options):
    """Lines of the report: medians of time and memory, then quality by period."""
    rows, truth = prepared(work)
    output = work / "output" / "associations"
    ledger = output / "ours" / "current" / "register" / "ledger.csv"
    todo = commands(python, rows, output, options)
    figures = {label: [] for label in todo}
    digests = set()
    for _ in range(options.rounds):
        shutil.rmtree(output, ignore_errors=True)
        output.mkdir(parents=True)
        for label, command in todo.items():
            figures[label].append(run(command))
        digests.add(hashlib.sha256(ledger.read_bytes()).digest())
    if len(digests) > 1:
        print("associations: two runs of ours gave different bytes", file=sys.stderr)
        sys.exit(65)
    medians = {label: [statistics.median(column) for column in zip(*rows)]
               for label, rows in figures.items()}
    periods, numbers = truths(truth)
    found = {"ours": (ledger, lambda row: our_row(row, numbers))}
    if "linkage" in todo:
        found["Splink"] = (output / "splink.csv", splink_row)
    return table(medians, sum(map(len, periods.values()))) + quality(periods, found)


def our_run(output, *more):
    return [RELEASE / "sohoi", "run", "--project", ROOT, "--input", RETURNS / "returns", "--quiet",
            "--output", output, *more]


def commands(python, rows, output, options):
    result = {"ours": our_run(output / "ours")}
    if not options.no_peer:
        for label, count in WAYS.items():
            result[label] = [python, SETTINGS / "association_features.py", rows, TABLES,
                             output / f"features-{count}", "--processes", count]
        result["linkage"] = [python, SETTINGS / "splink_job.py", "associations",
                             output / "splink.csv", output / "features-1" / "*.csv"]
    return result


def prepared(work):
    """The rows of all returns in one file, and their truth; made once, outside of any measurement."""
    rows, truth = work / "associations.csv", work / "associations-truth.csv"
    if not (RETURNS / "truth").exists():
        subprocess.run([RELEASE / "SampleReturns", "generate", "--project", ROOT, "--output", RETURNS,
                        "--scope", "country", "--rows", "1000000"], check=True,
                       stdout=subprocess.DEVNULL)
    if not truth.exists():
        print("making associations …", file=sys.stderr)
        read, part = work / "associations-read", work / "associations.part"
        shutil.rmtree(read, ignore_errors=True)
        run(our_run(read, "--until", "ingest"))
        subprocess.run([sys.executable, SETTINGS / "association_rows.py",
                        read / "stages" / "1-ingest", RETURNS / "truth" / "rows.csv", rows, part],
                       check=True)
        part.rename(truth)
        shutil.rmtree(read)
    return rows, truth


def truths(file):
    """The true body of every row by period and number, and the numbers by file and line."""
    periods, numbers = {}, {}
    with open(file, newline="", encoding="utf-8") as rows:
        for row in csv.DictReader(rows):
            periods.setdefault(row["period"], {})[row["unique_id"]] = row["entity"]
            numbers[row["source_file"], row["source_line"]] = row["unique_id"]
    return dict(sorted(periods.items())), numbers


def our_row(row, numbers):
    return numbers.get((row["source_file"], row["source_line"])), row["association_id"]


def table(medians, rows):
    """Time and memory; the peer's whole job takes the quicker way to its features."""
    lines = ["", f"associations: {rows:,} records of bodies",
             f"{'':24}{'wall s':>9}{'CPU s':>9}{'peak MiB':>10}"]
    lines += [f"{label:24}{wall:9.2f}{cpu:9.2f}{peak:10.0f}"
              for label, (wall, cpu, peak) in medians.items()]
    if "linkage" in medians:
        features = min((medians[label] for label in WAYS), key=lambda figures: figures[0])
        ours, linkage = medians["ours"], medians["linkage"]
        peer = [features[0] + linkage[0], features[1] + linkage[1], max(features[2], linkage[2])]
        lines.append(f"{'Splink in all':24}{peer[0]:9.2f}{peer[1]:9.2f}{peer[2]:10.0f}")
        lines.append(f"{'ratio':24}{ours[0] / peer[0]:9.3f}{ours[1] / peer[1]:9.3f}"
                     f"{ours[2] / peer[2]:10.3f}")
    return lines


def quality(periods, found):
    """Clusters within each period against the truth."""
    lines = [f"{'':24}{'pair P':>9}{'pair R':>9}{'pair F1':>9}{'B3 F1':>9}"]
    for label, (file, read) in found.items():
        for period, truth in periods.items():
            cells = "".join(f"{value:9.4f}" for value in score(file, truth, read))
            lines.append(f"{label + ' ' + period:24}{cells}")
    return lines

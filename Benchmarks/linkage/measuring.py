"""Time and memory of whole processes, and quality of clusters, alike for everyone."""
import collections
import csv
import subprocess
import sys

MEASURE = """
import os, subprocess, sys, time
start = time.monotonic()
child = subprocess.Popen(sys.argv[1:], stdout=subprocess.DEVNULL)
_, status, usage = os.wait4(child.pid, 0)
print(time.monotonic() - start, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024)
sys.exit(min(os.waitstatus_to_exitcode(status) & 255, 255))
"""


def run(command):
    """Wall seconds, CPU seconds and peak MiB of one process.

    A process begins with the peak of the one that started it, so a small one stands between. Exit code
    20 is ours when it has something to report of the returns.
    """
    words = [sys.executable, "-c", MEASURE, *map(str, command)]
    done = subprocess.run(words, capture_output=True, text=True)
    if done.returncode not in (0, 20):
        sys.exit(f"{command[0]} …: failed\n{done.stderr[-2000:]}")
    return tuple(map(float, done.stdout.split()))


def splink_row(row):
    return row["unique_id"], row["cluster_id"]


def pairs_of(counts):
    return sum(count * (count - 1) // 2 for count in counts)


def score(file, truth, read):
    """Precision, recall and F1 over pairs, then B-cubed F1, of clusters against the truth."""
    with open(file, newline="", encoding="utf-8") as rows:
        found = dict(read(row) for row in csv.DictReader(rows))
    both = collections.Counter(
        (found.get(record) or record, entity) for record, entity in truth.items())
    clusters, actual = collections.Counter(), collections.Counter()
    for (cluster, entity), count in both.items():
        clusters[cluster] += count
        actual[entity] += count
    hits = pairs_of(both.values())
    precision = hits / max(pairs_of(clusters.values()), 1)
    recall = hits / max(pairs_of(actual.values()), 1)
    cubed = [sum(count * count / sizes[key[side]] for key, count in both.items()) / len(truth)
             for side, sizes in ((0, clusters), (1, actual))]
    return precision, recall, harmonic(precision, recall), harmonic(*cubed)


def harmonic(a, b):
    return 2 * a * b / (a + b) if a + b else 0.0

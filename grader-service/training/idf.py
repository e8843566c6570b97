"""Writes the idf table of the embedded examiner: how much a Han character or a Latin word tells.

Usage: python3 idf.py DATA_FOLDER OUT.tsv     (DATA_FOLDER holds graded-answers/*.jsonl and claims/*.jsonl)
One document is one statement or one sentence of an answer. Needs only the standard library.
"""
import collections
import glob
import json
import math
import re
import sys

data, out = sys.argv[1:]
documents = []
for path in sorted(glob.glob(data + "/claims/*.jsonl")):
    for line in open(path, encoding="utf-8"):
        row = json.loads(line)
        documents += [row["statement"], row["point"]]
for path in sorted(glob.glob(data + "/graded-answers/*.jsonl")):
    for line in open(path, encoding="utf-8"):
        documents += re.split(r"[。！？!?；;\n]|\. ", json.loads(line)["answer"])

# Each script against the documents that use it, or English small words would look rare among the Chinese.
scripts = [re.compile(r"[\u3400-\u9fff]"), re.compile(r"[^\W_\u3400-\u9fff]+")]
rows = []
for script in scripts:
    found = [units for units in (set(script.findall(d.lower())) for d in documents) if units]
    frequency = collections.Counter(unit for units in found for unit in units)
    rows += [(u, max(0.05, math.log(len(found) / n))) for u, n in frequency.items() if n >= 3]
rows.sort()
with open(out, "w", encoding="utf-8") as file:
    file.writelines(f"{unit}\t{weight:.2f}\n" for unit, weight in rows)
print(len(documents), "documents,", len(rows), "units")

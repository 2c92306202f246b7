"""Checks that Python reads the same in the texts that our readers accept:
  python compare.py FOLDER
FOLDER has json.jsonl and lines.jsonl, which the generated tests write. Each line is an object: a text, and what was read.
"""

import json
import sys
from pathlib import Path

import yaml


def unique(pairs):
    names = [name for name, _ in pairs]
    assert len(set(names)) == len(names), f"duplicate name in {names}"
    return dict(pairs)


def same(one, other):
    """Whether two values are equal, and neither is a boolean where the other is a number."""
    if isinstance(one, dict) and isinstance(other, dict):
        return one.keys() == other.keys() and all(same(one[name], other[name]) for name in one)
    if isinstance(one, list) and isinstance(other, list):
        return len(one) == len(other) and all(map(same, one, other))
    return isinstance(one, bool) == isinstance(other, bool) and one == other


def resources(mapping):
    """One operation is a list of one, and no operations are an empty list."""
    return {name: [] if value is None else value if isinstance(value, list) else [value] for name, value in mapping.items()}


def read_json(text):
    return json.loads(text, object_pairs_hook=unique)


def read_yaml(loader):
    return lambda text: resources(yaml.load(text, loader))


READERS = {
    "json.jsonl": {"json": read_json},
    "lines.jsonl": {"PyYAML": read_yaml(yaml.SafeLoader), "LibYAML": read_yaml(yaml.CSafeLoader)},
}

failures = 0
for file, readers in READERS.items():
    cases = [json.loads(line) for line in open(Path(sys.argv[1]) / file, encoding="utf-8", newline="\n")]
    assert len(cases) > 1000, f"only {len(cases)} texts in {file}"
    for name, read in readers.items():
        for case in cases:
            expected = dict(case["read"]) if isinstance(case["read"], list) else case["read"]
            try:
                found = read(case["text"])
            except (ValueError, AssertionError, yaml.YAMLError) as error:
                found = str(error)
            if not same(found, expected):
                failures += 1
                print(f"{name}: {case['text']!r:.300} is {found!r:.300}, not {expected!r:.300}")
        print(f"{name}: {len(cases)} texts")
sys.exit(failures > 0)

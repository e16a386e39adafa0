"""Rebuild data and pictures: ``python -m datasets [NAME ...] [--seed N] [--out FOLDER]``."""

import argparse
import importlib
import sys
from pathlib import Path

import datasets
from datasets import pictures


def main(arguments=None):
    """Rebuild, print what was made, and return the exit code (2: input to be corrected)."""
    parser = argparse.ArgumentParser(prog="python -m datasets", description=__doc__)
    parser.add_argument("names", nargs="*", metavar="NAME", help="datasets to write (all)")
    parser.add_argument("--seed", default=str(datasets.SEED), help="a whole number, 0 or more")
    parser.add_argument("--out", default=str(datasets.FOLDER), help="folder to write into")
    options = parser.parse_args(arguments)

    names = options.names or datasets.ORDER
    unknown = [name for name in names if name not in datasets.ORDER]
    if unknown:
        known = ", ".join(datasets.ORDER)
        return refuse(f"There is no dataset called {unknown[0]!r}: choose from {known}.")
    if not (options.seed.isascii() and options.seed.isdigit() and len(options.seed) < 20):
        return refuse(
            f"The seed {options.seed!r} is no whole number of 0 or more: give one like --seed 7."
        )
    if not options.out.strip():
        return refuse("The folder after --out is empty: name a folder, or leave --out away.")
    seed = int(options.seed)

    # Effects compare released tables with truth, and may need the earlier datasets.
    last = max(datasets.ORDER.index(name) for name in names)
    tables = datasets.build(seed, datasets.ORDER[: last + 1])
    wanted = {key: table for key, table in tables.items() if datasets.dataset_of(key) in names}
    drawn = pictures.draw(tables, names)
    page = Path(options.out, "README.md")
    if page.resolve() == datasets.FOLDER / "README.md" and set(names) == set(datasets.ORDER):
        text = page.read_text(encoding="utf-8")
        wanted |= {"README.md": datasets.overview(text, tables).encode("utf-8")}
    try:
        sizes = datasets.write(wanted | drawn, options.out)
    except OSError as error:
        reason = error.strerror or error
        return refuse(
            f"Cannot write into {options.out!r} ({reason}): choose another folder with --out."
        )
    for name in datasets.ORDER:
        if name in names:
            report(name, seed, tables, sizes)
    print(f"pictures: {len(drawn)}, {sum(map(len, drawn.values())):,} bytes")
    return 0


def report(name, seed, tables, sizes):
    """Print the files, rows and bytes of one dataset, its seed and its effects."""
    print(f"{name}  (seed {seed})")
    for key, size in sizes.items():
        if datasets.dataset_of(key) == name and key in tables:
            print(f"  {key:<34}{len(tables[key]):>8,} rows{size:>12,} bytes")
    module = importlib.import_module(f"datasets.{name}")
    for effect, value in module.effects(tables).items():
        print(f"    {effect:<32}{value:>12,.3f}")


def refuse(sentence):
    """Say on stderr what to do, and return exit code 2."""
    print(sentence, file=sys.stderr)
    return 2


if __name__ == "__main__":
    sys.exit(main())

"""`python -m tests.evaluation [--errors]` prints the scores (and what went wrong)."""

from __future__ import annotations

import sys

from tests.evaluation.evaluation import evaluate, table


def main() -> None:
    """Print the table to stdout, the errors below it if asked for."""
    tallies = evaluate()
    lines = [table(tallies)]
    if "--errors" in sys.argv[1:]:
        lines += [
            f"{name}: {error}"
            for name, tally in tallies.items()
            for error in tally.errors
        ]
    sys.stdout.write("\n".join(lines) + "\n")


if __name__ == "__main__":
    main()

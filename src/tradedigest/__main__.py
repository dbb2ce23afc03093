"""`python -m tradedigest` is the command `tradedigest`."""

from __future__ import annotations

from tradedigest.cli import main

if __name__ == "__main__":
    main()

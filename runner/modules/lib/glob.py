"""Models `glob` on the files of the case."""
import os
from pathlib import Path


def glob(pathname, *, root_dir=None, recursive=False):
    if os.path.isabs(pathname):
        return [str(path) for path in Path('/').glob(pathname[1:])]
    base = Path(root_dir or '.')
    return [str(path.relative_to(base)) if root_dir else str(path) for path in base.glob(pathname)]


def iglob(pathname, *, root_dir=None, recursive=False):
    return iter(glob(pathname, root_dir=root_dir, recursive=recursive))

# SPDX-License-Identifier: GPL-3.0-or-later
"""The files of a source tree, as the checks of this folder see them."""

import os

HIDDEN = (".git", "__pycache__", "curio-report")
BINARY = (".png", ".gz", ".pdf", ".ico", ".pyc")
# What programs of others expect: bytes, whatever they mean.
GOLDEN = os.path.join("tests", "campaign", "golden") + os.sep


def walk(root, *folders):
    """Paths below ROOT of every file in FOLDERS (none: all of it), sorted;
    build folders are left out."""
    paths = []
    for folder in folders or ("",):
        for place, subfolders, names in os.walk(os.path.join(root, folder)):
            if "build.ninja" in os.listdir(place):
                subfolders[:] = []
                continue
            subfolders[:] = [name for name in subfolders
                             if name not in HIDDEN
                             and not name.startswith("_build")]
            for name in names:
                path = os.path.join(place, name)
                # A link may point anywhere: what it names is checked there.
                if not os.path.islink(path):
                    paths.append(os.path.relpath(path, root))
    return sorted(paths)


def code(root, *suffixes):
    """The C of the program and of its tests."""
    return [path for path in walk(root, "src", "tests")
            if path.endswith(suffixes or (".c", ".h"))]


def read(root, path):
    with open(os.path.join(root, path), encoding="utf-8") as file:
        return file.read()


def texts(root):
    """(path, text) of every file that is text."""
    for path in walk(root):
        if not path.endswith(BINARY) and not path.startswith(GOLDEN):
            yield path, read(root, path)

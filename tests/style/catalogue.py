# SPDX-License-Identifier: GPL-3.0-or-later
"""The catalogues of po, as the checks of this folder read them."""

import ast
import re

# British English is what the texts are written in; its catalogue is empty.
WHOLE = ("de", "fr")

# A space at which no line may end, but would.
BREAKS = {
    "de": re.compile("([0-9]|%[sdu]) (%%?(?![a-z0-9])|£)"),
    "fr": re.compile("([0-9]|%[sdu]) (%%?(?![a-z0-9])|£)| [;:!?»]|« "
                     "|[0-9] [0-9]{3}\\b"),
}


def parse(text):
    """The entries of a catalogue: dicts of their strings by keyword, and
    under "flags" what gettext marks them with."""
    for block in text.split("\n\n"):
        entry, last = {"flags": ""}, None
        for line in block.splitlines():
            if line.startswith("#,"):
                entry["flags"] += line
            match = re.match(r'(?:(msg\S+) )?(".*")$', line)
            if match and not line.startswith("#"):
                last = match.group(1) or last
                entry[last] = entry.get(last, "") + ast.literal_eval(
                    match.group(2))
        if entry.get("msgid"):
            yield entry

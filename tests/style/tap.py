# SPDX-License-Identifier: GPL-3.0-or-later
"""Prints the results of a check as TAP, the form that Meson reads."""

import sys


class Tap:
    """Collects results: each rule is one test, its breaches are told below."""

    def __init__(self):
        self.n_tests = 0
        self.n_failed = 0

    def report(self, rule, breaches):
        """RULE holds where BREACHES, a list of lines, is empty."""
        self.n_tests += 1
        if breaches:
            self.n_failed += 1
        print("%sok %d - %s" % ("not " if breaches else "", self.n_tests, rule))
        for breach in breaches:
            print("# " + breach)

    def skip(self, rule, reason):
        self.n_tests += 1
        print("ok %d - %s # SKIP %s" % (self.n_tests, rule, reason))

    def end(self):
        """Prints the plan and ends the program."""
        print("1..%d" % self.n_tests)
        sys.exit(1 if self.n_failed else 0)

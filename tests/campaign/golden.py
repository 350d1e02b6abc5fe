#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The campaign files of a small shop, written a second time from what each
tool documents, without the program.  Six customers ordered once, on the same
day: so all have R 5 and F 1, New Customers, and M by their spend (cut-points
10, 20, 30 and 40).  One is not among the contacts.

    golden.py --write DIR    writes the golden files
    golden.py --check DIR    reads them back with csv and compares cells, TAP
"""

import csv
import hashlib
import io
import os
import sys

ITEM = "REGENCY CAKESTAND 3 TIER"
NEXT = ["RED RETROSPOT CAKE STAND", 'JUMBO BAG, "RED"', ""]
WHY = ["bought with %s by 41 customers" % ITEM, "=1+1", ""]
# As a message has them: names in capitals become readable.
READABLE = {
    ITEM: "Regency cakestand 3 tier",
    NEXT[0]: "Red retrospot cake stand",
    NEXT[1]: 'Jumbo bag, "red"',
    WHY[0]: "bought with Regency cakestand 3 tier by 41 customers",
}
MESSAGES = ("mailchimp", "klaviyo", "hubspot")

# customer, email, first, last, phone, code, zip, spend, M
PEOPLE = (
    ("13001", "zoe@paperlane.example", 'Zoë "Zed"', "Hale, Mrs",
     "+442079460000", "GB", "SW1A 1AA", "50.00", "5"),
    ("13002", "Owen@WhiteBarn.example", "=cmd|' /C calc'!A0", "🎁 Gifts", "",
     "IE", "", "40.00", "4"),
    ("13003", "astrid@lillebutik.example", "Two\nLines", "\u200fשלום", "",
     "", "", "30.00", "3"),
    ("13004", "tom@greenhouse.example", "+Plus", "@At", "+27115550100", "ZA",
     "", "20.00", "2"),
    ("X,7", "priya@cornershop.example", "-Dash", "Rao", "", "US", "02134",
     "10.00", "1"),
)
NOT_SENT = (("13006", "New Customers", "2011-11-30", "5.00",
             "not-in-contacts",
             "The contact file has no such customer number."),)

# The headers of each, in the order of the cells below.
HEADERS = {
    "plain": "customer_id email first_name last_name phone country zip segment"
             " r f m last_order orders net_spend favourite_1 favourite_2"
             " favourite_3 next_1 next_2 next_3 reason_1 reason_2 reason_3"
             " hold_out".split(),
    "excel": ["Customer number", "E-mail", "First name", "Last name", "Phone",
              "Country", "Postcode", "Segment", "R", "F", "M", "Last order",
              "Orders", "Net spend", "Favourite 1", "Favourite 2",
              "Favourite 3", "Next best 1", "Next best 2", "Next best 3",
              "Reason 1", "Reason 2", "Reason 3", "Held out"],
    "mailchimp": ["Email Address", "First Name", "Last Name", "Phone Number",
                  "COUNTRY", "POSTCODE", "CUSTOMER", "SEGMENT", "R_SCORE",
                  "F_SCORE", "M_SCORE", "LAST_ORDER", "ORDERS", "NET_SPEND",
                  "FAVOURITE1", "FAVOURITE2", "FAVOURITE3", "NEXT1", "NEXT2",
                  "NEXT3", "REASON1", "REASON2", "REASON3", "HELD_OUT"],
    "klaviyo": ["Email Address", "First Name", "Last Name", "Phone Number",
                "Country", "Zip Code", "Customer Number", "Segment",
                "R Score", "F Score", "M Score", "Last Order", "Orders",
                "Net Spend", "Favourite 1", "Favourite 2", "Favourite 3",
                "Next Best 1", "Next Best 2", "Next Best 3", "Reason 1",
                "Reason 2", "Reason 3", "Held Out"],
    "hubspot": ["Email", "First Name", "Last Name", "Phone Number",
                "Country/Region", "Postal Code", "Customer Number", "Segment",
                "R Score", "F Score", "M Score", "Last Order", "Orders",
                "Net Spend", "Favourite 1", "Favourite 2", "Favourite 3",
                "Next Best 1", "Next Best 2", "Next Best 3", "Reason 1",
                "Reason 2", "Reason 3", "Held Out"],
    "google": ["Email", "Phone", "First Name", "Last Name", "Country", "Zip"],
}
HEADERS["excel-regional"] = HEADERS["excel"]
HEADERS["google-hashed"] = HEADERS["google"]
HEADERS["not-sent"] = ["customer_id", "segment", "last_order", "net_spend",
                       "reason", "explanation"]
NUMBERS = {"R", "F", "M", "Last order", "Orders", "Net spend"}


def sha256(text):
    """As Customer Match wants it; nothing stays nothing."""
    text = text.strip().lower()
    return hashlib.sha256(text.encode()).hexdigest() if text else ""


def make_row(name, person):
    customer, email, first, last, phone, code, postcode, spend, m = person
    if name.startswith("google"):
        hide = sha256 if name == "google-hashed" else str
        return [hide(email), hide(phone), hide(first), hide(last), code,
                postcode]
    contact = [email, first, last, phone, code, postcode]
    rest = ["New Customers", "5", "1", m, "2011-11-30", "1", spend, ITEM, "",
            "", *NEXT, *WHY, "no"]
    if name in MESSAGES:
        rest = [READABLE.get(cell, cell) for cell in rest]
    if name in ("plain", "excel", "excel-regional"):
        return [customer, *contact, *rest]
    return [*contact, customer, *rest]


def make_table(name):
    if name == "not-sent":
        return [HEADERS[name], *map(list, NOT_SENT)]
    rows = [make_row(name, person) for person in PEOPLE]
    if name.startswith("excel"):
        rows = [[("'" if cell[:1] in "=+-@\t\r" and cell
                  and head not in NUMBERS else "") + cell
                 for head, cell in zip(HEADERS[name], row)] for row in rows]
    return [HEADERS[name], *rows]


def get_form(name):
    """Encoding and separator."""
    return {"excel": ("utf-8-sig", ","),
            "excel-regional": ("utf-16", "\t")}.get(name, ("utf-8", ","))


def make_bytes(name):
    encoding, separator = get_form(name)
    out = io.StringIO(newline="")
    csv.writer(out, delimiter=separator).writerows(make_table(name))
    if encoding == "utf-16":
        return b"\xff\xfe" + out.getvalue().encode("utf-16-le")
    return out.getvalue().encode(encoding)


def check(folder):
    print("1..%d" % (2 * len(HEADERS)))
    for number, name in enumerate(HEADERS):
        path = os.path.join(folder, name + ".csv")
        encoding, separator = get_form(name)
        with open(path, encoding=encoding, newline="") as file:
            found = list(csv.reader(file, delimiter=separator, strict=True))
        with open(path, "rb") as file:
            same = file.read() == make_bytes(name)
        print("%sok %d - csv reads %s as it was meant"
              % ("" if found == make_table(name) else "not ", 2 * number + 1,
                 name))
        print("%sok %d - %s has the bytes that csv writes"
              % ("" if same else "not ", 2 * number + 2, name))


def main(what, folder):
    if what == "--check":
        check(folder)
        return
    for name in HEADERS:
        with open(os.path.join(folder, name + ".csv"), "wb") as file:
            file.write(make_bytes(name))


if __name__ == "__main__":
    main(*sys.argv[1:])

"""Administrative units by their names, for the peer's feature step."""
import csv
import difflib
import functools

from association_text import words

UNIT_WORDS = ["tinh", "thanh pho", "huien", "quan", "thi xa", "xa", "phuong", "thi tran"]
LEVELS = ["province", "district", "commune"]
FIRST_WORDS = {name.split()[0] for name in UNIT_WORDS}


class Places:
    """Units below their parents; every answer is remembered, since the same few names return."""

    def __init__(self, file):
        with open(file, newline="", encoding="utf-8") as rows:
            rows = list(csv.DictReader(rows))
        self.level, self.parent, self.name = {}, {}, {}
        self.below, self.known = {}, {}
        for row in rows:
            code = row["code"]
            self.level[code], self.parent[code] = row["level"], row["parent_code"]
            self.name[code] = row["name"]
        for code in self.level:
            self._index(code)

    def _index(self, code):
        """Under its parent, and a commune under its province too: whole name before bare name."""
        above = [self.parent[code]]
        if self.level[code] == "commune":
            above.append(self.parent[self.parent[code]])
        whole = " ".join(words(self.name[code]))
        bare = self.bare(whole)
        for parent in above:
            own = self.below.setdefault((parent, self.level[code]), {})
            for key in (self.name[code].lower(), whole, bare):
                own[key] = code if own.get(key, code) == code else None

    @staticmethod
    @functools.lru_cache(None)
    def bare(whole):
        """A folded name without the word for its type; `phuong 5` stays as it is."""
        for name in UNIT_WORDS:
            if whole.startswith(name + " ") and not whole[len(name) + 1:].isdigit():
                return whole[len(name) + 1:]
        return whole

    def find(self, text, parent, level):
        """The unit of that name below a parent, misspelt ones too; "" when there is no one such."""
        key = (text, parent, level)
        if key not in self.known:
            self.known[key] = self._search(text, self.below.get((parent, level), {}))
        return self.known[key]

    def _search(self, text, own):
        whole = " ".join(words(text))
        for name in (text.lower(), whole, self.bare(whole)):
            if own.get(name):
                return own[name]
        if any(letter.isdigit() for letter in whole):
            return ""
        near = difflib.get_close_matches(self.bare(whole), own, n=1, cutoff=0.85)
        return own[near[0]] or "" if near and near[0] != self.bare(whole) else ""

    def in_name(self, tokens, start, province, district):
        """The unit named from a token on: the first token behind it, level and code; None for none."""
        for end in range(min(len(tokens), start + 8), start + 1, -1):
            text = " ".join(tokens[start:end])
            for level, parent in (("commune", district), ("commune", province),
                                  ("district", province), ("province", "")):
                code = self.below.get((parent, level), {}).get(text)
                if code and (parent or level == "province"):
                    return end, level, code
        return None

"""Vietnamese text for the peer's feature step: letters without marks, abbreviations in full."""
import csv
import string
import unicodedata

GEOGRAPHIC = {"tp": "thanh pho", "tx": "thi xa", "tt": "thi tran", "q": "quan", "h": "huien",
              "p": "phuong", "f": "phuong", "x": "xa"}


def letter_table():
    """Each letter's base in lower case, y as i; marks and what has no width nothing, all else a blank."""
    table = {ord(letter): "d" for letter in "đĐðÐ"}
    for code in range(0x20, 0x1EFA):
        base = unicodedata.normalize("NFD", chr(code))[0].lower()
        if code not in table:
            keep = base in string.ascii_lowercase or base in string.digits
            table[code] = "i" if base == "y" else base if keep else " "
    for code in (0xAD, *range(0x300, 0x370), *range(0x200B, 0x2010), 0x2060, 0xFEFF):
        table[code] = None
    return table


LETTERS = letter_table()


def fold(text):
    return text.translate(LETTERS)


def words(text):
    """Folded words, `phường 04` as `phuong 4`, unit words in full."""
    tokens = fold(text).split()
    result = []
    for place, token in enumerate(tokens):
        if token[0] == "0" and token.isdigit():
            token = token.lstrip("0") or "0"
        elif token in GEOGRAPHIC and place + 1 < len(tokens):
            result += GEOGRAPHIC[token].split()
            continue
        elif token[0] in "pqf" and token[1:].isdigit():
            result += [GEOGRAPHIC[token[0]], token[1:].lstrip("0")]
            continue
        result.append(token)
    return result


class Names:
    """Heads of names: abbreviations expanded, kinds by their longest spelling."""

    def __init__(self, folder):
        self.abbreviations, self.kinds, self.mistyped, self.noise = {}, {}, {}, {}
        for row in rows(folder / "abbreviations.csv"):
            if row["kind"] in ("assoc", "form", "org"):
                key = tuple(fold(row["abbr"]).split())
                self.abbreviations.setdefault(key[0], []).append((key, fold(row["expansion"]).split()))
        for found in self.abbreviations.values():
            found.sort(key=lambda entry: -len(entry[0]))
        for row in rows(folder / "kinds.csv"):
            for name in [row["label"], *row["aliases"].split("|")]:
                self.kinds.setdefault(" ".join(self.expanded(fold(name).split())), row["kind"])
        self.longest = max(len(name.split()) for name in self.kinds)
        for name, kind in self.kinds.items():
            for text in shorter(name):
                self.mistyped[text] = kind if self.mistyped.get(text, kind) == kind else ""
        for row in rows(folder / "legal-forms.csv"):
            if row["use"] == "drop":
                key = fold(row["words"]).split()
                self.noise.setdefault(key[0], []).append(key)

    def expanded(self, tokens):
        if not any(token in self.abbreviations for token in tokens):
            return tokens
        result, place = [], 0
        while place < len(tokens):
            for key, expansion in self.abbreviations.get(tokens[place], ()):
                if tuple(tokens[place:place + len(key)]) == key:
                    result += expansion
                    place += len(key)
                    break
            else:
                result.append(tokens[place])
                place += 1
        return result

    def without_noise(self, tokens):
        for noise in self.noise.get(tokens[0], ()) if tokens else ():
            if tokens[:len(noise)] == noise and len(tokens) > len(noise):
                return tokens[len(noise):]
        return tokens

    def kind(self, tokens):
        """Code of the kind the name begins with, one slip allowed, and how many words that took."""
        for count in range(min(len(tokens), self.longest), 0, -1):
            code = self.kinds.get(" ".join(tokens[:count]))
            if code:
                return code, count
        for count in range(min(len(tokens), self.longest), 1, -1):
            for text in shorter(" ".join(tokens[:count])):
                if self.mistyped.get(text):
                    return self.mistyped[text], count
        return "", 0


def shorter(name):
    """The name, and the name without each of its letters: names one slip apart share one of these."""
    return [name, *(name[:place] + name[place + 1:] for place in range(len(name)))]


def rows(file):
    with open(file, newline="", encoding="utf-8") as source:
        return list(csv.DictReader(source))

"""Makes a register of persons who do not exist, with households, duplicates and errors.

    python3 persons.py ROWS SEED [--surnames few] > persons.csv

Names are syllables put together; given names and surnames are as unevenly spread as real ones. Four
households in ten share surname, address and phone among two persons or more, one sibling in 70 the
birthday too. One person in five has a second, third or fourth record, whose fields hold typing errors,
other forms, old addresses, or nothing. `entity` is the truth. The same arguments give the same bytes.
"""
import argparse
import bisect
import itertools
import random
import sys

ONSETS = "b c d f g h j k l m n p r s t v w br cl dr gr st th sh ch".split()
VOWELS = "a e i o u ai ea oo y".split()
ENDS = ["", "n", "r", "s", "l", "m", "th", "ck", "son", "ton", "ley", ""]
DOMAINS = ["smith.example", "jones.example", "mail.example", "post.example", "brown.example"]
LETTERS = "abcdefghijklmnopqrstuvwxyz"


class Spread:
    """Values of which the first are the most frequent, by a shifted power law."""

    def __init__(self, values, exponent, shift):
        self.values = values
        self.sums = list(itertools.accumulate(
            1 / (place + shift) ** exponent for place in range(len(values))))

    def draw(self, numbers):
        place = bisect.bisect(self.sums, numbers.random() * self.sums[-1])
        return self.values[min(place, len(self.values) - 1)]


class Register:
    def __init__(self, seed, few_surnames):
        self.numbers = random.Random(seed)
        self.given = Spread(self.words(900, (1, 2, 2, 3)), 1.0, 6)
        self.surnames = (Spread(self.words(100, (1,)), 1.3, 1.5) if few_surnames
                         else Spread(self.words(3000, (2, 2, 3)), 1.0, 6))
        cities = self.words(300, (2, 3))
        self.cities = Spread(cities, 0.9, 3)
        self.postcodes = {
            city: [self.postcode(city) for _ in range(max(5, 25_000 // (place + 10)))]
            for place, city in enumerate(cities)}

    def words(self, count, lengths):
        words = set()
        while len(words) < count:
            syllables = self.numbers.choice(lengths)
            words.add("".join(self.numbers.choice(ONSETS) + self.numbers.choice(VOWELS)
                              for _ in range(syllables)) + self.numbers.choice(ENDS))
        words = sorted(words)
        self.numbers.shuffle(words)
        return words

    def postcode(self, city):
        numbers = self.numbers
        return (f"{city[:2]}{numbers.randint(1, 29)} {numbers.randint(1, 9)}"
                f"{numbers.choice(LETTERS)}{numbers.choice(LETTERS)}")

    def phone(self):
        return f"07{self.numbers.randrange(10 ** 9):09}"

    def person(self, relative=None):
        numbers = self.numbers
        city = self.cities.draw(numbers)
        person = {
            "first_name": self.given.draw(numbers), "surname": self.surnames.draw(numbers),
            "dob": (int(numbers.triangular(1925, 2010, 1970)), numbers.randint(1, 12),
                    numbers.randint(1, 28)),
            "city": city, "postcode": numbers.choice(self.postcodes[city]), "phone": self.phone()}
        if relative:
            for field in ("surname", "city", "postcode"):
                person[field] = relative[field]
            if numbers.random() < 0.5:
                person["phone"] = relative["phone"]
            if numbers.random() < 1 / 70:
                person["dob"] = relative["dob"]
        person["email"] = (f"{person['first_name']}.{person['surname']}{numbers.randint(1, 999)}"
                           f"@{numbers.choice(DOMAINS)}")
        return person

    def typo(self, text):
        if len(text) < 2:
            return text
        kind, place = self.numbers.random(), self.numbers.randrange(len(text) - 1)
        letter = self.numbers.choice(LETTERS)
        if kind < 0.3:
            return text[:place] + letter + text[place + 1:]
        if kind < 0.55:
            return text[:place] + text[place + 1:]
        if kind < 0.8:
            return text[:place] + letter + text[place:]
        return text[:place] + text[place + 1] + text[place] + text[place + 2:]

    def damaged(self, person):
        numbers, record = self.numbers, dict(person)
        if numbers.random() < 0.12:
            record["first_name"] = self.typo(record["first_name"])
        elif numbers.random() < 0.05:
            record["first_name"] = record["first_name"][:max(2, len(record["first_name"]) // 2)]
        if numbers.random() < 0.12:
            record["surname"] = self.typo(record["surname"])
        elif numbers.random() < 0.04:
            record["surname"] = self.surnames.draw(numbers)
        if numbers.random() < 0.02:
            record["first_name"], record["surname"] = record["surname"], record["first_name"]
        if numbers.random() < 0.10:
            year, month, day = record["dob"]
            record["dob"] = numbers.choice([
                (year, min(day, 12), month), (year + numbers.choice([-1, 1, 10, -10]), month, day),
                (year, month, numbers.randint(1, 28))])
        if numbers.random() < 0.15:
            record["city"] = self.cities.draw(numbers)
            record["postcode"] = numbers.choice(self.postcodes[record["city"]])
        elif numbers.random() < 0.08:
            record["postcode"] = self.typo(record["postcode"])
        if numbers.random() < 0.25:
            record["phone"] = self.phone()
        elif numbers.random() < 0.05:
            record["phone"] = self.typo(record["phone"])
        if numbers.random() < 0.15:
            record["email"] = (f"{person['first_name'][:1]}{person['surname']}"
                               f"{numbers.randint(1, 999)}@{numbers.choice(DOMAINS)}")
        elif numbers.random() < 0.08:
            record["email"] = self.typo(record["email"])
        return record

    def rows(self, count):
        numbers, rows, relative, entity = self.numbers, [], None, 0
        while len(rows) < count:
            is_relative = relative is not None and numbers.random() < 0.55
            person = self.person(relative if is_relative else None)
            if not is_relative:
                relative = person
            entity += 1
            rows.append((entity, person))
            copies = bisect.bisect([0.80, 0.95, 0.99], numbers.random())
            rows += [(entity, self.damaged(person)) for _ in range(copies)]
        rows = rows[:count]
        numbers.shuffle(rows)
        return rows


MISSING = [("first_name", .01), ("surname", .01), ("dob", .05), ("city", .1), ("postcode", .12),
           ("phone", .35), ("email", .3)]


def main():
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("rows", type=int)
    options.add_argument("seed", type=int)
    options.add_argument("--surnames", choices=["many", "few"], default="many")
    options = options.parse_args()
    register = Register(options.seed, options.surnames == "few")
    write = sys.stdout.write
    write("unique_id," + ",".join(field for field, _ in MISSING) + ",entity\n")
    for number, (entity, record) in enumerate(register.rows(options.rows)):
        record["dob"] = "%04d-%02d-%02d" % record["dob"] if isinstance(
            record["dob"], tuple) else record["dob"]
        cells = ["" if register.numbers.random() < share else record[field]
                 for field, share in MISSING]
        write(f"{number},{','.join(cells)},{entity}\n")


if __name__ == "__main__":
    main()

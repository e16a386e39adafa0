"""Invented texts from a grammar: rules with many ways to say a thing, chosen by a generator.

A grammar is a text: a line that ends in ``:`` names a rule, each indented line below is one way.
In a way, ``<rule>`` is replaced by that rule's text and ``{a|b|}`` is a choice, which may nest.  A
rule named ``seldan.hey`` is used for ``<hey>`` in the register "seldan".
"""

import re

import numpy as np

TOKEN = re.compile(r"[{}|]|<[\w.]+>|[^{}|<>]+")


class Grammar:
    """Rules read once; `say` writes one text.  All randomness comes from the generator given."""

    def __init__(self, text):
        """Read the rules.  Raises ValueError for a bracket that is not closed."""
        self.rules = {}
        name = None
        for line in text.splitlines():
            if not line.strip() or line.startswith("#"):
                continue
            if not line.startswith(" "):
                name = line.strip().removesuffix(":")
                self.rules.setdefault(name, [])
            else:
                self.rules[name].append(self._read(line[2:].rstrip()))
        self._check()

    def _read(self, line):
        """Return a way as a list of text, ``(rule,)`` and ``[way, way]`` for a choice."""
        stack = [[[]]]  # alternatives of each open bracket; the outermost has one
        for token in TOKEN.findall(line):
            if token == "{":
                stack.append([[]])
            elif token == "|" and len(stack) > 1:
                stack[-1].append([])
            elif token == "}" and len(stack) > 1:
                choice = stack.pop()
                stack[-1][-1].append(choice)
            elif token in "{}|":
                raise ValueError(f"a bracket is missing in {line!r}")
            elif token.startswith("<"):
                stack[-1][-1].append((token[1:-1],))
            else:
                stack[-1][-1].append(token)
        if len(stack) > 1:
            raise ValueError(f"a bracket is not closed in {line!r}")
        return stack[0][0]

    def _check(self):
        """Raise ValueError for a rule that is used and not there, in any register."""
        known = set(self.rules) | {name.split(".")[-1] for name in self.rules}
        waiting = [way for ways in self.rules.values() for way in ways]
        self.outside = set()
        while waiting:
            for part in waiting.pop():
                if isinstance(part, list):
                    waiting += part
                elif isinstance(part, tuple) and part[0] not in known:
                    self.outside.add(part[0])

    def say(self, rng, rule, register=None, given=None):
        """Return one text of a rule; `given` holds the text of rules that are not in the grammar.

        A value of `given` is a text or a list of texts to choose from.
        """
        draw = rng.random
        given = given or {}

        def write(way):
            return "".join(
                part
                if isinstance(part, str)
                else write(part[int(draw() * len(part))])
                if isinstance(part, list)
                else look_up(part[0])
                for part in way
            )

        def look_up(name):
            if name in given:
                value = given[name]
                return value if isinstance(value, str) else value[int(draw() * len(value))]
            ways = self.rules.get(f"{register}.{name}") or self.rules[name]
            return write(ways[int(draw() * len(ways))])

        return look_up(rule)


def tidy(text):
    """Return the text with single blanks, no blank before a stop, and capitals after a stop."""
    text = re.sub(r"\s+", " ", text).strip()
    text = re.sub(r"\s+([,.!?;:])(?=\s|$)(?!\))", r"\1", text)
    text = re.sub(r"([!?])[.,](?=\s|$|\")", r"\1", text)
    text = re.sub(r"(?<!\.)\.\.(?!\.)", ".", text)
    text = re.sub(r",\.", ".", text)
    return re.sub(
        r"(^|[.!?]\"? )([a-z])(?!\S*\.example)",
        lambda found: found[1] + found[2].upper(),
        text,
    )


def cut(shares, draws):
    """Return for each draw (0 to 1) the number of the share it falls into."""
    ladder = np.round(np.cumsum(shares) / np.sum(shares), 9)
    return np.minimum(np.searchsorted(ladder, draws, side="right"), len(ladder) - 1)


# Keys beside each other on a keyboard, for a to z.
BESIDE = "sq vn xv sf wr dg fh gj uo hk jl ko nk bm ip ol wa et ad ry yi cb qe zc tu xa"
NEAR = dict(zip("abcdefghijklmnopqrstuvwxyz", BESIDE.split(" "), strict=True))
SHORT = [
    (r"\byou\b", "u"),
    (r"\bplease\b", "pls"),
    (r"\bbecause\b", "bc"),
    (r"\bthanks\b", "thx"),
    (r"\bpeople\b", "ppl"),
    (r"\btonight\b", "tonite"),
    (r"\band\b", "&"),
    (r"\bwith\b", "w/"),
    (r"\bsomebody\b", "sb"),
    (r"\bminutes\b", "min"),
]


# Words that no slip may make.
RUDE = re.compile(
    r"\b(cun+t|shi+t|fuc?k|coc?k|tit|ass|arse|bitch|slut|whore|dick|pis+|cum|sex|rape|fag|gay|nig+er|"
    r"spic|homo|nazi|tard|anus|penis|jew|paki|slag|pope|wales|mali|turk|serb|roma|cuba|nun|hitler)s?\b",
    re.IGNORECASE,
)


def careless(rng, text, rate=1.0):
    """Return the text as typed in a hurry: small letters, typos, short forms; often unchanged.

    The chance of each is the same whoever writes; `rate` multiplies all (0 leaves the text).
    Links, handles and phone numbers stay.
    """
    draws = rng.random(8) / max(rate, 1e-9)
    if draws[0] < 0.22:  # no capitals
        text = text.lower() if draws[1] < 0.75 else text[:1].lower() + text[1:]
        text = text.replace(":d", ":D").replace("xd", "xD")
    if draws[2] < 0.35 and text.endswith("."):
        text = text[:-1]
    if draws[3] < 0.10:
        text = text.replace("'", "")
    if draws[4] < 0.13:
        for pattern, short in SHORT:
            if rng.random() < 0.7:
                text = re.sub(pattern, short, text, count=1)
    if draws[5] < 0.05:
        text = re.sub(r"([!?])", lambda found: found[1] * int(rng.integers(2, 5)), text)
    if draws[6] < 0.20:
        for _ in range(1 if draws[7] < 0.7 else 2):
            text = _slip(rng, text)
    return text


def _slip(rng, text):
    """Return the text with one slip of the fingers in one longer word."""
    words = text.split(" ")
    long = [
        k for k, word in enumerate(words) if len(word) > 4 and word.isascii() and word.isalpha()
    ]
    if not long:
        return text
    k = long[int(rng.integers(len(long)))]
    word, at, kind = words[k], int(rng.integers(1, len(words[k]) - 1)), rng.random()
    if kind < 0.35:
        word = word[:at] + word[at + 1] + word[at] + word[at + 2 :]
    elif kind < 0.6:
        word = word[:at] + word[at + 1 :]
    elif kind < 0.8:
        word = word[:at] + word[at] + word[at:]
    else:
        beside = NEAR.get(word[at].lower(), "e")
        word = word[:at] + beside[int(rng.integers(len(beside)))] + word[at + 1 :]
    if RUDE.search(word):
        return text
    words[k] = word
    return " ".join(words)

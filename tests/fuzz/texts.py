"""Generated texts: news in several languages, and what no newsroom writes."""

from __future__ import annotations

from random import Random

NAMES = (
    "Ana Ruiz", "Bo Lind", "Mayor Ida Brandt", "Dr. Jo van Dyk", "Ms. Okoro", "the coach", "a spokesman for the port", "she",
    "he", "they", "Colm Duffy, 34,", "O’Neill", "al-Sayed", "Jean-Luc Petit", "Frau Kühn", "el ministro", "la maire",
    "ihr Sprecher", "Anna Ruiz’s lawyer", "nobody", "Mr", "J. R. R. Duffy Jr.", "李娜", "Анна Орлова", "İpek Öz", "ǅ. Ŋ.",
)  # fmt: skip
SAYING = (
    "said", "says", "told reporters", "added", "asked", "according to", "wrote", "sagte", "erklärte", "so", "a déclaré",
    "dit-il", "dijo", "según", "claimed that", "did not say", "whispered", "refused to comment", ":", "laut", "selon", "afirmó",
)  # fmt: skip
SENTENCES = (
    "We wait for the ferry", "Who pays", "Nobody paid 3.5% of £1,200 for it on 3 May", "Wir warten auf die Fähre",
    "Nous attendons le bac depuis neuf heures", "Esperamos el barco desde el lunes", "Aspettiamo la nave", "Мы ждём паром",
    "We [the crew] … will not go", "It is 5.30 p.m. in St. John’s", "the the gate is is shut", "Stop", "www.example.org/a?b=c",
    "A state-of-the-art e-mail co-operative", "U.S. officials met Mr. Lind at No. 5", "Wij wachten op de boot",
    "Esperamos o barco",
)  # fmt: skip
MARKS = (("“", "”"), ('"', '"'), ("‘", "’"), ("„", "“"), ("«", "»"), ("« ", " »"), ("»", "«"), ("'", "'"), ("‚", "‘"), ("“", ""))
ODD = (
    "“", "”", '"', "'", "’", "«", "»", "„", "—", " – ", "-", "…", "...", ".", ",", ":", ";", "!", "?", "(", ")", "[", "]", "*",
    "_", "`", "#", ">", "|", "&", "<", "\\", "/", "@", "%", "$", "=", "+", "~", "^", "\t", "\n", "\n\n", "\r\n", "\r", "\v",
    "\f", " ", "  ", "\u00a0", "\u2028", "\u2029", "\x85", "\u200b", "\u00ad", "\ufeff", "\u202e", "\u2066", "\x00", "\x1b[31m",
    "\x7f", "e\u0301", "\u0301", "ﬁ", "ß", "ẞ", "İ", "ı", "ſ", "Ǆ", "𝔄", "😀", "👩\u200d🚀", "🇩🇪", "１２", "٣", "½", "Ⅷ", "漢字",
    "の", "한국어", "א", "ا", "ก", "\U0010ffff", "\ufffd", "\ue000", "said ", "he ", "Ana Ruiz ", "Mr. ", "1.", "1)", "- ", "Q: ",
    "RUIZ: ", "a" * 90,
)  # fmt: skip


def text(random: Random) -> str:
    """A text of some kind: mostly news of a few sentences, now and then marks and signs in any order."""
    kind = random.random()
    if kind < 0.1:
        return "".join(random.choice(ODD) for _ in range(random.randint(0, 60)))
    if kind < 0.14:
        return random.choice(ODD) * random.randint(1, 400)
    parts = [_paragraph(random) for _ in range(random.choice((1, 1, 1, 2, 3)))]
    made = random.choice(("\n\n", "\n\n", "\n\n", "\n", "\r\n\r\n", " ", "\r\r")).join(parts)
    if kind < 0.3:
        for _ in range(random.randint(1, 6)):
            at = random.randint(0, len(made))
            made = made[:at] + random.choice(ODD) + made[at + random.choice((0, 0, 1, 5)) :]
    return made


def _paragraph(random: Random) -> str:
    return " ".join(_sentence(random) for _ in range(random.choice((1, 1, 2, 2, 3, 4))))


def _sentence(random: Random) -> str:
    words, more = random.choice(SENTENCES), random.choice(SENTENCES)
    name, says, (begin, end) = random.choice(NAMES), random.choice(SAYING), random.choice(MARKS)
    shapes = (
        f"{begin}{words},{end} {name} {says}.",
        f"{begin}{words},{end} {says} {name}. {begin}{more}.{end}",
        f"{name[0].upper()}{name[1:]} {says}: {begin}{words}.{end}",
        f"{says.capitalize()} {name}, {begin}{words}{end} is {begin}{more}{end}.",
        f"{name[0].upper()}{name[1:]} {says} {words.lower()}.",
        f"{name.upper()}: {words}? {more}!",
        f"{words}. {more}.",
    )
    return random.choice(shapes)

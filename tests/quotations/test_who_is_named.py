"""Whom a mention names, a case a line: titles, offices, places and bodies around a name, and names by what the text shows."""

from __future__ import annotations

import pytest

from textlens.documents.document import Document
from textlens.quotations import quotations
from textlens.quotations.english.people.mentions import read
from textlens.quotations.lexical.lexicon import lexicon

SAID = "“We will all be here until the rain has stopped,”"

MENTIONS = [
    ("a hospital and a school", "Dr Pia Orr of the Children’s Hospital and Quarry Medical School", "Pia Orr"),
    ("a possessive place", "lead author Dr Hugo Fenn of Lund’s Alma Wenger Institute for Polar and Marine Research", "Hugo Fenn"),
    ("a nation first", "Swiss physicist Professor Joe Wolfe of the University of New Lund", "Joe Wolfe"),
    ("a participle first", "Leading wool trader Sir Paul Marsh of Marsh Wade", "Paul Marsh"),
    ("an ampersand behind", "David Wyss of Tully & Poor’s", "David Wyss"),
    ("a lower-case group behind", "Brett Lock of choir group OutLoud", "Brett Lock"),
    ("two persons of one place", "Dr Lyn Stern and Jenny Nettle of the University of Lund", "Lyn Stern and Jenny Nettle"),
    ("a second person behind a place", "Ann Lee of Leeds and Tom Bell", "Ann Lee and Tom Bell"),
    ("an office with and", "Food and Farming Minister Tarja Rolf-Janson", "Tarja Rolf-Janson"),
    ("an office with a comma", "Culture, Media and Sport Secretary Tessa Jewel", "Tessa Jewel"),
    ("a firm with and", "Hart and Young’s Sanjay Mistry", "Sanjay Mistry"),
    ("letters in brackets before an office", "Board of Fish and Eels (BFE) secretary Jay Shaw", "Jay Shaw"),
    ("letters in brackets before MP", "Old Labour Party (OLP) MP Claire Hannam", "Claire Hannam"),
    ("an office for a place, then a name", "Chief Medical Officer for NHS Lund and Hill, Dr Kate Lang,", "Kate Lang"),
    ("an owned office, then a name", "Ruritania’s Minister for Culture and Sports, Abel Rast,", "Abel Rast"),
    ("an owned president", "Ruritania’s President, Nestor Kirch,", "Nestor Kirch"),
    ("letters and an office", "ABF Chief Executive, Donal Crill,", "Donal Crill"),
    ("titles and letters", "Adjunct Professor UNSX Strategic Health Policy Consultant Bill Bow", "Bill Bow"),
    ("a portfolio", "Secretary of Homeland Safety Xqem Jonson", "Xqem Jonson"),
    ("a country", "Ruritania’s ambassador to Lund Xqiu Dan", "Xqiu Dan"),
    ("a calling in capitals", "Journalist Xquilem Balgor", "Xquilem Balgor"),
    ("a ranking", "Top-ranked Gerda Price", "Gerda Price"),
    ("an age", "Sixteen-year-old Xqacee", "Xqacee"),
    ("a double first name behind a noun", "Prosecution Eva-Maria Parsen", "Eva-Maria Parsen"),
    ("a calling without a comma", "Adrian Lake founder and president of the Bell Society", "Adrian Lake"),
    ("several MPs", "MPs Dana Davis and Kate Osborn", "Dana Davis and Kate Osborn"),
    ("a body with a number", "Radio 1", "Radio 1"),
    ("a body with of the", "The Friends of the Lake", "Friends of the Lake"),
    ("an office with a plural", "Director of Studies at Lund College Ann Lee", "Ann Lee"),
    ("a surname like many bodies", "Mark Banks of the Harbour Society", "Mark Banks"),
    ("a surname like many bodies in a place", "Grace Councils from Lund", "Grace Councils"),
    ("a surname like many bodies at a school", "Dr Ann Colleges of Lund University", "Ann Colleges"),
    ("a surname like many bodies and an office", "Mark Banks chairman of the Harbour Society", "Mark Banks"),
    ("a surname like many bodies beside another", "Mark Banks of Lund and Ann Lee", "Mark Banks and Ann Lee"),
    ("a body with and", "the Department of Trade and Fish", "Department of Trade and Fish"),
]

NOBODY = [
    "An ally of former home secretary Sue Brave",
    "A spokesperson for Interior Minister Nan Fae",
    "the Alton and Sale West MP",
    "the Tory MP for Selby and North Hyke",
    "the leader of the Public and Post Services Union",
    "the star of Roads and Sea",
    "The Conservative Party Co-Chairman",
    "A Department of Health and Care (DHC) spokesperson",
    "Researchers at the University of Lund",
    "A third senior Conservative",
    "His Majesty",
    "Experts",
    "Sources close to Tom Bell",
    "Sources at Lund City",
    "Sources near Mayor Tom Bell",
    "sources close to Mayor Tom Bell",
    "Allies of Mayor Tom Bell",
    "Close friends of Dr Tom Bell",
    "critics of the Mayor Tom Bell",
    "Supporters of Prime Minister Tom Bell",
    "Officials under Mayor Tom Bell",
    "People close to Ms Bell",
    "Insiders at the Bell Foundation",
    "Those around Tom Bell",
    "A source close to Tom Bell",
    "Friends of Tom Bell",
    "MPs",
]


@pytest.mark.parametrize(
    ("mention", "name"), [case[1:] for case in MENTIONS], ids=[case[0].replace(" ", "-") for case in MENTIONS]
)
def test_the_name_in_a_mention(mention: str, name: str) -> None:
    assert [quote.speaker for quote in quotations(Document(f"{SAID} {mention} said.", lang="en"), ("direct",))] == [name]


@pytest.mark.parametrize("mention", NOBODY)
def test_a_mention_that_names_nobody(mention: str) -> None:
    assert [quote.speaker for quote in quotations(Document(f"{SAID} {mention} said.", lang="en"), ("direct",))] == [None]


IN_TEXT = [
    ("a band of that name", f"The Xilko Tarn Band played. Xilko Tarn sang.\n\n{SAID} Tarn said. {SAID} he said.", "Xilko Tarn"),
    ("a trophy of that name", f"He won the Xay Reard Trophy.\n\nXay Reard left. {SAID} Reard said.", "Xay Reard"),
    ("a club before a name", f"Arsenal Xol Camber left. Later Xol Camber rang. {SAID} Camber said.", "Xol Camber"),
    ("a club at a place", f"He trained at Hexborough.\n\n{SAID} Hexborough Xol Camber said. Camber left.", "Xol Camber"),
    ("a club of a captain", f"The Hexborough captain fell.\n\n{SAID} said Hexborough Xol Camber. Camber left.", "Xol Camber"),
    ("a club of many", f"Hexborough have lost. Then Camber left.\n\n{SAID} Hexborough Xol Camber said.", "Xol Camber"),
    ("a club of two words", f"He was at Nether Hexton. Camber rang.\n\n{SAID} Nether Hexton Xol Camber said.", "Xol Camber"),
    ("a side in court", f"All heard the prosecution.\n\n{SAID} said Prosecution Xol Camber. Camber left.", "Xol Camber"),
    ("a place that nobody speaks of", f"Camber left.\n\n{SAID} said Hexborough Xol Camber.", "Hexborough Xol Camber"),
    ("two first names and a place", f"She lives in Mary.\n\n{SAID} said Mary Xol Camber. Camber left.", "Mary Xol Camber"),
    ("a body of three words", f"The air is cold.\n\n{SAID} Air New Xealand said. Xealand won.", "Air New Xealand"),
    ("a family name first", f"{SAID} said Lim Wei Jie.", "Lim Wei Jie"),
    ("a family name first and a title", f"Mr Xeow left.\n\n{SAID} said Minister Xeow Wei Jie.", "Xeow Wei Jie"),
    ("a family name behind Ms", f"{SAID} said Xeow Mei Ling, a cook. “No,” Ms Xeow said.", "Xeow Mei Ling"),
    ("a family name alone", f"{SAID} said Ong Mei Ling, a cook. “No,” Ong said.", "Ong Mei Ling"),
    ("a family name and a pronoun", f"{SAID} said Tan Wei Jie, a cook. “No,” he said.", "Tan Wei Jie"),
    ("a possessive before a name", f"It was Broad’s Feng Zhan who won.\n\n{SAID} Zhan said.", "Feng Zhan"),
    ("a possessive and a title", f"Ann Bell’s The Office won.\n\n{SAID} said Ann Bell.", "Ann Bell"),
    ("named in full only later", f"{SAID} Zhan said.\n\nThe prize went to Feng Zhan, 34.", "Feng Zhan"),
    ("an unlisted name behind Mr", f"The chief is Xqalan Chidam.\n\nMr Chidam left. {SAID} he said.", "Xqalan Chidam"),
    ("a title of the other gender", f"The cook Jack Munn wept.\n\n{SAID} Ms Munn said.", "Jack Munn"),
    ("an age in words", f"Sixteen-year-old Xqacee was late. {SAID} he said.", "Xqacee"),
    ("what somebody is, without an article", f"Xqmat Begg, father of two, wept. {SAID} he said.", "Xqmat Begg"),
    ("a first name for the full one", f"Xqam Popat, 41, runs a shop.\n\n{SAID} Xqam said.", "Xqam Popat"),
    (
        "two words for four",
        f"A son, Te Xqauri Robert Parat, came. Te Xqauri sang.\n\n{SAID} Te Xqauri said.",
        "Te Xqauri Robert Parat",
    ),
    ("no place", f"Bo Kay left. He feared hostile neighbour North Marland. {SAID} he said.", "Bo Kay"),
    ("no headline", f"Lund Bank Abruptly Drops Anna Network Deal\n\nAnna Bell left. {SAID} Bell said.", "Anna Bell"),
    ("role at a later place", f"Ann Lee came. Later housing minister Ann Lee left.\n\n{SAID} the minister said.", "Ann Lee"),
    ("role of one named later", f"{SAID} the housing minister said.\n\nIt was said by housing minister Ann Lee.", "Ann Lee"),
    ("role by predicate", f"Ann Lee is the owner of a mill.\n\n{SAID} the owner said.", "Ann Lee"),
    ("a headline’s role", f"Mayor to resign\n\nAnn Lee has had enough.\n\n{SAID} the mayor said.", "Ann Lee"),
    (
        "an apposition that no comma ends",
        f"Professor Andrew Poll, director of the Lund Vaccine Group told us: {SAID}",
        "Andrew Poll",
    ),
    ("a new description", f"Ann Lee came home. Lee sat down.\n\n{SAID} the mill owner said.", "Ann Lee"),
]


@pytest.mark.parametrize(("text", "name"), [case[1:] for case in IN_TEXT], ids=[case[0].replace(" ", "-") for case in IN_TEXT])
def test_the_name_by_what_the_text_shows(text: str, name: str) -> None:
    assert [quote.speaker for quote in quotations(Document(text, lang="en"), ("direct",))][-1] == name


EMPTY = [
    f"Many staff left, and staff wept.\n\n{SAID} Staff said.",
    f"Ann Lee met Bo Kay. Kay left.\n\n{SAID} the chancellor said.",
    f"After they met Tom Bell, an official said: {SAID}",
    f"Ann Lee came.\n\n{SAID} the spokeswoman said.",
    f"Jo Bell and Ann Bell came.\n\n{SAID} Bell said.",
]


@pytest.mark.parametrize("text", EMPTY)
def test_a_missing_name_is_better_than_a_wrong_one(text: str) -> None:
    assert [quote.speaker for quote in quotations(Document(text, lang="en"), ("direct",))][-1] is None


def test_a_dash_behind_letters_may_begin_a_relative_clause_and_no_dateline() -> None:
    lex = lexicon("en")
    assert lex is not None
    text = "ZEUC - which represents many bakers -"
    assert read(text, 0, len(text), lex).names == (("ZEUC",),)

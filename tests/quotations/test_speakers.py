"""Speakers: whose name a mention stands for, a case a line; a missing name is better than a wrong one."""

from __future__ import annotations

import pytest

from textlens.documents.document import Document
from textlens.quotations import quotations

SAID = "“We will all be here until the rain has stopped,”"

NAMED = [
    ("initials", f"Minister Shri D. K. Nair came.\n\n{SAID} Nair said.", "D. K. Nair"),
    ("honour and first name", f"Sir Kwame Boateng came.\n\n{SAID} Sir Kwame said.", "Kwame Boateng"),
    ("letters behind a name", f"{SAID} said Judge Nicholas Amery KC.", "Nicholas Amery"),
    ("one surname for two", f"Brid and Sean Mac Aodh run the shop.\n\n{SAID} said Brid.", "Brid Mac Aodh"),
    ("both together", f"{SAID} said Brid and Sean Mac Aodh.", "Brid and Sean Mac Aodh"),
    ("nickname", f"Walter “Buzz” Zielinski taught here.\n\n{SAID} Zielinski said.", "Walter “Buzz” Zielinski"),
    ("unknown first name behind a title", f"Coach Xqor Vandermolen left.\n\n{SAID} the coach said.", "Xqor Vandermolen"),
    ("title inside an apposition", f"His opponent, state Rep. Yolanda Prieto, said: {SAID}", "Yolanda Prieto"),
    ("name behind an office", f"{SAID} said Member of Parliament Dr Shauna Bernard.", "Shauna Bernard"),
    ("name behind a capitalised office", f"{SAID} said Leader of the Opposition Sharad Bhonsle.", "Sharad Bhonsle"),
    ("date behind a name", f"Congress leader Abhinav Tripathi on Thursday said, {SAID}", "Abhinav Tripathi"),
    ("age", f"Mia Ek, 34, lost to Zoe Bright, 19.\n\n{SAID} said the 34-year-old.", "Mia Ek"),
    ("nation", f"Mia Ek won in straight sets.\n\n{SAID} said the Swede.", "Mia Ek"),
    ("calling", f"Mia Ek has a new book.\n\n{SAID} the novelist said.", "Mia Ek"),
    ("title repeated as a noun", f"Baroness Frances Lyle wrote the report.\n\n{SAID} the peer said.", "Frances Lyle"),
    ("not the deputy", f"Treasurer Ann Lee met Shadow treasurer Bo Kay.\n\n{SAID} the Treasurer said.", "Ann Lee"),
    ("a body by its noun", f"The Environment Agency came late.\n\n{SAID} the agency said.", "Environment Agency"),
    ("letters in capitals", f"ROSALIND OYE: {SAID}\n\nOYE: {SAID}", "ROSALIND OYE"),
    ("relative by first name", f"Jenna Kowal is ill. Her husband, Mike, keeps a chart. {SAID} he said.", "Mike"),
    ("role in between", f"Minister Dev Nair met Lata Rao. The minister left. {SAID} he said.", "Dev Nair"),
    ("speaker before subject", f"Ned Holt is a “change agent”, Bo Kay said. {SAID} he said.", "Bo Kay"),
    ("subject behind a clause", f"When Ned Holt spoke, Bo Kay differed. {SAID} he said.", "Bo Kay"),
    ("surname that stood alone", f"Ann Lee is a nurse. Lee has a son, and her son Bo Lee left.\n\n{SAID} Lee said.", "Ann Lee"),
    ("relatives have first names", f"Ann Lee died in May, her son Bo Lee said.\n\n{SAID} Lee wrote in 1998.", "Ann Lee"),
    ("two offices", f"{SAID} said Managing Director and CEO Hemant Chitale.", "Hemant Chitale"),
    ("coach without a role yet", f"Leo Gavin hailed his side.\n\n{SAID} the head coach said.", "Leo Gavin"),
    ("legislator for MP", f"Local MP Ekal Lokwang rose.\n\n{SAID} the second-term legislator said.", "Ekal Lokwang"),
    ("unknown name in an apposition", f"Her manager, Lexo, is blunt. {SAID} he said.", "Lexo"),
    ("part of a longer name", f"Trekker Pasang Lhamu Sherpa-Rai came.\n\n{SAID} Pasang Lhamu said.", "Pasang Lhamu Sherpa-Rai"),
    ("office with a place", f"Canon Thea Blythe came.\n\n{SAID} said the vicar of St Bride’s.", "Thea Blythe"),
    ("nation before a name", f"Boss Dutchwoman Marieke Terp spoke.\n\n{SAID} Terp said.", "Marieke Terp"),
    ("mother with an unknown name", f"Bo Kay left. His mother, Xaoibh Nic Gabh, is well. {SAID} she said.", "Xaoibh Nic Gabh"),
    ("place behind a name", f"{SAID} lead author Wen-Hui Tsai of the Okinawa Institute said.", "Wen-Hui Tsai"),
    ("title that stays", f"His widow, Lady Coote, came. {SAID} she said.", "Lady Coote"),
    ("according to him", f"Bo Kay came. {SAID} according to him.", "Bo Kay"),
    ("a small first letter", f"{SAID} Seán Ó hÓgáin said.", "Seán Ó hÓgáin"),
    ("a day before a name", f"On Sunday Theresa Hale left the board.\n\n{SAID} Hale said.", "Theresa Hale"),
    ("a month before a name", f"It was late in April Theresa Hale left.\n\n{SAID} Hale said.", "Theresa Hale"),
    ("a day behind a verb", f"The board met, Bo Kay said Sunday Theresa Hale left.\n\n{SAID} Hale said.", "Theresa Hale"),
    ("a day for a first name", f"{SAID} said Sunday Oliseh, the former captain.", "Sunday Oliseh"),
    ("a day for a first name behind a title", f"Bishop Sunday Onuoha came. {SAID} Onuoha said.", "Sunday Onuoha"),
    ("a month for a first name", f"{SAID} said farmer Jun Abello, 43.", "Jun Abello"),
    ("a month for a first name in a date", f"In April June Hale left.\n\n{SAID} Hale said.", "June Hale"),
    ("a newspaper with a day", f"The Sunday Times said {SAID}", "Sunday Times"),
    ("rank with a dot", f"{SAID} said OPP Const. Marc Tremblay.", "Marc Tremblay"),
    ("rank that is a first name", f"{SAID} Maj. Calloway said.", "Calloway"),
    ("ranks joined by a hyphen", f"{SAID} said Lt.-Gen. Omar Hale of the 3rd Army.", "Omar Hale"),
    ("ranks joined by a stroke", f"{SAID} L/Cpl. Omar Hale said.", "Omar Hale"),
    ("two short titles", f"{SAID} said Det Con Omar Hale.", "Omar Hale"),
    ("an unknown name behind a capitalised office", f"{SAID} said Leader of the Opposition Shaji Varghese.", "Shaji Varghese"),
    ("a reverend in an apposition", f"{SAID} said the Bishop of Owerri, Most Rev. Lucius Nwachukwu.", "Lucius Nwachukwu"),
    ("a given name cut short", f"Local official Md Shafiqul Islam came. {SAID} he said.", "Md Shafiqul Islam"),
    ("offices in capitals", f"{SAID} said MD and CEO Shalini Venkat.", "Shalini Venkat"),
    ("an office in capitals behind a body", f"{SAID} said South Eastern Railway CPRO Anil Mohanty.", "Anil Mohanty"),
    ("initials without dots", f"{SAID} said Prime Minister PV Narasimha Rao.", "PV Narasimha Rao"),
    ("councillor cut short", f"Coun Darren Peel came. {SAID} said Coun Peel.", "Darren Peel"),
    ("a relative of somebody named", f"Mr Prowse’s mother, Kerrie, wept. {SAID} she said.", "Kerrie"),
    ("a nation not in Europe", f"Champion Ruslan Akhmedov smiled. {SAID} said the Kazakh.", "Ruslan Akhmedov"),
    ("party and seat in brackets", f"Cllr Naveed Aslam (Lab, Eastfield) said: {SAID}", "Naveed Aslam"),
    ("a month for a surname", f"Guitarist Colin May was late for the show.\n\n{SAID} he said.", "Colin May"),
    ("a month for a surname behind an office", f"Former Prime Minister Nora August was late.\n\n{SAID} she said.", "Nora August"),
    ("not whom she works with", f"Mia Ek won. Ill, she has worked with Jan Roth, who is a coach. {SAID} she said.", "Mia Ek"),
    ("not who beat him", f"Bo Kay won. But he lost to Ned Holt in the end. {SAID} he said.", "Bo Kay"),
    ("not whom she met", f"Mia Ek won. Last year she met Ann Lee.\n\n{SAID} she said.", "Mia Ek"),
    ("behind a clause with a pronoun", f"Mia Ek won. When she came, Ann Lee was ill.\n\n{SAID} she said.", "Ann Lee"),
    ("of a party and a place", f"Bo Kay left. {SAID} the Ohio Republican said.", "Bo Kay"),
    ("a second verb", f"Bo Kay was “sad” to be left out, but added: {SAID}", "Bo Kay"),
    ("a second verb behind and", f"Bo Kay called it “a shame” for the town and said, {SAID}", "Bo Kay"),
    ("a body by its last word", f"The Cocoa Growers Union met. {SAID} the Union said.", "Cocoa Growers Union"),
    ("a court behind a dateline", f"NAGARWAD: The High Court came down on the board, observing that {SAID}", "High Court"),
    ("a name behind a label for pictures", f"Video: {SAID} says Bo Kay", "Bo Kay"),
    (
        "an owned office",
        f"Labour’s deputy leader, Ann Rayne, came. A debate was held.\n\nLabour’s deputy leader said: {SAID}",
        "Ann Rayne",
    ),
    (
        "an age without hyphens",
        f"Former postmaster Richard Hale was cleared in July.\n\n{SAID} the 75 year-old said.",
        "Richard Hale",
    ),
    ("an adverbial behind a name", f"Dave Grace sang. {SAID} said Grace halfway through the concert.", "Dave Grace"),
    ("a participle behind a name", f"{SAID} said Paul Diamond representing them.", "Paul Diamond"),
    ("an unlisted verb behind a name", f"Bo Kay came. Mr Kay envisages a new world, suggesting that “{SAID[1:]}”", "Bo Kay"),
    ("a message that reads", f"Captain Ricky Pond wished him well in a tweet which read: {SAID}", "Ricky Pond"),
    ("a pronoun behind a place", f"Bo Kay left. Speaking on Radio Northland he dodged the question, saying {SAID}", "Bo Kay"),
    ("who goes on behind a fragment", f"Bo Kay said he was “very sure” Mr Holt would stand, adding: {SAID}", "Bo Kay"),
    (
        "whose relative only owns something",
        f"It was sung at Paul Hart’s old house.\n\nHis brother, Mike Hart, came. Hart left.\n\n{SAID} he said.",
        "Mike Hart",
    ),
    ("who was asked answers", f"Reporter Dan Holt asked Ned Bright about it. {SAID} he said.", "Ned Bright"),
    ("an unlisted name before a first name", f"The minister, Mamo Fatou Seck, left.\n\n{SAID} Seck said.", "Mamo Fatou Seck"),
    ("a surname that is a first name, too", f"Ann Hollis and Peter Marlow led it.\n\n{SAID} Mr Marlow said.", "Peter Marlow"),
    ("a name in no list that says something", f"Tenzo Dolman said it was late.\n\n{SAID} she said.", "Tenzo Dolman"),
    ("a name in no list, and a pronoun", f"Tenzo Dolman came late. She was tired.\n\n{SAID} she said.", "Tenzo Dolman"),
    ("a particle of the Rift Valley", f"Kipcho arap Rono left.\n\n{SAID} Rono said.", "Kipcho arap Rono"),
    (
        "a headline is nobody",
        f"Teen Rescues Hound, Tells Reporters: ‘I Love It’\n\nKira Bell, 15, pulled it out.\n\n{SAID} she said.",
        "Kira Bell",
    ),
]

UNNAMED = [
    ("nobody introduced so", f"Ann Lee came home.\n\n{SAID} the minister said."),
    ("introduced only later", f"{SAID} the senator said.\n\nSen. Ann Lee came later."),
    ("somebody else of the same role", f"Coach Bo Kay left. Then a visiting coach rose.\n\n{SAID} the coach said."),
    ("a word that is no name", f"{SAID} Mum said."),
    ("a coach with another role", f"Striker Leo Gavin hailed his side.\n\n{SAID} the head coach said."),
    ("two of one surname", f"Ann Lee married Bo Lee.\n\n{SAID} Lee said."),
    ("named only as somebody else’s object", f"Guests came. He had met Bo Kay in May. {SAID} he said."),
    ("unnamed subject in between", f"Judge Ann Lee came in. The victim wept. {SAID} she said."),
    ("the younger of two", f"Harold Meer died, his son, Paul Meer, said. {SAID} the younger Mr. Meer said."),
    ("a player, not the coach", f"Head coach Conor Daly smiled. {SAID} the Munster prop said."),
    ("a man of a place", f"Trainer Padraig Kins left. {SAID} said the Tipperary man of few words."),
    ("of a party and a place", f"{SAID} the Ohio Republican said."),
    ("a member with a place", f"{SAID} said the Highlands and Islands MSP."),
    ("a body in no list that says something", f"Ann Lee left. Zarbo Tindex said it lost. It lost.\n\n{SAID} he said."),
    ("who is answered", f"Bo Kay met Ned Holt. “You owe me a beer for that,” Kay said. {SAID[:-2]},” he replied."),
    ("who is told", f"Bo Kay met Ned Holt. “You owe me a beer,” Kay told Mr Holt. {SAID[:-2]},” he answered."),
    ("a headline", "Mayor Denies Harbor Plot: ‘I Was Asleep’"),
    ("a label for pictures", f"Watch: {SAID}"),
    ("another label for pictures", f"Video: {SAID}"),
    ("whoever the crowd is", f"Bo Kay called it “a shame” while the crowd sang and shouted: {SAID}"),
    ("who is spoken to", "“I could not tell you,” Pryce said.\n\n“Your fingerprints are on the handle, Mr Pryce.”"),
    ("an office, not a name", f"{SAID} said a spokeswoman for the Premier."),
]


@pytest.mark.parametrize(("text", "name"), [case[1:] for case in NAMED], ids=[case[0].replace(" ", "-") for case in NAMED])
def test_named(text: str, name: str) -> None:
    assert [quote.speaker for quote in quotations(Document(text), ("direct",))][-1] == name


@pytest.mark.parametrize("text", [case[1] for case in UNNAMED], ids=[case[0].replace(" ", "-") for case in UNNAMED])
def test_unnamed(text: str) -> None:
    assert [quote.speaker for quote in quotations(Document(text), ("direct",))][-1] is None


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("Colleagues remember Professor Aileen Murray as exacting.", "Professor"),
        ("Rovers confirmed the signing of Colombian midfielder Aileen Murray.", "Colombian midfielder"),
        ("Chief of staff Aileen Murray left.", "Chief of staff"),
        ("He met head of communications Aileen Murray.", "head of communications"),
        ("The plan of Aileen Murray’s is new.", None),
        ("On Jan. 5 Aileen Murray left.", None),
    ],
)
def test_the_role_is_what_the_text_says_the_speaker_is(text: str, role: str | None) -> None:
    assert [quote.role for quote in quotations(Document(f"{text} {SAID} Murray said."), ("direct",))] == [role]


def test_a_source_of_the_model_keeps_the_name_before_its_bracket() -> None:
    text = "Cllr Naveed Aslam (Lab, Eastfield) said he “shared residents’ frustration”."
    assert [(quote.speaker, quote.mention) for quote in quotations(Document(text))] == [
        ("Naveed Aslam", "Cllr Naveed Aslam (Lab, Eastfield)")
    ]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The Harbor Trust said the quay is “safe and dry for now”. It said: “Nobody has to leave.”", "Harbor Trust"),
        (
            "The Harbor Trust said the quay is “safe and dry for now”.\n\n“Nobody has to leave the quay,” the trust said.",
            "Harbor Trust",
        ),
        ("The Harbor Trust said the quay is “safe and dry for now”. Ann Lee objects. “Nobody has to leave,” it said.", None),
        ("In a statement, the Harbor Trust said it was sorry. “Nobody has to leave the quay,” it said.", "Harbor Trust"),
        ("Lowtown Council was asked why. In a memo, it claimed that “nobody has to leave the quay”.", "Lowtown Council"),
        ("The Sea Watch Group (SWG) met. It was asked why.\n\n“Nobody has to leave,” it said.", "Sea Watch Group"),
        ("The mayor met the Harbor Trust. “Nobody has to leave,” it said.", None),
        ("Ann Lee met the Harbor Trust. “Nobody has to leave,” it said.", None),
        ("Ann Lee said the quay is “safe and dry for now”. It said: “Nobody has to leave.”", None),
    ],
)
def test_a_body_goes_on(text: str, name: str | None) -> None:
    assert [quote.speaker for quote in quotations(Document(text), ("direct",))][-1] == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Ned Holt’s side has lost twice, but Bo Kay insisted the team was fit. {}", "Bo Kay"),
        ("While Ned Holt’s plan failed, Bo Kay said the team was fit. {}", "Bo Kay"),
        (
            "Ned Bright runs the port. In a letter to Bo Kay, he said: “We will all be here until the rain has stopped.”",
            "Ned Bright",
        ),
        (
            "Ned Bright runs the port. After talks with Bo Kay, he said: “We will all be here until the rain has stopped.”",
            "Ned Bright",
        ),
        (
            "Ned Bright runs the port. During a visit by Bo Kay, he told us: “We will all be here till the rain stops.”",
            "Ned Bright",
        ),
    ],
)
def test_whom_a_pronoun_means_beside_another_name(text: str, name: str) -> None:
    said = text.format("“We will all be here until the rain has stopped,” he said.")
    assert [quote.speaker for quote in quotations(Document(said), ("direct",))][-1] == name

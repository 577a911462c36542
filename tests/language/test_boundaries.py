"""Where sentences end, by what is around a mark: brackets, measures, times, signs, and spaces that are missing."""

from __future__ import annotations

import pytest

from textlens.language.sentences import split

# A bar replaces the white space between two sentences; ║ is a boundary without white space.
SAME_SENTENCE = {
    "en": """
At 5 a.m. Mr. Smith went home.
It ended at 5 a.m.|Mr. Smith went home.
At 5 a.m.|The bells rang.
At about 5:30 p.m. Smith left.
By 10 p.m. Trump had won.
In late Dec. Paris was white.
“At 5 a.m. St. Louis police came,” he said.
In Dec. Ann left.
He left at 5 a.m.|Smith stayed.
They met in Dec.|Ann left.
(see p. 5.) and then he left.
(He left the room.) and then came back.
Smith (see p. 5.) and then Ann left.
He is 5 ft. tall.
It got 6 in. of rain.
He is 6 ft. 2 in. tall.|He runs.
It is 3 mi. north of town.
A 5-ft. wall fell.
He came in.|then he left.
The rent is 5½ ft. high.
Com. & Adm. are closed.
Smith Inc. & Co. is here.
Barnes Ltd. & Sons closed.
""",
    "de": """
Sie ist 5 cm. groß.
Rund 10 km. von Bonn.
Anm. & Abb. fehlen.
""",
    "fr": """
Il y a 10 km. de route.
Il est tombé 5 cm. de neige.
(voir p. 5.) et puis il part.
Éd. & Coll. sont là.
Il pèse 60 kg.|Il court.
""",
    "es": """
Compró 5 kg. de arroz.
A las 5 p.m. Juan salió.
Acabó a las 5 p.m.|Juan salió.
(véase la pág. 5.) y luego salió.
A las 5 p. m. Juan salió.
Acabó a las 5 p. m.|Juan salió.
Gral. & Cía. cerró.
Pesa 60 kg.|Ella corre.
""",
    "it": """
Comprò 5 kg. di riso.
(vedi p. 5.) e poi esce.
Comm. & Figli chiude.
Pesa 60 kg.|Lui corre.
""",
    "pt": """
Às 5 p.m. João saiu.
Comprou 5 kg. de arroz.
(ver pág. 5.) e depois saiu.
Silva Com. & Filhos fechou.
Pesa 60 kg.|Ele corre.
""",
    "nl": """
Het is 10 km. van huis.
Jansen Fin. & Zonen sluit.
Hij weegt 60 kg.|Hij loopt.
Zie boven (op blz. 5.) en dan verder.
""",
    "ru": """
Осталось 5 км. до Москвы.
Он весит 60 кг.|Он бежит.
Текст (см. стр. 5.) и потом ответ.
""",
}

CASES = [(lang, case) for several in (SAME_SENTENCE,) for lang, cases in several.items() for case in cases.split("\n") if case]


@pytest.mark.parametrize(("lang", "case"), CASES)
def test_gold_cases(lang: str, case: str) -> None:
    text = case.replace("|", " ").replace("║", "")
    assert [text[start:end] for start, end in split(text, lang)] == case.replace("║", "|").split("|")

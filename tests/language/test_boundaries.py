"""Where sentences end, by what is around a mark: brackets, measures, times, signs, and spaces that are missing."""

from __future__ import annotations

import pytest

from textlens.language.sentences import split

# A bar replaces the white space between two sentences; ║ is a boundary without white space.
WITHIN = {
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
call me at 555-0100.|they are out.
ask Ann (ext. 3-5076) or Tom (3-5077).|you know both.
The rent is 5½ ft. high.
Com. & Adm. are closed.
Smith Inc. & Co. is here.
Barnes Ltd. & Sons closed.
mr. Smith met mrs. Jones at 5 p.m.|They left.
At the U.N. Mr. Smith spoke.
On Sat. Mr. Smith left.
By 5:30 p.m. EST Trump had won.
It began at 10 a.m. and ended at 5 p.m. Monday.
We left at about 5 a.m.|Mr. Smith stayed.
Since 6 a.m. Officer Smith had waited.
The party (founded in Aug.) won.
Smith, Jones & Co. is here.
Dept. of Com. & Ind. said no.
Gov. & Mrs. Smith left.
The boat is 40 ft. long and 12 ft. wide.|It sank.
He drove 5 mi. and stopped.
A 6-in. nail and a 10-ft. pole.
He dug in.|Then he left.
She is 5 ft. 4 in. tall.
He is 6 ft.|She is tall.
The road is 5 km. long.
""",
    "de": """
Sie ist 5 cm. groß.
Rund 10 km. von Bonn.
Anm. & Abb. fehlen.
Er wiegt 60 kg.|Er läuft.
Das Tal ist 3 km. 200 Meter davon sind nass.
Es fielen 5,5 mm. im Mai.
Die Straße (siehe Abb. 3.) und der Platz sind neu.
Müller Fin. & Söhne schließt.
Der 10-km. lange Weg ist zu.
""",
    "fr": """
Il y a 10 km. de route.
Il est tombé 5 cm. de neige.
(voir p. 5.) et puis il part.
Éd. & Coll. sont là.
Il pèse 60 kg.|Il court.
Il a bu 50 cl. de vin.
Le mur de 30-cm. de large tombe.
La route fait 5 km. 3 sont fermés.
Le texte (il est long.) et la note manquent.
Dupont Éd. & Fils ferme.
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
Llegó a las 5 p.m.|Juan salió.
Hacia las 5 a.m. Juan salió.
Hasta las 3 a. m. Ana esperó.
Pesa 5 kg. y mide 3 cm. de largo.
Llovieron 5 mm. en mayo.
El texto (es largo.) y la nota faltan.
El muro de 30-cm. de ancho cayó.
La senda mide 5 km. 3 están cerrados.
Com. & Adm. cerró.
""",
    "it": """
Comprò 5 kg. di riso.
(vedi p. 5.) e poi esce.
Comm. & Figli chiude.
Pesa 60 kg.|Lui corre.
Pesa 5 kg. di pane.
(vedi pag. 3.) e poi esce.
Ha 20 ha. di bosco.
La via è di 5 km. e 3 sono chiusi.
Il muro di 30-cm. di altezza cade.
Il testo (è lungo.) e la nota mancano.
""",
    "pt": """
Às 5 p.m. João saiu.
Comprou 5 kg. de arroz.
(ver pág. 5.) e depois saiu.
Silva Com. & Filhos fechou.
Pesa 60 kg.|Ele corre.
Às 5 a.m. João saiu.
Acabou às 5 a.m.|João saiu.
Tem 20 ha. de mata.
A via tem 5 km. e 3 estão fechados.
O muro de 30-cm. de altura caiu.
O texto (é longo.) e a nota faltam.
Por volta das 5 p.m. João saiu.
""",
    "nl": """
Het is 10 km. van huis.
Jansen Fin. & Zonen sluit.
Hij weegt 60 kg.|Hij loopt.
Zie boven (op blz. 5.) en dan verder.
Er viel 5 mm. in mei.
De muur van 30-cm. in het park viel.
De weg is 5 km. 3 zijn dicht.
De tekst (die is lang.) en de noot.
""",
    "ru": """
Осталось 5 км. до Москвы.
Он весит 60 кг.|Он бежит.
Текст (см. стр. 5.) и потом ответ.
Вес 60 кг. в мае.
Рост 150 см. у брата.
Площадь 20 га. на юге.
Текст (он длинный.) и ответ.
Путь 5 км. 3 закрыты.
""",
}

# Without a space, a sentence ends where that cannot be part of a name, and an opening quotation mark belongs to the next one.
UNSPACED = {
    "en": """
He was in Paris.║The mayor left.
It was in 2020.║The mayor left.
Visit Node.js and Yahoo.com now.
He works for Amazon.║The firm is big.
He uses Booking.Com and Asp.Net a lot.
We met on Monday.║“Let us go,” she said.
We met on Monday.║"Let us go," she said.
We met on Monday.║‘Let us go,’ she said.
We met there.║“Let us go,” she said.
“We met on Monday.”║“Let us go,” she said.
"We met on Monday."║"Let us go," she said.
She said: "We met on Monday."║The rest left.
Mr.“Bill” Smith left.
“It is over.”|The end.║“Go!” he said.
Did he go to Paris?║“Let us go,” she said.
See No.One and vol.One.
12.The plan is old.
He sold Acme Inc.║The firm closed.
long…pauses are rare.
We wait…║“Let us go,” she said.
He went to Rome.║A man left.
I was in Rome.║It was hot.
I was in Rome.║He's there.
He spoke on Tuesday.║But nobody came.
Is this Rome?║The man asked.
We won!║The end.
Ask.com and Mail.Ru and U.S.A are names.
He uses ASP.NET and System.Text here.
He said.║“No.”
He said “yes.”║“No,” she said.
"I was there."║"So was I."
'I was there.'|'So was I.'
She called it “over.”|Then she left.
He wrote “Mr.“ twice.
The end…║“So,” he said.
""",
    "de": """
Wir kamen am Montag.║„Gehen wir“, sagte sie.
„Das war gut.“║Dann ging sie.
„Das war gut.“|Dann ging sie.
»Das war gut.«|Dann ging sie.
»Das war gut.«║Dann ging sie.
Er war in Bonn.║Die Stadt ist klein.
Wir spielen in der 2.Bundesliga mit.
Siehe vgl.Seite und ca.Ende.
Es war am Montag.║»Gehen wir«, sagte sie.
“Das war gut?“|Leider nicht.
“Das war gut?“║Leider nicht.
Das war gut.«|Er ging, und sie sagte: »Komm!«
»Gut.«|Es war am Montag.║»Gehen wir«, sagte sie.
Es war kalt.║Die Stadt schlief.
Es war in Bonn.║Sie ging.
Er kam 2019.║Die Stadt schlief.
Es war am Montag.║„Komm!“, rief sie.
„Ja.“|„Nein.“
„Ja.“║„Nein.“
»Gut.|Komm mit.«|Er ging.|»Ja.«|Sie blieb.
""",
    "fr": """
Il est à Paris.║Le maire part.
Il part lundi.║« Allons-y », dit-elle.
Il part lundi.║«Allons-y», dit-elle.
« Il part. »|Ensuite il vient.
« Il part lundi ».║« Allons-y », dit-elle.
Il est à Paris.║L'homme part.
Ils vont au Sp.A et ailleurs.
Il part lundi.»║Ensuite il vient.
Il est mort.║Le maire est triste.
Il vit à Lyon.║Elle vit à Nice.
Il dit oui.║« Non », dit-elle.
""",
    "es": """
Vive en París.║El alcalde salió.
Llegó el lunes.║«Vamos», dijo ella.
Llegó el lunes.║“Vamos”, dijo ella.
Vive en París.║¿Quién lo sabe?
Nació en 1950.║El alcalde murió.
Usa Node.js y le gusta.
Dijo: «Voy.»║Después salió.
Fue a Roma.║Ella no.
Fue en 2019.║El alcalde murió.
«Sí.»║«No.»
""",
    "it": """
È a Roma.║Il sindaco parte.
È partito lunedì.║«Andiamo», disse.
È a Roma.║La gente parte.
Arriva lunedì.║«Vieni?»
Legge Node.js e ne parla.
Disse: «È a Roma.»║Poi partì.
Fu a Roma.║Lui no.
«Sì.»║«No.»
""",
    "pt": """
Vive em Lisboa.║O prefeito saiu.
Chegou na segunda.║“Vamos”, disse ela.
Vive em Lisboa.║Ele trabalha.
Ele disse: “Vou.”║Depois saiu.
Ele usa Node.js e gosta.
Foi a Roma.║Ele não.
""",
    "nl": """
Hij is in Breda.║De burgemeester ging.
Zij kwam maandag.║“Kom mee”, zei ze.
Hij was in Breda.║Het regende.
Hij zei: “Ik kom.”║Toen ging hij.
Hij leest Node.js graag.
Hij woont in Breda.║Hij werkt.
""",
    "ru": """
Он в Москве.║Он мэр города.
Он уехал.║«Пойдём», — сказала она.
Он уехал домой.║Она осталась.
Он был в Москве.║Это известно.
Он сказал: «Иду.»║Потом ушёл.
Он живёт в Москве.║«Мы тут», — сказала она.
Он в Туле.║Она в Москве.
«Да.»║«Нет.»
""",
}

CASES = [(lang, case) for several in (WITHIN, UNSPACED) for lang, cases in several.items() for case in cases.split("\n") if case]


@pytest.mark.parametrize(("lang", "case"), CASES)
def test_gold_cases(lang: str, case: str) -> None:
    text = case.replace("|", " ").replace("║", "")
    assert [text[start:end] for start, end in split(text, lang)] == case.replace("║", "|").split("|")

from __future__ import annotations

import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from textlens.documents.readers import detect
from textlens.documents.readers.decode import decode
from textlens.errors import SourceError

WESTERN = {
    "en": "“We weren’t told,” said Zoë Hart — “not once.” The café on the quay has closed… and won’t reopen.",
    "fr": "« Nous n’avons rien à cacher », a déclaré la préfète. L’été dernier, les élèves ont dû attendre le cœur lourd.",
    "de": "„Das können wir uns nicht länger leisten“, sagte die Kämmerin. Für viele Bürger in der Südstadt ist das bitter.",
    "es": "«No vamos a cerrar ni un solo ambulatorio más», afirmó la consejera. ¿Qué pasará mañana con los niños?",
    "it": "«Non c’è più tempo», ha detto il sindaco. La città è ancora sommersa e i cittadini chiedono perché.",
    "pt": "“Não há condições”, disse a secretária. Os moradores reclamam da falta de informação e de manutenção.",
    "nl": "“We hebben geen idee”, zei de wethouder. Eén op de drie ouders vindt dat een beschamende vertoning, ’s avonds ook.",
}
OTHERS = [
    ("cp1250", "„Nie możemy dłużej czekać na decyzję” – powiedziała prezydent miasta. Mieszkańcy są rozgoryczeni."),
    ("iso8859-2", "Szpital wciąż stoi pusty, a mieszkańcy są rozgoryczeni. Głosowanie odbędzie się w przyszły czwartek."),
    ("cp1251", "«Мы не собираемся закрывать больницу», — заявила глава района. Жители ей не верят."),
    ("koi8-r", "Суд приговорил бывшего директора завода к трём годам условно. Защита намерена обжаловать решение."),
    ("cp866", "Вода в реке по-прежнему непригодна для питья, а рыба почти исчезла, говорят экологи."),
    ("iso8859-5", "До ближайшего города сорок километров по разбитой дороге, и зимой её заносит снегом."),
    ("cp1253", "Ο δήμαρχος δήλωσε την Τρίτη ότι η γέφυρα θα μείνει κλειστή ως τον Μάρτιο."),
    ("shift_jis", "市長は火曜日の会見で「橋の再開は三月になる」と述べた。住民からは不安の声が上がっている。"),
    ("euc_jp", "市長は火曜日の会見で「橋の再開は三月になる」と述べた。住民からは不安の声が上がっている。"),
    ("iso2022_jp", "市長は火曜日の会見で「橋の再開は三月になる」と述べた。"),
    ("gb18030", "市长周二表示，“大桥最早要到三月才能重新开放”。居民抱怨消息太少，议会明天表决。"),
    ("big5", "市長週二表示，「大橋最快要到三月才能重新開放」。居民抱怨消息太少，議會明天表決。"),
    ("cp855", "Вода в реке по-прежнему непригодна для питья, а рыба почти исчезла, говорят экологи."),
    ("cp855", "Градоначелник је у уторак рекао да ће мост остати затворен до марта. Људи су љути."),
    ("cp855", "Кметът заяви във вторник, че мостът ще остане затворен до март. Жителите са недоволни."),
    ("cp855", "Мэр заявіў у аўторак, што мост застанецца зачыненым да сакавіка."),
    ("cp855", "Мост закрыт до марта, заявил «Интерфаксу» мэр."),
    ("johab", "시장은 화요일 회견에서 다리는 빨라야 삼월에 다시 열린다고 말했다. 주민들은 불평한다."),
    ("johab", "“다리는 닫혀 있다”고 그는 말했다."),
    ("johab", "물가가 3.5% 올랐다고 통계청이 밝혔다."),
    ("iso2022_kr", "시장은 화요일 회견에서 다리는 빨라야 삼월에 다시 열린다고 말했다."),
    ("iso2022_kr", "물가가 3.5% 올랐다고 통계청이 밝혔다.\nThe rest is English.\n"),
    ("euc_kr", "시장은 화요일 회견에서 다리는 빨라야 삼월에 다시 열린다고 말했다. 주민들은 불평한다."),
]
SCRIPTS = [
    *WESTERN.values(),
    *(text for _, text in OTHERS),
    "ראש העיר אמר ביום שלישי כי הגשר יישאר סגור עד חודש מרץ.",
    "قال رئيس البلدية يوم الثلاثاء إن الجسر سيبقى مغلقا حتى شهر مارس.",
    "นายกเทศมนตรีกล่าวเมื่อวันอังคารว่าสะพานจะยังคงปิดจนถึงเดือนมีนาคม",
    "मेयर ने मंगलवार को कहा कि पुल मार्च तक बंद रहेगा।",
]


@pytest.mark.parametrize("text", WESTERN.values(), ids=WESTERN)
def test_windows_1252_with_curly_quotes(text: str) -> None:
    assert decode(text.encode("cp1252")) == (text, "cp1252")


@pytest.mark.parametrize("text", ["café été “oui”", "déjà", "Élodie a été élue", "naïve", "über Köln", "¿Qué?", "Zoë’s"])
def test_a_few_words_are_enough(text: str) -> None:
    assert decode(text.encode("cp1252")) == (text, "cp1252")


@pytest.mark.parametrize("language", ["fr", "de", "es", "it", "pt"])
def test_latin_1_is_read_as_its_superset(language: str) -> None:
    plain = WESTERN[language].translate(str.maketrans("“”„’—…", '"""\'-.')).replace("œ", "oe")
    assert decode(plain.encode("latin-1")) == (plain, "cp1252")


def test_the_euro_of_latin_9() -> None:
    text = "Le cœur du projet a coûté 300 000 €, a reconnu la préfète à l'été dernier."
    assert decode(text.encode("iso8859-15"))[0] == text


@pytest.mark.parametrize(("encoding", "text"), OTHERS, ids=[f"{encoding}-{text[:9]}" for encoding, text in OTHERS])
def test_encodings_of_other_languages(encoding: str, text: str) -> None:
    assert decode(text.encode(encoding))[0] == text


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be"])
@pytest.mark.parametrize("text", SCRIPTS)
def test_wide_encodings_without_a_mark(text: str, encoding: str) -> None:
    assert decode(text.encode(encoding)) == (text, encoding)


def test_a_first_accent_after_a_megabyte_is_still_found() -> None:
    text = "Nothing but plain letters in this line.\n" * 30_000 + "Le préfet a été reçu à l’Élysée, où l’on débat.\n"
    assert decode(text.encode("cp1252")) == (text, "cp1252")


def test_an_encoding_that_fits_the_start_only_gives_way() -> None:
    # 0x81 is nothing in Windows-1252, so the far end of this text rules out what its beginning suggests.
    data = "Le préfet a été reçu à l’Élysée.\n".encode("cp1252") * 4000 + b"\x81"
    text, used = decode(data)
    assert used != "cp1252"
    assert len(text) == len(data)


def test_quotes_alone_are_windows_marks() -> None:
    text = "“It’s ours,” he said – “isn’t it…”"
    assert decode(text.encode("cp1252")) == (text, "cp1252")


def test_a_stray_byte_does_not_spoil_utf8() -> None:
    good = "“Déjà vu,” said Zoë — “c’est la vie.” "
    text, used = decode(good.encode() + b"It\x92s over. " + good.encode())
    assert (text, used) == (f"{good}It’s over. {good}", "utf-8+cp1252")


def test_utf8_cut_within_its_last_letter() -> None:
    text, used = decode("“Déjà vu,” said Zoë — “c’est la vie”".encode()[:-1])
    assert (text, used) == ("“Déjà vu,” said Zoë — “c’est la vie\ufffd", "utf-8+cp1252")


def test_every_candidate_is_an_encoding_of_python_by_its_own_name() -> None:
    for name in (*detect._LATIN, *detect._OTHER_SCRIPTS, *detect._ASIAN, *detect._WIDE):
        assert codecs.lookup(name).name == name


@pytest.mark.parametrize("unit", [b"\x81", b"a\x92", b"\xff0", b"\xe9", b"\x80\x80\n", b"\xc3", b"x\x01\xe9"])
def test_a_megabyte_of_one_thing_is_text_or_none(unit: bytes) -> None:
    data = unit * (1_000_000 // len(unit))
    found = detect.guess(data)
    assert found is None or len(found[0]) <= len(data)


@given(st.text("abcdefgh ijklmnop ’“”–é\n", min_size=1), st.sampled_from(["cp1252", "utf-16-le"]))
def test_nothing_is_lost_in_any_guess(text: str, encoding: str) -> None:
    data = (text + " The council met, and nobody spoke.").encode(encoding)
    found, used = decode(data)
    assert found.encode("utf-8" if used == "utf-8+cp1252" else used)


@pytest.mark.parametrize("text", ["안녕", "네.", "서울 (AP) 대통령", "“예”", "1월\n2월\n"])
def test_a_few_words_of_korean_after_their_mark(text: str) -> None:
    assert decode(text.encode("iso2022_kr")) == (text, "iso2022_kr")


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
@pytest.mark.parametrize(
    "text",
    "Hi|No.|“Yes”|Łódź|Žižka|Да.|Όχι|שלום|مرحبا|สวัสดี|नमस्ते दिल्ली।|はい。|東京は雨です。|네, 서울|€5\n|a|Đà Nẵng".split("|"),
)
def test_short_texts_in_utf_16_without_a_mark(text: str, encoding: str) -> None:
    assert decode(text.encode(encoding)) == (text, encoding)


@pytest.mark.parametrize(
    "data",
    [
        b"\x00\x01\x02PNG",
        b"\x00\x01",
        b"\x01\x02\x03\x00",
        b"BM\x36\x00\x0c\x00",
        b"\x00\x00\x00\x18ftypmp42",
        b"\x02\x01GIF\x00",
        b"PNG\x00\x01\x02",
        b"\x05\x01\x00\x00\x02\x03\x00\x00",
        b"\x00\x01\x00\x00\x00\x10\x01\x00",
        b"\x01ab\x02cd\x03\x00",
    ],
)
def test_a_few_bytes_that_are_no_text_are_refused(data: bytes) -> None:
    with pytest.raises(SourceError):
        decode(data)

"""How a sentence is edited in each language: what is replaced by what, and how a draft prints a quotation."""

from __future__ import annotations

from dataclasses import dataclass

Rule = tuple[str, str]


@dataclass(frozen=True)
class Tables:
    """The edits of a language: rules are a pattern and what takes its place."""

    drop_not: tuple[Rule, ...]
    add_not: tuple[Rule, ...]
    promise: tuple[Rule, ...]
    hedge: tuple[Rule, ...]
    """Rules that take a hedge out."""

    hedged: tuple[Rule, ...]
    """Rules that put a hedge in: the source gets it, and the draft has the sentence as it was."""

    emphasis: tuple[Rule, ...]
    fillers: tuple[str, ...]
    figures: tuple[str, ...]
    common: frozenset[str]
    """Words that are no content words, or that mean a number, a degree or a doubt."""

    adverb: str
    """What adverbs end with; they are never taken as content words."""

    name: str
    """Finds a name in a sentence."""

    frames: tuple[str, ...]
    """A draft's paragraph: {full} is the sentence, {open} the sentence without its full stop, {who} the speaker."""


def _each(words: str, to: str) -> tuple[Rule, ...]:
    return tuple((rf"\b{word} (?=\w)", to) for word in words.split())


def _after(verbs: str, words: str) -> tuple[Rule, ...]:
    return tuple((rf"\b({verbs})\b(?= [a-zà-ÿ])", rf"\1 {word}") for word in words.split("/"))


_MONTHS = r"(?!January|February|March|April|May|June|July|August|September|October|November|December|[A-Z][a-z]+day\b)"

ENGLISH = Tables(
    drop_not=(
        (r"\b(is|are|was|were|has|have|had|would|could|should|do|does|did)n['’]t\b", r"\1"),
        (r"\bwon['’]t\b", "will"),
        (r"\b(?:can['’]t|cannot)\b", "can"),
        (r"\b(is|are|was|were|will|would|could|should|must|has|have|had|do|does|did|can|may|might) not\b(?! only)", r"\1"),
        (r"\bnever (?=[a-z])", ""),
    ),
    add_not=(
        (r"\b(is|are|was|were|will|would|could|should|must|has|have|had|can)\b(?= (?!not\b)[a-z])", r"\1 not"),
        (r"\b(is|are|was|were|would|could|should|has|have|had)\b(?= (?!not\b)[a-z])", r"\1n't"),
        (r"\bwill\b(?= (?!not\b)[a-z])", "won't"),
        (r"\bcan\b(?= (?!not\b)[a-z])", "can't"),
        (r"\b(has|have|had)\b(?= (?!not\b)[a-z])", r"\1 never"),
    ),
    promise=(
        (r"(?<!\bthe )(?<!\ba )(?<!\bhis )(?<!\bgood )(?<!\bfree )(?<!\btheir )\bwill\b(?= [a-z])", "would"),
        (r"\bwon['’]t\b", "wouldn't"),
        (r"(?<=\w)['’]ll\b", "'d"),
        (r"\bis going to\b", "was going to"),
        (r"\bare going to\b", "were going to"),
    ),
    hedge=(
        (r"\b(?:may|might|could)\b(?= (?:be|have|not|[a-z]+)\b)", "will"),
        *_each("perhaps probably possibly allegedly reportedly apparently almost nearly", ""),
        (r"\b(?:about|around) (?=[£$]?\d)", ""),
        (r"(?<=[a-z,] )I think (?:that )?(?=[a-z])", ""),
    ),
    hedged=(
        *_after("is|was|are|were|has|have|had", "allegedly/reportedly/probably/perhaps/possibly/apparently/almost"),
        (r"(?<=[a-z] )(?=[£$]?\d{2})(?!(?:19|20)\d\d)", "about "),
    ),
    emphasis=(
        *_after("is|was|are|were", "very/absolutely/completely/definitely/extremely/totally/always"),
        *_after("has|have|had|will|would", "absolutely/definitely/always/completely/certainly"),
    ),
    fillers=("um,", "uh,", "er,", "you know,", "I mean,", "um", "uh", "erm,"),
    figures=tuple("two three four five six seven eight nine ten eleven twelve twenty thirty forty fifty sixty".split()),
    common=frozenset(
        "about above after again against almost along already although always among another anything around because before "
        "being below between billion could couldn doesn double dozen dozens during either enough every everyone everything "
        "first fourth fifth going half having hundred hundreds however later least likely little million millions might more "
        "most much must near nearly neither never nobody nothing often other others perhaps quite rather really second several "
        "shall should since some someone something still such than that their them then there these they thing things think "
        "third this those though thousand thousands through today together tomorrow tonight toward towards twice under unless "
        "until upon very want wants well were what when where whether which while whom whose will with within without would "
        "yesterday your zero cannot alleged reported suspected seems appears appeared seemed believe suggests suggested roughly "
        "sometimes single triple quarter percent unlikely impossible possible potential certain total complete extreme "
        "absolute utter entire whole approximately maybe usually generally lacks lacked unable except barely hardly".split()
    ),
    adverb="ly",
    name=r"(?<=[a-z,] )" + _MONTHS + r"([A-Z][a-z]{3,})\b(?!')",
    frames=("“{comma},” said {who}.", "“{comma},” {who} said.", "{who} said: “{full}”", '"{comma}," said {who}.'),
)

GERMAN = Tables(
    drop_not=(
        (r" nicht\b(?! nur)", ""),
        (r"\bkein(e[nmrs]?)?\b(?= \w)", r"ein\1"),
        (r"\bnie (?=[a-zäöü])", ""),
        (r"\bniemals (?=[a-zäöü])", ""),
    ),
    add_not=_after("ist|war|wird|hat|kann|sind|waren|haben|können|soll|muss|darf", "nicht/nie/niemals"),
    promise=((r"\bwird\b", "würde"), (r"\bwerde\b", "würde"), (r"\bwerden\b(?= [a-zäöü])", "würden")),
    hedge=(
        *_each("vielleicht wohl vermutlich angeblich mutmaßlich möglicherweise wahrscheinlich offenbar fast", ""),
        (r"\b(?:etwa|rund|ungefähr) (?=\d)", ""),
        (r"\b(?:dürfte|könnte)\b", "wird"),
        (r"\b(?:dürften|könnten)\b", "werden"),
    ),
    hedged=(
        *_after("ist|war|sind|waren|hat|wird", "angeblich/vermutlich/vielleicht/wahrscheinlich/wohl/möglicherweise"),
        (r"(?<=[a-zäöü] )(?=\d{2}\b)(?!\d\d\.)", "etwa "),
    ),
    emphasis=_after("ist|war|sind|waren|hat|wird", "sehr/absolut/völlig/äußerst/immer/wirklich/total"),
    fillers=("äh,", "ähm,", "äh", "ähm", "öh,"),
    figures=tuple("zwei drei vier fünf sechs sieben acht neun zehn elf zwölf zwanzig dreißig vierzig fünfzig".split()),
    common=frozenset(
        "aber alle allem allen aller alles also andere anderen auch beide beiden bereits dabei dadurch dafür damit danach daran "
        "darauf daraus darin darum darüber davon dazu denen deren dessen diese diesem diesen dieser dieses doch dort durch "
        "eigentlich eine einem einen einer eines einige einmal erste ersten etwa etwas fast gegen genau hatte hatten haben "
        "hier hinter immer jede jedem jeden jeder jedes jetzt kann kein keine keinen könnte könnten lassen manche mehr meist "
        "mehrere muss müssen nach nicht nichts noch oder ohne rund schon sehr sein seine seinem seinen seiner selbst sich "
        "sind sollte sollten sondern sowie über unter viel viele vielen vielleicht wegen weil weiter welche wenig wenige "
        "wenn werden wieder wirklich wohl wurde wurden während würde würden zwei zweite zweiten zwischen dürfte dürften "
        "niemand niemals völlig ganz wahrscheinlich möglich angeblich vermutlich mutmaßlich scheint halbe drei vier fünf "
        "sechs sieben acht neun zehn elf zwölf zwanzig dreißig vierzig fünfzig hundert tausend unmöglich dritte dritten "
        "vierte doppelt absolut total extrem ziemlich ungefähr knapp nahezu beinahe sicherlich bestimmt weder sogar keiner "
        "keinem keines hätte hätten wäre wären werde wird wollte wollen sollen können konnte konnten bisschen offenbar "
        "halben halber".split()
    ),
    adverb="lich",
    name=r"\b(?:Alexander|Andrea|Andreas|Angela|Anna|Christian|Daniel|Donald|Eva|Frank|Frau|Hans|Herr|Jens|Julia|Karl|Klaus|"
    r"Lisa|Maria|Markus|Martin|Michael|Paul|Peter|Petra|Robert|Sabine|Stefan|Susanne|Thomas|Ursula|Wolfgang) "
    r"([A-Z][a-zäöü]{3,})\b",
    frames=("„{open}“, sagte {who}.", "„{open}“, sagt {who}.", "{who} sagte: „{full}“", '"{open}", sagte {who}.'),
)

FRENCH = Tables(
    drop_not=(
        (r"\b(?:ne |n['’])(\w+) pas\b", r"\1"),
        (r"\b(?:ne |n['’])(\w+) (?:plus|jamais)\b(?! (?:que|qu|aucun|aucune|rien|personne|pas|ni)\b)", r"\1"),
    ),
    add_not=(
        (r"(?<!\b[ns]e )\b(sont|peut|doit|sera|seront|peuvent|fait|va|vont)\b(?= [a-zà-ÿ])", r"ne \1 pas"),
        (r"(?<!')\b(est|était|ont|avait|étaient)\b(?= [a-zà-ÿ])", r"n'\1 pas"),
        (r"(?<!')\b(est|était|ont|avait|étaient)\b(?= [a-zà-ÿ])", r"n'\1 jamais"),
    ),
    promise=(
        (r"\b(se|au|pour|dev|fe|i|vou|sau|viend|permett|prend|mett|reste|donne|faud)ra\b", r"\1rait"),
        (r"\b(se|au|pour|dev|fe|i|vou|sau|viend|permett|prend|mett|reste|donne)ront\b", r"\1raient"),
        (r"\bva (?=\w+(?:er|ir|re)\b)", "allait "),
        (r"\bvont (?=\w+(?:er|ir|re)\b)", "allaient "),
    ),
    hedge=(
        *_each("peut-être probablement apparemment prétendument vraisemblablement presque", ""),
        (r"\benviron (?=\d)", ""),
        (r"\bsans doute ", ""),
        (r"\bpourrait\b", "pourra"),
        (r"\bpourraient\b", "pourront"),
    ),
    hedged=(
        *_after("est|sont|était|étaient", "probablement/peut-être/apparemment/sans doute/presque"),
        (r"(?<=[a-zà-ÿ] )(?=\d{2}\b)(?!(?:19|20)\d\d)", "environ "),
    ),
    emphasis=_after("est|sont|était|étaient", "très/absolument/complètement/totalement/vraiment/toujours/extrêmement"),
    fillers=("euh,", "euh", "hum,", "heu,"),
    figures=tuple("deux trois quatre cinq six sept huit neuf dix onze douze vingt trente quarante cinquante".split()),
    common=frozenset(
        "ainsi alors après assez aucun aucune aujourd auront aussi autant autre autres avant avec avoir beaucoup bien cela "
        "celle celles celui certains certaines certain certaine cette chaque chez comme comment contre dans depuis deux deuxième "
        "dernier devra devrait doit donc dont double elle elles encore enfin entre environ était étaient être fait faire faut "
        "hors jamais juste leur leurs lors mais même mêmes mieux millier milliers million millions milliard milliards moins "
        "moitié notre nous parce parfois pendant personne peut peuvent plus plusieurs plutôt pour pourra pourquoi pourrait "
        "premier première presque puis quand quatre quelque quelques quelle quelles rien sans sera seront serait selon sera "
        "seulement sinon sont sous souvent suis surtout tandis tant tous tout toute toutes toujours très trois troisième trop "
        "vers voire votre vous vraiment semble semblent paraît possible impossible probable demi tiers quart centaine dizaine "
        "cinq sept huit neuf onze douze vingt trente quarante cinquante aurait auraient seraient devraient pourraient "
        "supposé présumé présumée zéro total totale complet complète absolu absolue extrême centaines dizaines point".split()
    ),
    adverb="ment",
    name=r"(?<=[a-zà-ÿ,] )([A-Z][a-zà-ÿ]{3,})\b",
    frames=("« {open} », a dit {who}.", "« {open} », explique {who}.", "{who} a dit : « {full} »", '"{open}", a dit {who}.'),
)

SPANISH = Tables(
    drop_not=((r"(?<=\w )no (?=[a-záéíóú])(?!solo|sólo)", ""), (r"\bnunca (?=[a-z])", "")),
    add_not=(
        (r"(?<!\bno )(?<!\bse )\b(es|está|son|están|ha|han|puede|pueden|fue|tiene|debe|será)\b(?= [a-z])", r"no \1"),
        (r"(?<!\bno )(?<!\bse )\b(es|está|son|están|ha|han|puede|pueden|fue|tiene|debe|será)\b(?= [a-z])", r"nunca \1"),
    ),
    promise=(
        (r"\b(se|esta|hab|tend|pod|ha|i|debe|permiti|segui|conta|busca|da|llega|quer|sab)rá\b", r"\1ría"),
        (r"\b(se|esta|hab|tend|pod|ha|i|debe|permiti|segui|conta|busca|da|llega|quer|sab)rán\b", r"\1rían"),
        (r"\bva a\b", "iba a"),
        (r"\bvan a\b", "iban a"),
    ),
    hedge=(
        *_each("quizá quizás probablemente posiblemente presuntamente supuestamente aparentemente casi", ""),
        (r"\btal vez ", ""),
        (r"\b(?:unos|unas|aproximadamente) (?=\d)", ""),
        (r"\bpodría\b", "podrá"),
        (r"\bpodrían\b", "podrán"),
    ),
    hedged=(
        *_after("es|está|son|están|fue|ha", "probablemente/quizá/posiblemente/presuntamente/aparentemente/tal vez/casi"),
        (r"(?<=[a-z] )(?=\d{2}\b)(?!(?:19|20)\d\d)", "unos "),
    ),
    emphasis=_after("es|está|son|están|fue", "muy/absolutamente/completamente/totalmente/siempre/realmente/sumamente"),
    fillers=("eh,", "este,", "eh", "ehm,", "em,"),
    figures=tuple("dos tres cuatro cinco seis siete ocho nueve diez once doce veinte treinta cuarenta cincuenta".split()),
    common=frozenset(
        "algo alguien algún alguna algunas algunos además ahora ante antes apenas aquel aquella aquí así aunque bajo bastante "
        "bien cada casi cerca ciento cientos como contra cual cuales cuando cuanto cuatro cinco debe debería deben desde después "
        "doble donde durante ella ellas ellos entonces entre esas esos esta está estaba están estar este esto estos hace hacer "
        "hacia hasta haya incluso jamás junto luego mayor medio mejor menos mientras mientras miles millón millones misma mismo "
        "mismos mitad mucha muchas mucho muchos nada nadie ninguna ninguno ningún nunca otra otras otro otros para parece pero "
        "poca pocas poco pocos podría podrían porque primer primera primero pueda puede pueden pues quien quienes quizá quizás "
        "segunda segundo según seis siempre siete sido sino sobre sólo solo tampoco también tanto tendrá tener tiene tienen "
        "toda todas todo todos total tras tres unas unos varias varios veces veinte treinta cuarenta cincuenta ocho nueve diez "
        "once doce tercer tercera tercero cuarto posible imposible probable presunto presunta presuntos supuesto supuesta "
        "sería serían absoluto absoluta completo completa alrededor bueno parecen cero".split()
    ),
    adverb="mente",
    name=r"(?<=[a-zà-ÿ,] )([A-ZÁÉÍÓÚ][a-zà-ÿ]{3,})\b",
    frames=("«{open}», dijo {who}.", "“{open}”, dijo {who}.", "{who} dijo: «{full}».", '"{open}", afirmó {who}.'),
)

TABLES = {"en": ENGLISH, "de": GERMAN, "fr": FRENCH, "es": SPANISH}

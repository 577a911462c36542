"""Which blocks of a web page are its article: nothing of it lost, and nothing from the page around it."""

from __future__ import annotations

import json

import pytest

from textlens.documents.readers.article import article, blocks_of

from .webpages import STORY, page, paragraphs, text


def test_a_short_page_without_an_article_keeps_all_its_text() -> None:
    assert text(page("<h1>Notice</h1><p>Closed on Monday.</p>")) == "Notice\n\nClosed on Monday.\n"
    assert text(page("")) == ""


@pytest.mark.parametrize(
    "junk",
    [
        "<div class='cookie-notice'>We store information on your device, as most sites do today.</div>",
        "<div id='newsletter_box'>Get the morning news in your inbox every single day of the week.</div>",
        "<section class='related-stories'><p>Another story about another town, and a third one about a fourth.</p></section>",
        "<aside><p>The five most read stories of this week, and what our readers said of them.</p></aside>",
        "<div role='complementary'><p>The five most read stories of this week, and what our readers said.</p></div>",
        "<figure><img src=x><figcaption>The mayor, right, in the hall on Tuesday after the vote was over.</figcaption></figure>",
        "<p><a href=x>Read more about the council’s long debate on the baths and the library</a></p>",
        "<div>ADVERTISEMENT</div>",
    ],
)
def test_elements_that_are_not_part_of_the_article_are_left_out(junk: str) -> None:
    html = page(f"<article><h1>Baths stay open</h1>{paragraphs(STORY[0])}{junk}{paragraphs(*STORY[1:])}</article>")
    assert text(html) == "\n\n".join(["Baths stay open", *STORY]) + "\n"


@pytest.mark.parametrize("name", ["has-sidebar", "post author-ida tag-baths", "js-comments no-ads", "content with-related"])
def test_classes_of_the_whole_page_hide_nothing(name: str) -> None:
    html = page(f"<div class='{name}'><h1>Baths stay open</h1>{paragraphs(*STORY)}</div>")
    assert text(html) == "\n\n".join(["Baths stay open", *STORY]) + "\n"


def test_a_class_that_hides_the_article_itself_is_not_believed() -> None:
    html = page(f"<div class='subscription'><h1>Baths stay open</h1>{paragraphs(*STORY)}</div>")
    assert text(html) == "\n\n".join(["Baths stay open", *STORY]) + "\n"


@pytest.mark.parametrize("tag", ["a href=/ana", "span", "label", "button", "cite", "em"])
@pytest.mark.parametrize("name", ["author", "tag", "popup", "related", "credit", "modal-link", "share", "byline"])
def test_no_word_vanishes_from_the_middle_of_a_sentence(tag: str, name: str) -> None:
    said = f"“We lost the vote,” said <{tag} class='{name}'>Ana Ruiz</{tag.split()[0]}>, the mayor of the town."
    html = page(f"<article><h1>Baths stay open</h1>{paragraphs(STORY[0], said, *STORY[1:])}</article>")
    assert "“We lost the vote,” said Ana Ruiz, the mayor of the town." in text(html).split("\n\n")


@pytest.mark.parametrize("tag", ["span", "label", "button"])
def test_an_inline_element_that_stands_alone_may_be_left_out(tag: str) -> None:
    junk = f"<div><{tag} class='share'>Tell the world what the council of this town did on Tuesday</{tag}></div>"
    html = page(f"<article><h1>Baths stay open</h1>{paragraphs(STORY[0])}{junk}{paragraphs(*STORY[1:])}</article>")
    assert text(html) == "\n\n".join(["Baths stay open", *STORY]) + "\n"


WHOLE = "\n\n".join(["Baths stay open", *STORY]) + "\n"


@pytest.mark.parametrize(
    "body",
    [
        "<a name=top>{h}{story}",
        "<a name='x'></a>{h}<a id=y>{story}",
        "<a>{h}{story}</a>",
        "<div><a href=/>Home{h}</div>{story}",
        "<form action=/x>{h}{story}<input type=submit></form>",
        "<div><button>Menu</div>{h}{story}",
        "<div><figure><figcaption>The hall</figure></div>{h}{story}",
        "<svg/>{h}{story}",
        "<svg viewBox='0 0 1 1' /><math/>{h}{story}",
        "<div><svg><path d=x><path d=y></div>{h}{story}",
        "<svg>" + "<path d=x>" * 300 + "</svg>{h}{story}",
        "<noscript>{h}{story}</noscript>",
        "<div class=sidebar>{h}{story}</div>",
        "<div class='widget'><div class='popup'>{h}{story}</div></div>",
        "<div style='display:none'>{h}{story}</div>",
        "<div class=story-teaser>{h}</div><section class=related>{story}</section>",
        "<ul><li>{h}<li>{story}</ul>",
        "<table><tr><td>{h}<td>{story}</table>",
    ],
)
def test_an_article_is_found_whatever_the_page_around_it_leaves_open(body: str) -> None:
    html = page(body.format(h="<h1>Baths stay open</h1>", story=paragraphs(*STORY)))
    found = text(html)
    assert [part for part in found.split("\n\n") if part.strip() in STORY] == STORY or found.endswith(WHOLE.split("\n\n", 1)[1])
    assert "Baths stay open" in found


@pytest.mark.parametrize("sign", ["\u00ad", "&shy;", "&#173;", "\u200b", "&zwnj;"])
def test_invisible_characters_between_a_page_and_its_witness(sign: str) -> None:
    story = [one.replace("council", f"coun{sign}cil").replace("library", f"lib{sign}rary") for one in STORY]
    found = text(page(f"<div class=sidebar><h1>Baths stay open</h1>{paragraphs(*story)}</div>"))
    assert len(found.split("\n\n")) == 4


def test_a_list_of_links_that_the_witness_has_is_part_of_the_article() -> None:
    items = [f"Minutes of the council, part {name}" for name in "abc"]
    linked = (
        "<ul>" + "".join(f"<li><a href=/x>{item}</a>" for item in [*items, "Home", "Our other stories of the week"]) + "</ul>"
    )
    more = "The library will close on Mondays instead, and its staff will work at the baths."
    html = page(f"<article><h1>Baths stay open</h1>{paragraphs(*STORY)}{linked}{paragraphs(more)}</article>")
    found = article(blocks_of(html), "\n".join([*STORY, *items, "Home", more]), [])
    assert found.blocks == ["Baths stay open", *STORY, *items, more]


@pytest.mark.parametrize("name", ["teaser-text", "article-teaser", "news--teaser", "c-teaser__body", "kicker"])
def test_the_paragraph_between_headline_and_story_introduces_it(name: str) -> None:
    lead = "The town’s baths have lost money for years, and still nobody wants to close them."
    html = page(f"<article><h1>Baths stay open</h1><div class='{name}'><p>{lead}</div>{paragraphs(*STORY)}</article>")
    assert text(html) == "\n\n".join(["Baths stay open", lead, *STORY]) + "\n"


@pytest.mark.parametrize("name", ["share-buttons", "breadcrumbs", "author-box", "site-header", "social"])
def test_what_stands_around_the_main_heading_is_the_head_of_the_article(name: str) -> None:
    lead = "The town’s baths have lost money for years, and still nobody wants to close them."
    head = f"<header class='{name}'><h1>Baths stay open</h1><p>{lead}</p></header>"
    html = page(f"<article>{head}{paragraphs(*STORY)}</article>", "<title>Baths stay open | The Post</title>")
    assert text(html) == "\n\n".join(["Baths stay open", lead, *STORY]) + "\n"


@pytest.mark.parametrize("tag", ["li", "article"])
@pytest.mark.parametrize("place", ["before", "after"])
def test_announcements_of_other_stories_in_a_row_are_left_out(tag: str, place: str) -> None:
    stories = [
        f"The {thing} of the town has been sold, and the council did not hear of it before." for thing in ("mill", "pub", "inn")
    ]
    cards = "".join(f"<{tag}><h3><a href=/{n}>What the council never heard</a></h3><p>{n}</p></{tag}>" for n in stories)
    story = f"<div><h1>Baths stay open</h1>{paragraphs(*STORY)}</div>"
    blocks = blocks_of(page(f"<ul>{cards}</ul>{story}" if place == "before" else f"{story}<ul>{cards}</ul>"))
    assert article(blocks, "\n".join([*stories, *STORY]), ["Baths stay open"]).blocks == ["Baths stay open", *STORY]


def test_the_items_of_a_list_with_links_below_them_are_part_of_the_article() -> None:
    items = [
        f"The {thing} of the town has been sold, and the council did not hear of it before." for thing in ("mill", "pub", "inn")
    ]
    listed = "".join(f"<li><h3>The town and its houses</h3><p>{n}</p><a href=/x>Learn more about it here</a></li>" for n in items)
    found = article(blocks_of(page(f"<h1>Baths stay open</h1><ul>{listed}</ul>")), "\n".join(items), []).blocks
    assert [one for one in found if one in items] == items


@pytest.mark.parametrize(
    "line",
    [
        "Read more: What the council never heard",
        "Lesen Sie auch: Der Rat und das Bad",
        "Auch interessant",
        "Lire aussi : Le conseil et la piscine",
        "VEA TAMBIÉN: El ayuntamiento y los baños",
        "Leggi anche: Il comune e la piscina",
        "Photo: Ana Ruiz/The Post",
        "Foto: dpa",
        "Crédits photos : Ana Ruiz",
        "Ana Ruiz/Getty Images",
        "Share this article",
        "Advertisement",
    ],
)
def test_signposts_and_credits_between_paragraphs_are_left_out(line: str) -> None:
    blocks = blocks_of(page(f"<h1>Baths stay open</h1>{paragraphs(STORY[0], line, *STORY[1:])}"))
    assert article(blocks, "\n".join([STORY[0], line, *STORY[1:]]), []).blocks == ["Baths stay open", *STORY]


@pytest.mark.parametrize(
    "line",
    [
        "Read more books, the mayor told the town’s children on Tuesday, and swim less.",
        "Mira Lang, who runs the baths, was not in the hall.",
        "“Next!” she said.",
        "Comments are free, said the mayor.",
        "Related to nobody in the town, she was free to speak.",
    ],
)
def test_sentences_that_begin_like_signposts_are_kept(line: str) -> None:
    blocks = blocks_of(page(f"<h1>Baths stay open</h1>{paragraphs(STORY[0], line, *STORY[1:])}"))
    assert article(blocks, "\n".join([STORY[0], line, *STORY[1:]]), []).blocks == ["Baths stay open", STORY[0], line, *STORY[1:]]


def test_an_article_drawn_by_script_is_read_from_what_the_page_states() -> None:
    told = " ".join(STORY) + " " + " ".join(STORY)
    data = {"@type": "NewsArticle", "headline": "Baths stay open", "articleBody": f"{told}\n\n{STORY[1]}"}
    head = f"<title>Baths stay open</title><script type='application/ld+json'>{json.dumps(data)}</script>"
    assert text(page("<div id=root></div>", head)) == f"Baths stay open\n\n{told}\n\n{STORY[1]}\n"
    data["articleBody"] = f"<p>{told}</p><p>&ldquo;No,&rdquo; he said.</p>"
    head = f"<script type='application/ld+json'>{json.dumps(data)}</script>"
    assert text(page("<div id=root></div>", head)) == f"Baths stay open\n\n{told}\n\n“No,” he said.\n"


@pytest.mark.parametrize("tag", ["h2", "h3", "h4", "h5", "h6"])
def test_paragraphs_set_as_headings_are_paragraphs(tag: str) -> None:
    story = "".join(f"<{tag}>{one}</{tag}>" for one in STORY)
    other = paragraphs("Something else that the town may want to read about today.")
    html = page(f"<article><h1>Baths stay open</h1>{story}</article><aside>{other}</aside>")
    assert text(html) == "\n\n".join(["Baths stay open", *STORY]) + "\n"


def test_links_that_are_never_closed_hide_no_paragraph() -> None:
    told = (
        "The <a href=/x>council of the town had asked for a vote in March, and got one on Tuesday, when nobody came to it at all."
    )
    html = page(f"<article><h1>Baths stay open</h1>{paragraphs(STORY[0], told, *STORY[1:])}</article>")
    assert "The council of the town had asked for a vote in March" in text(html)


@pytest.mark.parametrize("around", ["form", "noscript", "div class=sidebar", "div style='display:none'"])
def test_words_are_counted_where_no_blanks_separate_them(around: str) -> None:
    story = [
        "市议会周二投票决定让这座老浴场再开放一年，许多居民在会场外面等了很久。",
        "市长在表决之后说，居民的声音很大，我们都听见了。",
    ] * 2
    html = page(f"<{around}><h1>浴场继续开放</h1>{paragraphs(*story)}</{around.split()[0]}>")
    assert text(html) == "\n\n".join(["浴场继续开放", *story]) + "\n"


@pytest.mark.parametrize("tag", ["blockquote", "div class=pullquote", "p class=pull-quote", "aside class=pull_quotes"])
def test_a_passage_set_twice_to_catch_the_eye_is_read_once(tag: str) -> None:
    pulled = f"<{tag}>We heard the town, and the town was loud</{tag.split()[0]}>"
    html = page(f"<article><h1>Baths stay open</h1>{paragraphs(*STORY[:2])}{pulled}{paragraphs(*STORY[2:])}</article>")
    assert text(html) == "\n\n".join(["Baths stay open", *STORY]) + "\n"


def test_a_passage_of_another_text_that_is_set_apart_is_kept() -> None:
    cited = "<blockquote>The baths of this town shall be open to all, and closed to none.</blockquote>"
    html = page(f"<article><h1>Baths stay open</h1>{paragraphs(*STORY[:2])}{cited}{paragraphs(*STORY[2:])}</article>")
    assert "The baths of this town shall be open to all, and closed to none." in text(html).split("\n\n")


@pytest.mark.parametrize("tag", ["li", "article"])
def test_entries_with_linked_headlines_may_be_the_article_itself(tag: str) -> None:
    things = ["mill", "pub", "inn", "school", "church", "bridge"]
    entries = [f"The {thing} of the town is worth a visit, and the mayor goes there every Sunday." for thing in things]
    listed = "".join(f"<{tag}><h3><a href=/x>Where the town goes on Sundays</a></h3><p>{n}</p></{tag}>" for n in entries)
    blocks = blocks_of(page(f"<h1>Six places</h1><p>{STORY[0]}</p><ul>{listed}</ul>"))
    assert set(entries) < set(article(blocks, "\n".join([STORY[0], *entries]), []).blocks)
    inside = blocks_of(page(f"<h1>Six places</h1>{paragraphs(*STORY)}<ul>{listed}</ul>{paragraphs(*STORY[::-1])}"))
    assert set(entries) < set(article(inside, "\n".join([*STORY, *entries, *STORY[::-1]]), []).blocks)


@pytest.mark.parametrize(
    "quoted",
    [
        "<blockquote><p>{q}</p><footer>{n}</footer></blockquote>",
        "<blockquote><p>{q}</p><footer><cite>{n}</cite></footer></blockquote>",
        "<blockquote><p>{q}</p><p class=author>{n}</p></blockquote>",
        "<blockquote><p>{q}</p><span class=credit>{n}</span></blockquote>",
        "<figure><blockquote>{q}</blockquote><figcaption>{n}</figcaption></figure>",
    ],
)
def test_the_source_below_a_quotation_that_is_set_apart_is_kept(quoted: str) -> None:
    said = quoted.format(q="“Nobody in this town has ever asked me what I think of it.”", n="Bo Ek, swimmer")
    html = page(f"<article><h1>Baths stay open</h1>{paragraphs(*STORY[:2])}{said}{paragraphs(*STORY[2:])}</article>")
    assert "Bo Ek, swimmer" in text(html)


@pytest.mark.parametrize("slug", ["comments", "newsletter", "social-media", "related", "privacy", "author"])
def test_the_id_of_a_heading_is_made_of_its_words(slug: str) -> None:
    html = page(
        f"<article><h1>Baths stay open</h1><p>{STORY[0]}</p><h2 id={slug}>What it costs</h2>{paragraphs(*STORY[1:])}</article>"
    )
    assert text(html).split("\n\n")[2] == "What it costs"


@pytest.mark.parametrize("sign", ["¶", "#", "§", "🔗"])
def test_signs_that_link_to_a_heading_are_left_out(sign: str) -> None:
    head = f"<h2>What it costs <a href='#costs'>{sign}</a></h2>"
    html = page(f"<article><h1>Baths stay open</h1><p>{STORY[0]}</p>{head}{paragraphs(*STORY[1:])}</article>")
    assert text(html).split("\n\n")[2] == "What it costs"


@pytest.mark.parametrize("how", ["style='display:none'", "hidden", "style='visibility: hidden'", "class=sr-only"])
def test_what_is_hidden_within_a_sentence_is_not_read(how: str) -> None:
    told = f"The LHF<span {how}>Lottery Heritage Fund</span> and the council paid for the roof of the baths in May."
    html = page(f"<article><h1>Baths stay open</h1>{paragraphs(STORY[0], told, *STORY[1:])}</article>")
    assert "The LHF and the council paid for the roof" in text(html)


@pytest.mark.parametrize("name", ["article--paywall", "subscription-content", "social-policy", "widget-body", "share-prices"])
def test_a_part_that_the_witness_has_whole_is_kept_whatever_its_name(name: str) -> None:
    told = (
        "On the {} the council will speak of the baths again, and of what they cost the town; the mayor will not be there, she"
        " said, since she has heard enough of it by now and wants to go to the sea with her sister."
    )
    more = [told.format(day) for day in ("third", "fifth")]
    html = page(
        f"<article><h1>Baths stay open</h1>{paragraphs(*STORY, *STORY)}<div class='{name}'>{paragraphs(*more)}</div></article>"
    )
    found = article(blocks_of(html), "\n".join([*STORY, *STORY, *more]), []).blocks
    assert found[-2:] == more


@pytest.mark.parametrize(
    "wall",
    [
        "You have read all your free articles for this month. Subscribe now to read on without limits.",
        "Article réservé aux abonnés. Il vous reste 70 % de cet article à lire.",
        "An dieser Stelle finden Sie externen Inhalt, der den Artikel ergänzt.",
        "Este contenido es exclusivo para suscriptores de nuestro diario en la red.",
    ],
)
def test_walls_are_no_part_of_the_article(wall: str) -> None:
    blocks = blocks_of(page(f"<h1>Baths stay open</h1>{paragraphs(STORY[0], wall, *STORY[1:])}"))
    assert article(blocks, "\n".join([STORY[0], wall, *STORY[1:]]), []).blocks == ["Baths stay open", *STORY]


def test_a_subheading_that_is_a_link_is_kept_above_its_paragraph() -> None:
    blocks = blocks_of(
        page(f"<h1>Baths stay open</h1><p>{STORY[0]}</p><h2><a href=/c>What it costs</a></h2>{paragraphs(*STORY[1:])}")
    )
    found = article(blocks, "\n".join([STORY[0], "What it costs", *STORY[1:]]), []).blocks
    assert found == ["Baths stay open", STORY[0], "What it costs", *STORY[1:]]


def test_a_quotation_that_stands_only_where_it_catches_the_eye_is_kept() -> None:
    pulled = "<aside class=x></aside><div class=pullquote>“Nobody has ever asked me what I think of it,” said Bo Ek.</div>"
    html = page(f"<article><h1>Baths stay open</h1>{paragraphs(*STORY[:2])}{pulled}{paragraphs(*STORY[2:])}</article>")
    assert "“Nobody has ever asked me what I think of it,” said Bo Ek." in text(html).split("\n\n")


def test_a_story_about_cookies_keeps_its_paragraphs() -> None:
    story = [*STORY, "The town’s own site uses cookies, and nobody had told the council of that."]
    assert text(page(f"<article><h1>Baths</h1>{paragraphs(*story)}</article>")).endswith("nobody had told the council of that.\n")


def test_without_a_witness_the_page_speaks_for_itself() -> None:
    blocks = blocks_of(page(f"<div><a href=/>Home</a></div><h1>Baths stay open</h1>{paragraphs(*STORY)}<p>“Good.”</p>"))
    found = article(blocks, "", ["Baths stay open | The Post"])
    assert found.blocks == ["Baths stay open", *STORY, "“Good.”"]
    assert found.headline == "Baths stay open"

"""Front matter: the metadata between `---` or `+++` at the start of a Markdown text."""

from __future__ import annotations

import re

from .base import Meta

_OPENED = re.compile(r"---[ \t]*\n(?=[\w\"'-]{1,80}[ \t]*:)|\+\+\+[ \t]*\n")
_ENTRY = re.compile(r"([\w-]{1,80})[ \t]*[:=][ \t]*(.*)")
_ITEM = re.compile(r"[ \t]*-[ \t]+(.*)")
_COMMENT = re.compile(r"(?:^|[ \t]+)#.*")
_LONGEST = 1000
_KEYS = {
    "title": ("title", "headline"),
    "author": ("author", "authors", "byline"),
    "date": ("date", "published"),
    "language": ("lang", "language"),
}


def end_of(source: str) -> int:
    """The offset of the end of the front matter, 0 if there is none; lines must end in a line feed."""
    opened = _OPENED.match(source)
    if not opened:
        return 0
    fence = r"(?:---|\.\.\.)" if opened[0].startswith("-") else r"\+\+\+"
    closed = re.compile(rf"^{fence}[ \t]*$", re.MULTILINE).search(source, opened.end())
    return closed.end() if closed else 0


def meta(source: str) -> Meta:
    """The metadata in front matter, from plain YAML or TOML values and lists of them; nested values are ignored.

    >>> meta("---\\ntitle: 'Low water'\\nauthors: [Ana Ruiz, Jo Lind]\\n---\\n")
    Meta(title='Low water', author='Ana Ruiz; Jo Lind', date=None, language=None)
    """
    found: dict[str, list[str]] = {}
    key = ""
    for line in source[: end_of(source)].split("\n")[1:-1]:
        entry, item = _ENTRY.fullmatch(line), _ITEM.fullmatch(line)
        if entry:
            key = entry[1].lower()
            found[key] = _values(entry[2])
        elif item and key and not _ENTRY.fullmatch(item[1]):
            found[key] += _values(item[1])
    fields = {name: next((found[key] for key in keys if found.get(key)), []) for name, keys in _KEYS.items()}
    return Meta(**{name: "; ".join(values)[:_LONGEST] or None for name, values in fields.items()})


def _values(text: str) -> list[str]:
    text = text.strip()
    parts = text[1:-1].split(",") if text.startswith("[") and text.endswith("]") else [text]
    return [value for part in parts if (value := _bare(part.strip()))]


def _bare(value: str) -> str:
    quote = value[:1]
    if quote in ("'", '"') and (end := value.find(quote, 1)) > 0:
        return value[1:end]
    # `|` and `>` begin a block of several lines, `{` a mapping, `&` and `*` anchors and aliases.
    return "" if quote in ("|", ">", "{", "&", "*") else _COMMENT.sub("", value)

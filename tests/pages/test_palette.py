"""The colours of a page: text has enough contrast with every background, in light and in dark mode."""

from __future__ import annotations

import re
from itertools import pairwise
from pathlib import Path

import pytest

from textlens.pages import markup
from textlens.pages.markup import HUES

STYLE = (Path(markup.__file__).parent / "page.css").read_text(encoding="utf-8")
Color = tuple[float, float, float]


def palettes() -> dict[str, dict[str, str]]:
    blocks = re.findall(r":root \{(.*?)\}", STYLE, re.DOTALL)
    light, dark = (dict(re.findall(r"--(\w+): (#[0-9a-f]{3,8});", block)) for block in blocks)
    return {"light": light, "dark": light | dark}


def mixed(code: str, ground: Color = (0, 0, 0)) -> Color:
    digits = code[1:] if len(code) > 5 else "".join(digit * 2 for digit in code[1:])
    red, green, blue, *rest = (int(digits[at : at + 2], 16) / 255 for at in range(0, len(digits), 2))
    alpha = rest[0] if rest else 1
    top = (red, green, blue)
    return tuple(alpha * over + (1 - alpha) * under for over, under in zip(top, ground, strict=True))  # type: ignore[return-value]


def luminance(color: Color) -> float:
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in color)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: Color, other: Color) -> float:
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


def test_black_on_white() -> None:
    assert contrast(mixed("#000"), mixed("#ffffff")) == pytest.approx(21)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_text_can_be_read_on_every_ground(scheme: str) -> None:
    colors = palettes()[scheme]
    paper = mixed(colors["paper"])
    hard = mixed(colors["hard"])
    pairs = {(name, "paper"): contrast(mixed(colors[name]), paper) for name in ("ink", "soft", "link", "hot")}
    pairs |= {("ink", "hard"): contrast(mixed(colors["ink"]), hard), ("paper", "ink"): contrast(paper, mixed(colors["ink"]))}
    for hue in range(9):
        tint, strong = colors[f"t{hue}"], mixed(colors[f"c{hue}"])
        pairs["ink", f"t{hue}"] = contrast(mixed(colors["ink"]), mixed(tint, paper))
        pairs["ink", f"t{hue} on hard"] = contrast(mixed(colors["ink"]), mixed(tint, hard))
        pairs["on", f"c{hue}"] = contrast(mixed(colors["on"]), strong)
        # The sign and the word of a verdict, also where a link has led to it.
        pairs[f"c{hue}", "paper"] = contrast(strong, paper)
        pairs[f"c{hue}", "hard"] = contrast(strong, hard)
    assert {pair: ratio for pair, ratio in pairs.items() if ratio < 4.5} == {}


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_marks_and_bars_stand_out(scheme: str) -> None:
    colors = palettes()[scheme]
    names = ["bar", "peak", *(f"c{hue}" for hue in range(HUES + 1))]
    ratios = {name: contrast(mixed(colors[name]), mixed(colors["paper"])) for name in names}
    assert {name: ratio for name, ratio in ratios.items() if ratio < 3} == {}


def test_every_speaker_has_a_colour_and_neighbours_another_line() -> None:
    lines = {hue: re.search(r"--line: (\w+)", rule) for hue, rule in re.findall(r"^\.s(\d) \{(.*)\}", STYLE, re.MULTILINE)}
    names = [found[1] if found else "solid" for _, found in sorted(lines.items())]
    assert len(names) == HUES + 1
    assert all(one != other for one, other in pairwise(names))

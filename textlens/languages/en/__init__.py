"""English."""

from __future__ import annotations

from ..profile import Language

LANGUAGE = Language(
    rules="english",
    conjunction="and",
    doubled=frozenset("had that her very really so much many far long no ha tsk blah bye etc hear there now well".split()),
    doubled_before_names=frozenset(("in", "on")),
    fillers=frozenset("um umm uh uhh uhm er err erm ah eh hm hmm mm mmm mhm".split()),
    filler_phrases=("like", "you know", "i mean", "well", "okay", "ok", "right", "so", "oh"),
    light_stopwords=True,
    syllables="english",
    ease="flesch_reading_ease",
    grade="consensus_grade",
    sentence_cost="flesch_kincaid_grade",
)

"""Texts cut into paragraphs, sentences and words, with offsets that stay exact."""

from pressgraph.text.document import Document, Sentence
from pressgraph.text.gazetteer import Gazetteer, Match
from pressgraph.text.stems import Stems
from pressgraph.text.words import Openings, Word, Words

__all__ = ["Document", "Gazetteer", "Match", "Openings", "Sentence", "Stems", "Word", "Words"]

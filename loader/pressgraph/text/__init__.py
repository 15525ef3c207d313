"""Texts cut into paragraphs, sentences and words, with offsets that stay exact."""

from pressgraph.text.document import Document, Sentence
from pressgraph.text.gazetteer import Gazetteer, Match
from pressgraph.text.words import Word, Words

__all__ = ["Document", "Gazetteer", "Match", "Sentence", "Word", "Words"]

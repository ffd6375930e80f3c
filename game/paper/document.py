"""A document as data: headings, paragraphs, tables, figures and quotes, which HTML and PDF both show."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Words:
    """A paragraph; `strong` for what must not be missed."""

    text: str
    strong: bool = False


@dataclass(frozen=True, slots=True)
class Points:
    """A list."""

    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of cells under a header; the first cell of a row names it."""

    caption: str
    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Figure:
    """A plot, as SVG and as PNG, with a caption, and in words for who cannot see it."""

    caption: str
    said: str
    svg: str
    png: bytes


@dataclass(frozen=True, slots=True)
class Quote:
    """A file as it is, such as the plan."""

    caption: str
    text: str


Block = Words | Points | Table | Figure | Quote


@dataclass(frozen=True, slots=True)
class Section:
    """A heading and what stands under it."""

    heading: str
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class Document:
    """The whole; `language` is an ISO code, `foot` stands at the end of every page."""

    title: str
    subtitle: str
    language: str
    foot: str
    sections: tuple[Section, ...]


def unbroken(text: str) -> str:
    """The text with spaces that no line ends at before a percent sign."""
    return text.replace(" %", "\u00a0%")

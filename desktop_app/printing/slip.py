"""A slip: headings, lines and pairs of words and figures, as values that any paper can show."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum
from html import escape


class Weight(Enum):
    """How loud a line is."""

    PLAIN = "plain"
    STRONG = "strong"
    BIG = "big"
    SMALL = "small"


@dataclass(frozen=True, slots=True)
class Text:
    """A line of words across the slip."""

    text: str
    weight: Weight = Weight.PLAIN
    centred: bool = False


@dataclass(frozen=True, slots=True)
class Pair:
    """Words on the leading side, a figure on the trailing side."""

    words: str
    figure: str
    weight: Weight = Weight.PLAIN


@dataclass(frozen=True, slots=True)
class Rule:
    """A line across the slip."""


Block = Text | Pair | Rule


@dataclass(frozen=True, slots=True)
class Slip:
    """What is printed: `title` names the document, `blocks` follow each other downwards."""

    title: str
    blocks: tuple[Block, ...] = field(default_factory=tuple)


_SIZES = {Weight.PLAIN: 100, Weight.STRONG: 100, Weight.BIG: 135, Weight.SMALL: 85}


def html_of(slip: Slip, *, right_to_left: bool, points: int) -> str:
    """The slip as the simple HTML that QTextDocument lays out; every word is escaped."""
    direction = "rtl" if right_to_left else "ltr"
    rows = "".join(_row(block, points, right_to_left=right_to_left) for block in slip.blocks)
    table = f'<table width="100%" cellspacing="0" cellpadding="1">{rows}</table>'
    return f'<html dir="{direction}"><body>{table}</body></html>'


def _row(block: Block, points: int, *, right_to_left: bool) -> str:
    """One row; QTextDocument does not mirror tables, so the figure comes first where the words go rightmost."""
    if isinstance(block, Rule):
        return '<tr><td colspan="2"><hr/></td></tr>'
    style = _style(block.weight, points)
    if isinstance(block, Text):
        align = ' align="center"' if block.centred else ""
        return f'<tr><td colspan="2"{align} style="{style}">{escape(block.text)}</td></tr>'
    words = f'<td width="62%" style="{style}">{escape(block.words)}</td>'
    side = "left" if right_to_left else "right"
    figure = f'<td width="38%" align="{side}" style="{style}; white-space: nowrap">&nbsp;{escape(block.figure)}</td>'
    return f"<tr>{figure}{words}</tr>" if right_to_left else f"<tr>{words}{figure}</tr>"


def _style(weight: Weight, points: int) -> str:
    size = points * _SIZES[weight] // 100
    bold = "; font-weight: 600" if weight in {Weight.STRONG, Weight.BIG} else ""
    return f"font-size: {size}pt{bold}"

"""A document as one HTML page that needs nothing else: no script, no font, no picture from elsewhere."""

from __future__ import annotations

import html

from game.paper.document import Block, Document, Figure, Points, Quote, Section, Table, Words, unbroken

STYLE = """
:root{--ink:#241a3c;--pale:#5d5478;--paper:#fbf9f5;--line:#d9d2e6;--mark:#2f7a63;--warm:#fff4dd}
*{box-sizing:border-box}
body{margin:0;background:var(--paper);color:var(--ink);
font:18px/1.55 "Atkinson Hyperlegible Next","Atkinson Hyperlegible",Verdana,sans-serif}
main{max-width:52rem;margin:0 auto;padding:2.5rem 1.25rem 5rem}
h1{font-size:2rem;line-height:1.2;margin:0}
.sub{color:var(--pale);margin:.4rem 0 2rem}
h2{font-size:1.35rem;margin:2.6rem 0 .6rem;padding-top:1.1rem;border-top:1px solid var(--line)}
p{margin:.6rem 0;max-width:42rem}
.strong{background:var(--warm);border-left:5px solid #b3702a;padding:.6rem .9rem}
ul{padding-left:1.3rem;max-width:42rem}li{margin:.35rem 0}
.table{overflow-x:auto;margin:1rem 0}
table{border-collapse:collapse;width:100%;font-size:.92rem;font-variant-numeric:tabular-nums}
caption{text-align:left;color:var(--pale);padding:.3rem 0;font-size:.92rem}
th,td{text-align:left;padding:.42rem .7rem .42rem 0;border-bottom:1px solid var(--line);vertical-align:top}
td:not(:first-child){white-space:nowrap}tbody th{min-width:11rem;font-weight:600}
thead th{color:var(--pale);font-weight:600}
figure{margin:1.2rem 0}figure svg{max-width:100%;height:auto;display:block}
figcaption{color:var(--pale);font-size:.92rem;margin-top:.3rem}
pre{white-space:pre-wrap;overflow-wrap:anywhere;background:#fff;border:1px solid var(--line);padding:1rem;
font:14px/1.5 ui-monospace,Consolas,monospace}
footer{margin-top:3rem;color:var(--pale);font-size:.92rem}
@media print{body{background:#fff;font-size:11pt}main{max-width:none;padding:0}h2{break-after:avoid}
table,figure{break-inside:avoid}}
"""


def as_html(document: Document) -> str:
    """The page."""
    title = escape(document.title)
    body = "".join(_section(section) for section in document.sections)
    return (
        f'<!doctype html><html lang="{escape(document.language)}"><head><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width,initial-scale=1">'
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">"
        f"<title>{title}</title><style>{STYLE}</style></head><body><main>"
        f'<h1>{title}</h1><p class="sub">{escape(document.subtitle)}</p>{body}'
        f"<footer>{escape(document.foot)}</footer></main></body></html>\n"
    )


def escape(text: str) -> str:
    """The text as HTML shows it."""
    return html.escape(unbroken(text))


def _section(section: Section) -> str:
    return f"<section><h2>{escape(section.heading)}</h2>{''.join(_block(block) for block in section.blocks)}</section>"


def _block(block: Block) -> str:
    match block:
        case Words(text, strong):
            return f'<p class="strong">{escape(text)}</p>' if strong else f"<p>{escape(text)}</p>"
        case Points(lines):
            return "<ul>" + "".join(f"<li>{escape(line)}</li>" for line in lines) + "</ul>"
        case Table():
            return _table(block)
        case Figure(caption, said, svg, _):
            return (
                f'<figure role="img" aria-label="{escape(said)}">{_inline(svg)}'
                f"<figcaption>{escape(caption)}</figcaption></figure>"
            )
        case Quote(caption, text):
            return f"<p>{escape(caption)}</p><pre>{escape(text)}</pre>"


def _table(table: Table) -> str:
    head = "".join(f'<th scope="col">{escape(cell)}</th>' for cell in table.header)
    rows = "".join(
        f'<tr><th scope="row">{escape(row[0])}</th>' + "".join(f"<td>{escape(cell)}</td>" for cell in row[1:]) + "</tr>"
        for row in table.rows
    )
    return (
        f'<div class="table" tabindex="0"><table><caption>{escape(table.caption)}</caption>'
        f"<thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table></div>"
    )


def _inline(svg: str) -> str:
    """The drawing without what stands before it in a file of its own."""
    return svg[svg.index("<svg") :]

/**
 * How a report looks on paper, in Typst. It reads the document as data (`document.json`), so that no text of it can
 * ever be code. Tags, reading order and bookmarks follow from the elements used: headings, figures, tables, lists.
 */
export const reportTypst = `
#let report = json("document.json")
#let brand = rgb("#00357a")
#let link-blue = rgb("#0a4ea2")
#let ink = rgb("#1d2329")
#let muted = rgb("#525a63")
#let hair = rgb("#cdd5de")
#let edge = rgb("#66707a")
#let wash = rgb("#f2f6fb")
#let notice-ink = rgb("#8a5300")
#let notice-wash = rgb("#fff7e5")

#set document(
  title: report.title,
  author: report.publisher,
  description: report.description,
  keywords: report.keywords,
  date: if report.date == none { none } else { datetime(..report.date) },
)
#set text(
  font: ("Noto Sans", "Noto Sans Arabic", "New Computer Modern Math", "DejaVu Sans Mono"),
  fallback: false,
  size: 10.5pt,
  fill: ink,
  lang: report.lang,
  hyphenate: true,
)
#set par(leading: 0.72em, spacing: 1.15em, justify: false)

// Running text. Strings from the data are shown as they are.
#let piece(p) = {
  if type(p) == str { return p }
  let shown = p.text
  if "lang" in p { shown = text(lang: p.lang, shown) }
  if "strong" in p { shown = strong(shown) }
  if "emphasis" in p { shown = emph(shown) }
  if "url" in p { shown = link(p.url, shown) }
  if "place" in p { shown = link(label(p.place), shown) }
  shown
}
#let running(pieces) = pieces.map(piece).join()
// A range of numbers or dates is never parted at the end of a line.
#show regex("\\d[\\d.,]*–[\\d.,]*\\d"): box
#let named(element, id) = if id == "" { element } else [#element#label(id)]

#show link: set text(fill: link-blue)
#show outline: set text(hyphenate: false)
#set outline.entry(fill: box(width: 1fr, text(fill: edge, repeat(gap: 0.3em)[.])))
#show outline.entry: set text(fill: ink)
#show outline.entry.where(level: 1): it => {
  set text(weight: "bold", fill: brand)
  block(above: 1.1em, it)
}

#set heading(numbering: none)
#show heading: set text(fill: brand, hyphenate: false)
#show heading.where(level: 1): set text(size: 20pt)
#show heading.where(level: 2): set text(size: 14pt)
#show heading.where(level: 3): set text(size: 11pt)
#show heading.where(level: 1): set block(below: 1.1em)
#show heading.where(level: 2): set block(above: 2em, below: 0.9em)
#show heading.where(level: 3): set block(above: 1.5em, below: 0.8em)

#set figure(numbering: none, supplement: none, gap: 0.7em)
#show figure: set align(start)
#show figure: set block(above: 1.5em, below: 1.7em)
#show figure.where(kind: table): set figure.caption(position: top)
#show figure.where(kind: table): set block(breakable: true)
#show figure.where(kind: image): set figure.caption(position: top)
#show figure.caption: it => block(sticky: true, width: 100%, text(size: 9.5pt, weight: "bold", hyphenate: false, it.body))
#set list(indent: 0.4em, body-indent: 0.6em, spacing: 0.8em)
#set enum(indent: 0.4em, body-indent: 0.6em, spacing: 0.8em)
#set terms(separator: linebreak(), hanging-indent: 0pt, spacing: 1.5em, tight: false)

#let notices = report.notices.join("  ·  ")
#set page(
  paper: "a4",
  margin: (x: 25mm, top: 30mm, bottom: 26mm),
  header-ascent: 9mm,
  header: if notices != none {
    set text(size: 8pt, fill: notice-ink, hyphenate: false)
    block(width: 100%, stroke: (bottom: 0.5pt + notice-ink), inset: (bottom: 2mm), strong(notices))
  },
  footer: context {
    set text(size: 8pt, fill: muted, hyphenate: false)
    let page-number = counter(page).get().first()
    if page-number > 1 {
      grid(columns: (1fr, auto), column-gutter: 8mm, report.running, str(page-number))
    }
  },
)

#let note-box(title, body, line: brand, fill: wash) = block(
  width: 100%,
  fill: fill,
  stroke: if report.rtl { (right: 2.5pt + line) } else { (left: 2.5pt + line) },
  inset: (x: 4mm, y: 3.2mm),
  above: 1.4em,
  below: 1.4em,
  breakable: false,
  {
    set par(spacing: 0.7em)
    if title != none { par(strong(title)) }
    par(body)
  },
)

#let heading-of(pieces, numeric, room) = {
  let body = text(hyphenate: not numeric, strong(running(pieces)))
  if not numeric or room == none { return body }
  rotate(-90deg, reflow: true, block(width: room * 1pt, align(start, par(leading: 0.4em, body))))
}
#let data-table(b) = {
  set text(size: b.size * 1pt)
  set par(leading: 0.55em)
  let side(column) = if b.numeric.at(column) { end } else { start }
  let columns = range(b.widths.len())
  let narrow = b.size < 8
  table(
    columns: b.widths.map(width => width * 1fr),
    align: columns.map(column => side(column) + top),
    inset: if narrow { (x: 0.9mm, y: 1mm) } else { (x: 1.8mm, y: 1.5mm) },
    stroke: (x: none, top: none, bottom: 0.4pt + hair),
    table.header(
      repeat: true,
      ..columns.map(column => table.cell(
        fill: wash,
        align: side(column) + bottom,
        stroke: (x: none, top: none, bottom: 0.8pt + edge),
        heading-of(b.columns.at(column), b.numeric.at(column), b.turned),
      )),
    ),
    ..b.cells.map(running),
  )
}

#let small(lines) = {
  set text(size: 8.5pt, fill: muted)
  set par(leading: 0.6em, spacing: 0.7em)
  for line in lines { par(running(line)) }
}

#let shown(b) = {
  if b.kind == "heading" {
    named(heading(level: b.level, running(b.text)), b.id)
  } else if b.kind == "paragraph" {
    par(running(b.text))
  } else if b.kind == "list" {
    let items = b.items.map(running)
    if b.ordered { enum(..items) } else { list(..items) }
  } else if b.kind == "note" {
    note-box(b.title, running(b.text))
  } else if b.kind == "facts" {
    terms(..b.rows.map(row => terms.item(row.name, running(row.text))))
  } else if b.kind == "figure" {
    let picture = image(bytes(b.svg), format: "svg", alt: b.alternative, width: b.width * 1pt)
    named(figure(kind: image, caption: running(b.caption), picture), b.id)
  } else if b.kind == "table" {
    let body = named(figure(kind: table, caption: running(b.caption), data-table(b)), b.id)
    block(breakable: b.long, body + small(b.notes))
  }
}

// Cover
#page(margin: (x: 25mm, top: 45mm, bottom: 30mm))[
  #set text(hyphenate: false)
  #par(text(size: 12pt, fill: muted, report.publisher))
  #v(28mm)
  #block(width: 100%, stroke: (top: 3pt + brand), inset: (top: 8mm), {
    show title: set text(size: report.title-size * 1pt, fill: brand)
    show title: set par(leading: 0.5em)
    title()
  })
  #if report.subtitle != "" { block(above: 8mm, par(text(size: 14pt, report.subtitle))) }
  #v(1fr)
  #for line in report.notices { note-box(none, strong(line), line: notice-ink, fill: notice-wash) }
  #if report.published != none { block(above: 8mm, par(text(size: 11pt, fill: muted, report.published))) }
]

#outline(title: report.contentsTitle, depth: 2, indent: 4mm)

#for chapter in report.chapters {
  pagebreak(weak: true)
  named(heading(level: 1, running(chapter.title)), chapter.id)
  for b in chapter.blocks { shown(b) }
}
`

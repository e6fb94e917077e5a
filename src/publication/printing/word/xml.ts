/** XML as text, written at once: a report has a hundred thousand elements, and a tree of them takes seconds. */

export function escaped(text: string): string {
  return text.replace(/&/gu, '&amp;').replace(/</gu, '&lt;').replace(/>/gu, '&gt;').replace(/"/gu, '&quot;')
}

/** An empty element with one value, as WordprocessingML has many. */
export function valued(name: string, value: string | number): string {
  return `<w:${name} w:val="${typeof value === 'string' ? escaped(value) : value}"/>`
}

export const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

const office = 'http://schemas.openxmlformats.org'

/** The namespaces of the parts of a Word file. */
export const namespaces = [
  `xmlns:w="${office}/wordprocessingml/2006/main"`,
  `xmlns:r="${office}/officeDocument/2006/relationships"`,
  `xmlns:wp="${office}/drawingml/2006/wordprocessingDrawing"`,
  `xmlns:a="${office}/drawingml/2006/main"`,
  `xmlns:pic="${office}/drawingml/2006/picture"`,
].join(' ')

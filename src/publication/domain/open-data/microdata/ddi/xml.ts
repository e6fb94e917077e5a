/** XML as text: every text escaped, characters that XML cannot hold left out, one element a line. */

import type { LocalisedText } from '#shared'

export type Xml = string | readonly Xml[] | null

type Attributes = Readonly<Record<string, string | number | null>>

/** @param children elements made here; null for none */
export function element(name: string, attributes: Attributes, ...children: readonly Xml[]): string {
  const inside = flat(children)
  return inside.length === 0
    ? `<${name}${written(attributes)}/>`
    : `<${name}${written(attributes)}>\n${inside.join('\n')}\n</${name}>`
}

/** An element that holds a text. */
export function textElement(name: string, attributes: Attributes, text: string): string {
  return `<${name}${written(attributes)}>${escaped(text)}</${name}>`
}

/** An element for each language that a text has. */
export function inLanguages(name: string, text: LocalisedText, attributes = {}): readonly string[] {
  return Object.entries(text)
    .filter(([, words]) => words !== '')
    .map(([language, words]) => textElement(name, { 'xml:lang': language, ...attributes }, words))
}

function flat(children: readonly Xml[]): readonly string[] {
  return children.flatMap((child) => {
    if (child === null) return []
    return typeof child === 'string' ? [child] : flat(child)
  })
}

function written(attributes: Attributes): string {
  return Object.entries(attributes)
    .flatMap(([name, value]) => (value === null ? [] : [` ${name}="${escaped(String(value))}"`]))
    .join('')
}

function escaped(text: string): string {
  return text
    .toWellFormed()
    .replace(/[\t\n\r]+/gu, ' ')
    .replace(/[\p{Cc}\uFFFE\uFFFF]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}

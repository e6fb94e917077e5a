/**
 * Refuses what no editor writes and what would keep Markdown's reading busy for minutes: its time grows faster than the
 * length of lists within lists and of signs without a pair. Nothing that is refused here could be printed.
 */
import { done, type Result } from '#shared'
import { refusedAt } from './place.ts'

/** Lists and quotations within one another, on one line or by indentation. */
const nested = /^(?:(?:[ \t]*(?:[-+*>]|\d{1,9}[.)])(?=[ \t>])){3}|[ \t]{12,}(?:[-+*>]|\d{1,9}[.)])[ \t])/u

/** Signs that may begin or end something, in one paragraph. */
const mostSigns = 500
const sign = /[[\]*_`<&!]/gu

/** Problem: `markdown_not_supported`. */
export function refuseDense(markdown: string): Result<null> {
  let signs = 0
  for (const [index, line] of markdown.split(/\r\n|\r|\n/u).entries()) {
    signs = line.trim() === '' ? 0 : signs + (line.match(sign)?.length ?? 0)
    if (nested.test(line)) return notSupported(index, 'lists within lists have no place here.')
    if (signs > mostSigns) return notSupported(index, `a paragraph has at most ${mostSigns} signs of markup.`)
  }
  return done(null)
}

function notSupported(index: number, message: string): Result<never> {
  return refusedAt({ line: index + 1, column: 1 }, 'markdown_not_supported', message)
}

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { refuseDense } from './too-dense.ts'

const codeOf = (markdown: string) => {
  const read = refuseDense(markdown)
  return read.ok ? 'ok' : read.problem.code
}

describe('a text that would keep Markdown busy', () => {
  it.each([
    ['lists opened one in another on one line', '- '.repeat(10_000)],
    ['numbered lists likewise', `text\n${'1. '.repeat(10_000)}x`],
    ['quotations', '>'.repeat(100)],
    ['lists nested by indentation', `- a\n${' '.repeat(14)}- b`],
    ['brackets that never close', '['.repeat(20_000)],
    ['links in links', '[a]('.repeat(8_000)],
    ['definitions without end', '[a]: x\n'.repeat(7_000)],
  ])('is refused before it is read: %s', (_what, markdown) => {
    expect(codeOf(markdown)).toBe('markdown_not_supported')
  })

  it('is told with its line', () => {
    expect(refuseDense('One.\n\nTwo.\n\n- - - - x')).toMatchObject({ problem: { values: { line: 5 } } })
  })
})

describe('what editors write', () => {
  it.each([
    ['a plain list', '- one\n- two\n- three'],
    ['a dash at the beginning of a line', '– 5 – 6 – 7'],
    ['a paragraph of many links', '[a](https://example.org/a_b) '.repeat(100)],
    ['many paragraphs', 'Text with **weight** and [a link](https://example.org/).\n\n'.repeat(800)],
    ['nothing', ''],
    ['a line of spaces', ' '.repeat(50_000)],
  ])('is let through: %s', (_what, markdown) => {
    expect(codeOf(markdown)).toBe('ok')
  })

  it('is let through whatever its words are', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-zåäö0-9 .,\n]{0,400}$/u), (text) => {
        expect(codeOf(text.replaceAll(/^[\d. ]+/gmu, ''))).toBe('ok')
      }),
    )
  })
})

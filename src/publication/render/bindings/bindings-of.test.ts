import { describe, expect, it } from 'vitest'
import { given, inThree, option, questionnaireOf } from '../../../../test/support/questionnaires.ts'
import { madeUpResults } from '../../../../test/support/released-results.ts'
import { questionId, unwrap } from '../../../shared/index.ts'
import { bindText } from '../../domain/bound-text/bind-text.ts'
import type { PickedStatement } from '../../domain/edition.ts'
import type { EditionFacts } from '../../domain/edition-facts.ts'
import { findStatements } from '../../domain/findings/find-statements.ts'
import { bindingsOf } from './bindings-of.ts'

const survey = questionnaireOf([
  {
    kind: 'single',
    id: questionId('works'),
    text: inThree('Toimiiko?'),
    options: [option(1, 'yes'), option(2, 'no'), option(3, 'rare')],
  },
  { kind: 'number', id: questionId('hours'), text: inThree('Tunteja?'), min: 0, max: 9, whole: true },
  {
    kind: 'multiple',
    id: questionId('wants'),
    text: inThree('Mitä?'),
    options: [
      { ...option(1, 'more'), text: { ar: 'المزيد' } },
      { ...option(2, 'less'), text: inThree('vähemmän') },
    ],
  },
])

/** 60 say yes, 40 no, 3 something rare; 50 want more, 20 less. */
const answers = Array.from({ length: 103 }, (_, at) =>
  given({
    works: { kind: 'single', code: at < 60 ? 1 : at < 100 ? 2 : 3 },
    hours: { kind: 'number', value: at % 2 },
    ...(at < 70 && { wants: { kind: 'multiple', codes: [at < 50 ? 1 : 2] } }),
  }),
)
const released = madeUpResults(survey, answers, ['works'])
const statements = findStatements(released)
const facts: EditionFacts = {
  sourceLanguage: 'fi',
  programme: null,
  contractor: { name: 'Tekijä Oy' },
  report: { title: inThree('Raportti'), publishedOn: '2023-09-04', elsewhere: null },
  event: null,
  published: null,
}

function bound(markdown: string, language = 'sv', picks: readonly PickedStatement[] = []) {
  return bindText(
    markdown,
    bindingsOf({ released, statements, facts, waves: [released.wave], picks }),
    language,
  )
}

function words(markdown: string, language = 'sv', picks: readonly PickedStatement[] = []) {
  const { blocks } = unwrap(bound(markdown, language, picks))
  return blocks.map((block) => (block.kind === 'list' ? block.items : block.text))
}

describe('a finding in a text in easy language', () => {
  it('is told in easy language, and never in words that were written for other texts', () => {
    const id = 'most_common:works'
    const fingerprint = statements.find((found) => found.id === id)?.fingerprint ?? ''
    const picks = [{ id, fingerprint, texts: { sv: 'Andra ord.' } }]
    const bindings = bindingsOf({
      released,
      statements,
      facts,
      waves: [released.wave],
      picks,
      style: 'easy',
    })
    const { blocks } = unwrap(bindText(`{finding ${id}}`, bindings, 'sv'))
    expect(blocks).toMatchObject([
      { text: [expect.stringMatching(/^Vi frågade: ”Toimiiko\? sv”|^Vi frågade: ”/u)] },
    ])
    expect(JSON.stringify(blocks)).toContain('58\u00a0procent')
    expect(JSON.stringify(blocks)).not.toContain('Andra ord')
  })
})

describe('a figure', () => {
  it('is printed as the language writes it, and points to its cell', () => {
    const text = unwrap(
      bound(
        '{figure works yes percent} ({figure works base}, {figure works yes count}), {figure hours mean}.',
      ),
    )
    expect(text.blocks).toMatchObject([{ text: ['58\u00a0% (103, 60), 0,5.'] }])
    expect(text.cells[0]).toEqual({
      wave: '2022',
      question: 'works',
      item: null,
      by: null,
      group: 'total',
      row: 'yes',
      figure: 'percent',
    })
    expect(words('{figure hours by works=yes mean}', 'en')).toEqual([['0.5']])
  })

  it.each([
    ['{figure works rare percent}', 'figure_hidden'],
    ['{figure works rare count}', 'figure_hidden'],
    ['{figure works by works=yes base}', 'figure_unknown'],
    ['{figure nothing base}', 'figure_unknown'],
    ['{figure works/item base}', 'figure_unknown'],
    ['{figure works maybe count}', 'figure_unknown'],
    ['{figure hours by works=never base}', 'figure_unknown'],
  ])('that is hidden or not there is told apart: %s', (markdown, code) => {
    expect(bound(markdown)).toMatchObject({ problem: { code, at: '1:1' } })
  })
})

describe('a fact', () => {
  it('stands as a sentence of the language needs it', () => {
    const all =
      '{fact report.title} {fact report.date} {fact wave.ordinal} {fact wave.label} {fact field.period} {fact responses.total} {fact contractor.name}'
    expect(words(all, 'fi')).toEqual([
      ['Raportti 4.9.2023 ensimmäisen 2022 4.11.2022–24.2.2023 103 Tekijä Oy'],
    ])
    expect(words('{fact report.date}, {fact field.end}', 'sv')).toEqual([
      ['Den 4\u00a0september\u00a02023, 24.2.2023'],
    ])
    expect(words('On {fact report.date} for the {fact wave.ordinal} time', 'en')).toEqual([
      ['On 4\u00a0September\u00a02023 for the first time'],
    ])
  })

  it('that is not stored or not known says how to go on', () => {
    expect(bound('{fact programme.since}')).toMatchObject({ problem: { code: 'fact_missing' } })
    expect(bound('{fact constructor}')).toMatchObject({
      problem: { code: 'fact_unknown', message: expect.stringContaining('report.title') },
    })
  })
})

describe('a finding', () => {
  const id = 'most_common:works'
  const fingerprint = statements.find((found) => found.id === id)?.fingerprint ?? ''

  it('is told in a sentence, as its things, or as its share', () => {
    expect(words(`{finding ${id}}`, 'en').flat().join('')).toContain('58%')
    expect(words(`{share ${id} percent}`, 'fi')).toEqual([['58\u00a0%']])
    expect(words(`{share ${id}}`, 'sv')).toEqual([['Över hälften']])
    expect(words('{things top:wants}', 'fi')).toEqual([['”', { text: 'المزيد', language: 'ar' }, '”']])
  })

  it('carries its cells into words of one’s own that follow from it', () => {
    const { cells } = unwrap(bound(`{follows ${id} | Det mesta fungerar.}`))
    expect(cells).not.toHaveLength(0)
    expect(bound('{follows most_common:gone | Det mesta fungerar.}')).toMatchObject({
      problem: { code: 'finding_unknown' },
    })
  })

  it('that was picked with other numbers is stale until it is picked again', () => {
    const stale = [{ id, fingerprint: 'other', texts: null }]
    expect(bound(`Text.\n\n{finding ${id}}`, 'fi', stale)).toMatchObject({
      problem: { code: 'finding_stale', at: '3:1' },
    })
    expect(bound('{picked}', 'fi', stale)).toMatchObject({ problem: { code: 'finding_stale' } })
    expect(words('{picked}', 'en', [{ id, fingerprint, texts: null }])).toHaveLength(1)
  })

  it('may have words of an editor, whose numbers are bound like all others', () => {
    const own = (text: string) => [{ id, fingerprint, texts: { sv: text } }]
    expect(words(`{finding ${id}}`, 'sv', own(`Det fungerar för {share ${id} percent}.`))).toEqual([
      ['Det fungerar för 58\u00a0%.'],
    ])
    expect(bound(`{finding ${id}}`, 'sv', own('Det fungerar för 58 %.'))).toMatchObject({
      problem: { code: 'unbound_number', message: expect.stringContaining(id) },
    })
    expect(bound(`{finding ${id}}`, 'sv', own(`Se {finding ${id}}`))).toMatchObject({
      problem: { code: 'binding_misplaced' },
    })
    expect(words(`{finding ${id}}`, 'fi', own('Det fungerar.')).flat().join('')).toContain('58')
  })

  it('keeps the sources and judgements of such words for whoever approves the text', () => {
    const texts = { sv: '{judged Det fungerar.} I riket {outside 9 % | Statistikcentralen 2024}.' }
    const picks = [{ id, fingerprint, texts }]
    const outside = [{ figure: '9 %', source: 'Statistikcentralen 2024' }]
    const inText = unwrap(bound(`Text.\n\n{finding ${id}}`, 'sv', picks))
    expect(inText).toMatchObject({ outside, judgements: [{ text: 'Det fungerar.', line: 3 }] })
    expect(unwrap(bound('{picked}', 'sv', picks))).toMatchObject({
      outside,
      judgements: [{ text: 'Det fungerar.', line: 1 }],
    })
    expect(unwrap(bound(`{finding ${id}}`, 'fi', picks)).outside).toEqual([])
  })

  it('without things or a single share says to use its sentence', () => {
    expect(bound('{things responses}')).toMatchObject({ problem: { code: 'finding_has_no_things' } })
    expect(bound('{share top:wants}')).toMatchObject({ problem: { code: 'finding_has_no_share' } })
  })
})

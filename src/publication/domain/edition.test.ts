import { describe, expect, it } from 'vitest'
import { waveId } from '#shared'
import { approvedContent, type Edition, standingOf, stepsOf } from './edition.ts'

const text = (language: string, revision: number, ofSource: number | null, markdown = 'Teksti') => ({
  part: 'news',
  language,
  markdown,
  revision,
  ofSource,
})

const edition: Edition = {
  wave: waveId('2022'),
  number: 1,
  state: { kind: 'preparing' },
  facts: {
    sourceLanguage: 'fi',
    programme: null,
    contractor: null,
    report: { title: { fi: 'Raportti' }, publishedOn: null, elsewhere: null },
    event: null,
    published: null,
  },
  texts: [text('fi', 3, null), text('sv', 2, 3), text('en', 1, 2)],
  picks: [{ id: 'top:wishes', fingerprint: 'abc', texts: null }],
  approvals: [],
  corrects: null,
}
const at = new Date('2024-06-03T06:00:00Z')

describe('the texts of an edition', () => {
  it('are current when they were written beside the source as it stands', () => {
    expect(standingOf(edition, 'news', 'fi')).toBe('current')
    expect(standingOf(edition, 'news', 'sv')).toBe('current')
  })

  it('are older when the source has changed since', () => {
    expect(standingOf(edition, 'news', 'en')).toBe('older')
  })

  it('are missing when nobody wrote them, or emptied them', () => {
    expect(standingOf(edition, 'summary', 'sv')).toBe('missing')
    expect(standingOf({ ...edition, texts: [text('sv', 4, 3, ' \n')] }, 'news', 'sv')).toBe('missing')
  })
})

describe('what is approved', () => {
  const of = (changed: Partial<Edition>, language = 'sv', dataSet = 'hash') =>
    approvedContent({ ...edition, ...changed }, language, dataSet)

  it('does not depend on other languages, nor on the order texts come in', () => {
    expect(of({ texts: [text('en', 9, 3, 'Changed'), text('sv', 2, 3), text('fi', 3, null)] })).toBe(of({}))
  })

  it.each([
    ['a text in the language', of({ texts: [text('sv', 3, 3, 'Ändrad')] })],
    [
      'the numbers of a chosen statement',
      of({ picks: [{ id: 'top:wishes', fingerprint: 'abd', texts: null }] }),
    ],
    [
      'an editor’s own sentence',
      of({ picks: [{ id: 'top:wishes', fingerprint: 'abc', texts: { sv: 'Egen' } }] }),
    ],
    ['a stored fact', of({ facts: { ...edition.facts, contractor: { name: 'Other Oy' } } })],
    ['the data set', of({}, 'sv', 'another')],
    ['the note of a correction', of({ corrects: { fi: 'Luku korjattu' } })],
  ])('changes with %s', (_, changed) => {
    expect(changed).not.toBe(of({}))
  })
})

describe('the next steps of an edition', () => {
  it('begin with approvals', () => {
    expect(stepsOf(edition, ['sv'], null)).toMatchObject({ edit: null, release: 'approval_missing' })
    expect(stepsOf(edition, [], null)).toMatchObject({ release: null, withdraw: 'edition_not_released' })
  })

  it('leave nothing to change under embargo, except to take the release back', () => {
    const steps = stepsOf({ ...edition, state: { kind: 'scheduled', at } }, [], null)
    expect(steps).toMatchObject({ edit: 'edition_scheduled', release: 'edition_scheduled', cancel: null })
  })

  it('are withdrawal and correction once it is out, and correction alone after withdrawal', () => {
    const released: Edition = { ...edition, state: { kind: 'released', at } }
    expect(stepsOf(released, [], released)).toMatchObject({
      edit: 'edition_released',
      withdraw: null,
      correct: null,
    })
    const withdrawn: Edition = { ...edition, state: { kind: 'withdrawn', at, on: at, note: {} } }
    expect(stepsOf(withdrawn, [], withdrawn)).toMatchObject({
      withdraw: 'edition_withdrawn',
      correct: null,
    })
  })

  it('let the edition that is out be withdrawn while its correction is being prepared', () => {
    const released: Edition = { ...edition, state: { kind: 'released', at } }
    expect(stepsOf({ ...edition, number: 2 }, ['fi'], released)).toMatchObject({ edit: null, withdraw: null })
  })
})

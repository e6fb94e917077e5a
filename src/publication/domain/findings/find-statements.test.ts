import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ReleasedResults, Table } from '#analysis'
import type { Question } from '#questionnaire'
import { questionId, unwrap } from '#shared'
import {
  answersTo,
  everyKind,
  given,
  inThree,
  option,
  questionnaireOf,
} from '../../../../test/support/questionnaires.ts'
import { release } from '../../../../test/support/release.ts'
import { madeUpResults } from '../../../../test/support/released-results.ts'
import { tableOf } from '../../../../test/support/tables.ts'
import { findStatements } from './find-statements.ts'
import type { CellPointer } from './found-statement.ts'

const points = [1, 2, 3, 4, 5].map((code) => option(code, `p${code}`))
const things = ['training', 'webinars', 'materials', 'events'].map((key) => ({ key, text: inThree(key) }))
const notUsed = option(96, 'not_used', { missing: 'not_used' })
const questions: readonly Question[] = [
  ...everyKind,
  {
    kind: 'single',
    id: questionId('org_type'),
    text: inThree('Organisaatio?'),
    options: [1, 2, 3].map((code) => option(code, `t${code}`)),
    reportGroups: { public: [1], third_sector: [2] },
  },
  {
    kind: 'battery',
    id: questionId('statements'),
    text: inThree('Väittämät?'),
    scale: { kind: 'ordinal', id: 'agree5', points: [...points, option(98, 'x', { missing: 'cannot_say' })] },
    items: things,
  },
  {
    kind: 'battery',
    id: questionId('used'),
    text: inThree('Hyödyllistä?'),
    scale: { kind: 'ordinal', id: 'useful5', points: [...points, notUsed] },
    items: things,
  },
]
const questionnaire = questionnaireOf(questions)
const everyone = fc.array(answersTo(questions), { maxLength: 60 })

/** The figure a pointer points to; null where it is hidden, undefined where there is none. */
function figureAt({ results }: ReleasedResults, cell: CellPointer): number | null | undefined {
  const asked = results.sections
    .flatMap((section) => section.questions)
    .find(({ question }) => question.id === cell.question)
  const by = asked?.breakdowns.find((one) => one.by === cell.by)?.tables
  const tables = (cell.by === null ? asked?.tables : by)?.map(({ value }) => value) ?? []
  const table = tables.find(({ item }) => item === cell.item)
  const group = table?.groups.findIndex(({ key }) => key === cell.group) ?? -1
  if (cell.row === null) return table?.groups[group]?.[cell.figure === 'mean' ? 'mean' : 'base']
  return table?.rows.find(({ key }) => key === cell.row)?.cells[group]?.n
}

describe('the statements found in a wave', () => {
  it('have an id each, a score of 0–1, the best first, and rest on figures that are shown', () => {
    fc.assert(
      fc.property(everyone, (answers) => {
        const released = madeUpResults(questionnaire, answers, ['org_type:group'])
        const found = findStatements(released)
        const ids = found.map(({ id }) => id)
        expect(new Set(ids).size).toBe(ids.length)
        const scores = found.map(({ score }) => score)
        expect(scores).toEqual(scores.toSorted((one, other) => other - one))
        for (const score of scores) expect(score >= 0 && score <= 1).toBe(true)
        for (const { cells, statement } of found) {
          if (statement.kind !== 'responses') expect(cells.length).toBeGreaterThan(0)
          for (const cell of cells) expect(typeof figureAt(released, cell)).toBe('number')
        }
      }),
      { numRuns: 40 },
    )
  })

  it('say of few responses how many there are, and nothing else', () => {
    for (const answers of [[], fc.sample(answersTo(questions), 1), fc.sample(answersTo(questions), 4)]) {
      const found = findStatements(madeUpResults(questionnaire, answers, []))
      expect(found.filter(({ statement }) => statement.kind !== 'written').map(({ id }) => id)).toEqual(
        expect.arrayContaining(['responses']),
      )
      expect(
        found.every(({ statement }) => ['responses', 'open_answers', 'written'].includes(statement.kind)),
      ).toBe(true)
    }
  })

  it('keep their fingerprint while numbers and labels stay, and change it with them', () => {
    const answers = fc.sample(answersTo(questions), { numRuns: 60, seed: 7 })
    const prints = (of: typeof answers, by: typeof questionnaire = questionnaire) =>
      new Map(findStatements(madeUpResults(by, of, [])).map(({ id, fingerprint }) => [id, fingerprint]))
    expect(prints(answers)).toEqual(prints(answers.toReversed()))
    expect(prints(answers).get('responses')).not.toBe(prints(answers.slice(1)).get('responses'))
    const renamed = questionnaireOf(
      questions.map((question) => ({ ...question, text: inThree(`${question.id} uusi`) })),
    )
    for (const [id, print] of prints(answers, renamed)) {
      if (id === 'responses' || id === 'open_answers') expect(print).toBe(prints(answers).get(id))
      else expect(print).not.toBe(prints(answers).get(id))
    }
  })
})

describe('what is chosen most', () => {
  const wants = (more: readonly ReturnType<typeof option>[]): Question => ({
    kind: 'multiple',
    id: questionId('wants'),
    text: inThree('Mitä?'),
    options: [option(1, 'a'), option(2, 'b'), option(3, 'c'), option(4, 'd'), ...more],
  })
  const topOf = (question: Question) => {
    const answers = Array.from({ length: 60 }, (_, at) =>
      given({ wants: { kind: 'multiple', codes: at < 30 ? [1] : at < 45 ? [2] : at < 54 ? [3] : [4] } }),
    )
    const found = findStatements(madeUpResults(questionnaireOf([question]), answers, []))
    return found.find(({ id }) => id === 'top:wants')?.statement
  }

  it('is of those with an opinion where "cannot say" could be chosen, and of all who answered where not', () => {
    expect(topOf(wants([]))).toMatchObject({ among: 'answered' })
    expect(topOf(wants([option(98, 'x', { missing: 'cannot_say', exclusive: true })]))).toMatchObject({
      among: 'opinion',
    })
  })
})

describe('a difference between groups', () => {
  const options = [option(1, 'c1'), option(2, 'c2')]
  const question: Question = { kind: 'single', id: questionId('q'), text: inThree('q?'), options }
  const withGroups = (
    counts: readonly (readonly number[])[],
    others: readonly Table[] = [],
  ): ReleasedResults => {
    const released = madeUpResults(questionnaireOf([question]), [], [])
    const [section] = released.results.sections
    if (section === undefined) throw new Error('there is a section')
    const asked = [tableOf(counts), ...others].map((table) => ({
      question,
      tables: [],
      breakdown: [unwrap(release({ ...table, question: 'q' }))],
      breakdowns: [],
    }))
    return { ...released, results: { ...released.results, sections: [{ ...section, questions: asked }] } }
  }
  const differences = (released: ReleasedResults) =>
    findStatements(released).filter(({ statement }) => statement.kind === 'difference')

  it('is found where it is too large for chance, and names the two groups', () => {
    const clear = [
      [80, 40],
      [20, 60],
    ]
    expect(differences(withGroups(clear))[0]).toMatchObject({
      id: 'difference:q.c1',
      statement: { highest: { key: 'g1', share: 0.8, base: 100 }, lowest: { key: 'g2', share: 0.4 } },
    })
  })

  it('is not found where chance would give as much, or where a group is hidden', () => {
    const slight = [
      [52, 48],
      [48, 52],
    ]
    expect(differences(withGroups(slight))).toEqual([])
    const hidden = [
      [60, 2],
      [20, 4],
    ]
    expect(differences(withGroups(hidden))).toEqual([])
  })

  it('is judged with everything else that was compared: one doubtful difference among many is none', () => {
    const doubtful = [
      [60, 46],
      [40, 54],
    ]
    const flat = Array.from({ length: 20 }, () =>
      tableOf([
        [50, 50],
        [50, 50],
      ]),
    )
    expect(differences(withGroups(doubtful)).length).toBeGreaterThan(0)
    expect(differences(withGroups(doubtful, flat))).toEqual([])
  })
})

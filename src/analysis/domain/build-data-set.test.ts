import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { FrozenResponses } from '#fieldwork'
import { type Answers, pointsOf, type Question, questionsOf, routeOf, valueState } from '#questionnaire'
import { questionId, responseId, waveId } from '#shared'
import { answersTo, everyKind, questionnaireOf, single } from '../../../test/support/questionnaires.ts'
import { buildDataSet } from './build-data-set.ts'
import { type DataSet, missingMarks } from './data-set.ts'

const questionnaire = questionnaireOf(everyKind)

function frozen(answers: readonly Answers[], language = 'fi'): FrozenResponses {
  return {
    wave: waveId('w'),
    hash: 'h',
    excluded: {},
    responses: answers.map((given, index) => ({
      id: responseId(`r${index}`),
      wave: waveId('w'),
      questionnaireVersion: '1.0.0',
      mode: 'web',
      languages: [language],
      breakOffPage: null,
      startedOn: null,
      submittedOn: null,
      answers: given,
    })),
  }
}

function value(dataSet: DataSet, name: string, row: number): number | string | null | undefined {
  return dataSet.columns.get(name)?.values[row]
}

/** The answer to a question as its columns tell it; undefined where they say it is missing. */
function readBack(dataSet: DataSet, question: Question, row: number): unknown {
  const own = dataSet.variables.filter((variable) => variable.question === question.id)
  const texts = own.flatMap(({ name, measure }) => (measure === 'text' ? [value(dataSet, name, row)] : []))
  const text = texts.find((found) => found != null)
  const codes = own.flatMap((variable) => {
    const found = value(dataSet, variable.name, row)
    return variable.measure !== 'text' && typeof found === 'number' && found >= 0 ? [{ variable, found }] : []
  })
  switch (question.kind) {
    case 'open':
      return text
    case 'number': {
      const column = dataSet.columns.get(question.id)
      return column?.kind === 'numbers' && column.missing[row] === 0 ? column.values[row] : undefined
    }
    case 'multiple': {
      if (codes.length === 0) return undefined
      const chosen = codes.filter(({ found }) => found === 1).map(({ variable }) => variable.optionCode)
      return { codes: chosen, text }
    }
    case 'battery':
    case 'ranking':
      return Object.fromEntries(codes.map(({ variable, found }) => [variable.part, found]))
    default:
      return codes[0]?.found
  }
}

/** The same from the answers themselves: only what carries a value. */
function given(question: Question, answers: Answers): unknown {
  const answer = answers[question.id]
  const missing = new Set(pointsOf(question).flatMap(({ code, missing }) => (missing ? [code] : [])))
  if (answer === undefined) {
    return question.kind === 'battery' || question.kind === 'ranking' ? {} : undefined
  }
  switch (answer.kind) {
    case 'open':
      return answer.text
    case 'number':
      return answer.value
    case 'multiple': {
      const codes = [...answer.codes].filter((code) => !missing.has(code)).sort((a, b) => a - b)
      return codes.length === 0 ? undefined : { codes, text: answer.text }
    }
    case 'battery':
      return Object.fromEntries(Object.entries(answer.codes).filter(([, code]) => !missing.has(code)))
    case 'ranking':
      return answer.ranks
    default:
      return missing.has(answer.code) ? undefined : answer.code
  }
}

describe('a data set', () => {
  it('gives back every value that was answered', () => {
    fc.assert(
      fc.property(fc.array(answersTo(everyKind), { maxLength: 6 }), (responses) => {
        const dataSet = buildDataSet(questionnaire, frozen(responses))
        expect(dataSet.rows).toBe(responses.length)
        for (const [row, answers] of responses.entries()) {
          for (const question of questionsOf(questionnaire)) {
            expect(readBack(dataSet, question, row)).toEqual(given(question, answers))
          }
        }
      }),
      { numRuns: 100 },
    )
  })

  it('says of every missing value which kind it is, as the questionnaire does', () => {
    fc.assert(
      fc.property(answersTo(everyKind), (answers) => {
        const dataSet = buildDataSet(questionnaire, frozen([answers]))
        const route = routeOf(questionnaire, answers, 'fi')
        for (const variable of dataSet.variables) {
          const column = dataSet.columns.get(variable.name)
          const question = questionsOf(questionnaire).find(({ id }) => id === variable.question)
          if (question === undefined || column === undefined || column.kind === 'texts') continue
          const hasItems = question.kind === 'battery' || question.kind === 'ranking'
          const state = valueState(
            question,
            answers,
            route,
            hasItems ? (variable.part ?? undefined) : undefined,
          )
          const mark =
            column.kind === 'numbers' ? 0 - (column.missing[0] ?? 0) : Math.min(column.values[0] ?? 0, 0)
          expect(mark).toBe(state === 'answered' ? 0 : missingMarks[state])
        }
      }),
      { numRuns: 100 },
    )
  })

  it('keeps “not asked” apart from “not answered”', () => {
    const routed = questionnaireOf([
      single('first'),
      single('second', {
        showIf: { question: questionId('first'), hasAnyOf: [1], whenMissing: 'hide' },
      }),
    ])
    const dataSet = buildDataSet(
      routed,
      frozen([
        { [questionId('first')]: { kind: 'single', code: 2 } },
        { [questionId('first')]: { kind: 'single', code: 1 } },
        { [questionId('first')]: { kind: 'single', code: 98 } },
      ]),
    )
    expect([...(dataSet.columns.get('second')?.values ?? [])]).toEqual([
      missingMarks.not_asked,
      missingMarks.not_answered,
      missingMarks.not_asked,
    ])
    expect(value(dataSet, 'first', 2)).toBe(missingMarks.cannot_say)
  })

  it('names variables as the archive does, and lets no text leave', () => {
    const { variables } = buildDataSet(questionnaire, frozen([]))
    const names = variables.map(({ name }) => name)
    expect(names).toEqual(
      expect.arrayContaining(['rating', 'useful_webinars', 'partners_ngo', 'order_training']),
    )
    expect(names).not.toContain('partners_cannot_say')
    const texts = variables.filter(({ measure }) => measure === 'text')
    expect(texts.map(({ name }) => name)).toEqual(['partners_other_text', 'words', 'story'])
    expect(new Set(texts.map(({ disclosure }) => disclosure))).toEqual(new Set(['high']))
  })

  it('has no column for what is kept apart from the response', () => {
    const apart = questionnaireOf([single('open_one'), single('contact', { apart: true })])
    const names = buildDataSet(apart, frozen([])).variables.map(({ name }) => name)
    expect(names).toEqual(['open_one', 'response_language'])
  })
})

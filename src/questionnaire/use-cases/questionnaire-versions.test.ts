import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Context } from '#platform/context'
import { questionnaireId } from '#shared'
import { contextFor, type FreshDatabase, freshDatabase } from '../../../test/support/database.ts'
import { everyKind, inThree, option, questionnaireOf, single } from '../../../test/support/questionnaires.ts'
import type { Questionnaire } from '../domain/definition.ts'
import {
  barometerQuestionnaire,
  correctText,
  freezeQuestionnaire,
  latestQuestionnaire,
  loadQuestionnaire,
  saveDraft,
} from './index.ts'

let fresh: FreshDatabase
let ctx: Context
let visitor: Context
beforeAll(async () => {
  fresh = await freshDatabase()
  ctx = contextFor(fresh.database)
  visitor = contextFor(fresh.database, { actor: { kind: 'public' } })
})
afterAll(() => fresh.drop())

const named = (id: string, more: Partial<Questionnaire> = {}) =>
  questionnaireOf(everyKind, { id: questionnaireId(id), ...more })

async function frozen(id: string): Promise<Questionnaire> {
  const questionnaire = named(id)
  await saveDraft(ctx, questionnaire)
  const outcome = await freezeQuestionnaire(ctx, id, questionnaire.version)
  if (!outcome.ok) throw new Error(outcome.problem.message)
  return outcome.value
}

describe('a draft', () => {
  test('is saved over as often as one likes, and read back as it was saved', async () => {
    await saveDraft(ctx, named('draft'))
    const later = named('draft', { title: inThree('Toinen') })
    await saveDraft(ctx, later)
    expect(await loadQuestionnaire(ctx, 'draft', '1.0.0')).toEqual({ ok: true, value: later })
  })

  test('is not for the public', async () => {
    await saveDraft(ctx, named('secret'))
    expect(await loadQuestionnaire(visitor, 'secret', '1.0.0')).toMatchObject({
      problem: { code: 'questionnaire_unknown' },
    })
    expect(await saveDraft(visitor, named('secret'))).toMatchObject({ problem: { code: 'not_permitted' } })
    expect(await freezeQuestionnaire(visitor, 'secret', '1.0.0')).toMatchObject({
      problem: { code: 'not_permitted' },
    })
    expect(await correctText(visitor, named('secret'))).toMatchObject({ problem: { code: 'not_permitted' } })
    expect(await latestQuestionnaire(visitor, 'secret')).toMatchObject({ problem: { code: 'not_permitted' } })
  })

  test('is not frozen while the linter finds errors, and the first is named', async () => {
    const empty = questionnaireOf([single('a', { options: [] })], { id: questionnaireId('faulty') })
    await saveDraft(ctx, empty)
    expect(await freezeQuestionnaire(ctx, 'faulty', '1.0.0')).toMatchObject({
      problem: { code: 'questionnaire_has_errors', at: 'all/a', values: { errors: 1 } },
    })
  })

  test('needs an id that can be one', async () => {
    expect(await saveDraft(ctx, named('no good'))).toMatchObject({ problem: { code: 'id_not_usable' } })
  })
})

describe('a frozen version', () => {
  test('is open to the public, and freezing it again changes nothing', async () => {
    const questionnaire = await frozen('open')
    expect(await loadQuestionnaire(visitor, 'open', '1.0.0')).toEqual({ ok: true, value: questionnaire })
    expect(await freezeQuestionnaire(ctx, 'open', '1.0.0')).toEqual({ ok: true, value: questionnaire })
  })

  test('is never saved over: a changed code is named with its place', async () => {
    await frozen('fixed')
    const [first, ...rest] = everyKind
    if (first?.kind !== 'single') throw new Error('the first is a single choice')
    const recoded = [{ ...first, options: [option(3, 'yes'), ...first.options.slice(1)] }, ...rest]
    const next = questionnaireOf(recoded, { id: questionnaireId('fixed') })
    const at = 'sections/all/questions/awareness/options/yes/code'
    expect(await saveDraft(ctx, next)).toMatchObject({ problem: { code: 'questionnaire_frozen', at } })
    expect(await correctText(ctx, next)).toMatchObject({ problem: { code: 'meaning_changed', at } })
    expect(await saveDraft(ctx, named('fixed'))).toMatchObject({
      problem: { code: 'questionnaire_frozen', at: 'fixed' },
    })
  })

  test('takes a corrected text as its next text version, which respondents then read', async () => {
    const questionnaire = await frozen('typo')
    const corrected = { ...questionnaire, title: inThree('Korjattu') }
    const second = { ...corrected, textVersion: 2 }
    expect(await correctText(ctx, corrected)).toEqual({ ok: true, value: second })
    expect(await loadQuestionnaire(visitor, 'typo', '1.0.0')).toEqual({ ok: true, value: second })
    expect(await correctText(ctx, corrected)).toMatchObject({ problem: { code: 'nothing_changed' } })
    const emptied = { ...corrected, title: { fi: 'Korjattu' } }
    expect(await correctText(ctx, emptied)).toMatchObject({
      problem: { code: 'questionnaire_has_errors', at: 'title' },
    })
  })

  test('cannot be changed behind the program’s back either', async () => {
    await frozen('guarded')
    const change = sql`update questionnaire.versions set hash = '' where id = 'guarded'`.execute(
      fresh.database,
    )
    await expect(change).rejects.toThrow('never changes')
  })

  test('is followed by a new version, which stays the latest when a text of the old one is corrected', async () => {
    const before = await frozen('next')
    const begun = named('next', { version: '2.0.0' })
    await saveDraft(ctx, begun)
    expect(await correctText(ctx, { ...before, title: inThree('Korjattu') })).toMatchObject({ ok: true })
    expect(await latestQuestionnaire(ctx, 'next')).toEqual({ ok: true, value: begun })
  })
})

test('texts of a draft are saved as a draft, not corrected', async () => {
  await saveDraft(ctx, named('young'))
  expect(await correctText(ctx, named('young', { title: inThree('x') }))).toMatchObject({
    problem: { code: 'questionnaire_not_frozen' },
  })
})

test('what is unknown is said to be unknown', async () => {
  const unknown = { problem: { code: 'questionnaire_unknown' } }
  expect(await loadQuestionnaire(ctx, 'nowhere', '1.0.0')).toMatchObject(unknown)
  expect(await latestQuestionnaire(ctx, 'nowhere')).toMatchObject(unknown)
  expect(await freezeQuestionnaire(ctx, 'nowhere', '1.0.0')).toMatchObject(unknown)
  expect(await correctText(ctx, named('nowhere'))).toMatchObject(unknown)
})

test('the shipped barometer can be frozen, and who did it is on record', async () => {
  const barometer = barometerQuestionnaire()
  await saveDraft(ctx, barometer)
  expect(await freezeQuestionnaire(ctx, barometer.id, barometer.version)).toEqual({
    ok: true,
    value: barometer,
  })
  const { rows } = await sql`
    select actor, what from platform.audit where about = ${`${barometer.id} ${barometer.version}`} order by id`.execute(
    fresh.database,
  )
  expect(rows).toEqual([
    { actor: 'console', what: 'save-draft' },
    { actor: 'console', what: 'freeze-questionnaire' },
  ])
})

import { readFile } from 'node:fs/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { importSurvey, showWave } from '#fieldwork/use-cases'
import type { Actor, Context } from '#platform/context'
import { readSurveyMonkey } from '#questionnaire'
import { questionnaireId, unwrap } from '#shared'
import { contextFor, type FreshDatabase, freshDatabase } from '../../../test/support/database.ts'
import { approveEdition, unapproveEdition } from './approve-edition.ts'
import { easyResults } from './easy-results.ts'
import { listEditions, readEditionFile } from './list-editions.ts'
import { openEdition } from './open-edition.ts'
import { pickStatements } from './pick-statements.ts'
import { cancelRelease, releaseNow, scheduleRelease } from './release-edition.ts'
import { requireLanguages } from './required-languages.ts'
import { resultsFront } from './results-page.ts'
import { saveText } from './save-text.ts'
import { correctEdition, withdrawEdition } from './withdraw-edition.ts'

const wave = 'films'
const note = { fi: 'Korjattu luku.', sv: 'En siffra har rättats.', en: 'A figure was corrected.' }

describe('an edition, from drafts to release', { timeout: 180_000 }, () => {
  let fresh: FreshDatabase
  beforeAll(async () => {
    fresh = await freshDatabase()
    const sample = await readFile(new URL('../../../samples/StarWars.csv', import.meta.url))
    const survey = unwrap(readSurveyMonkey(sample, { id: questionnaireId(wave), title: 'Films' }))
    const title = { fi: 'Elokuvat', sv: 'Filmer', en: 'Films' }
    unwrap(await importSurvey(at('2024-06-01'), { wave, survey, title, credit: null }))
  }, 180_000)
  afterAll(() => fresh.drop())

  const at = (day: string, actor?: Actor): Context =>
    contextFor(fresh.database, { day, ...(actor !== undefined && { actor }) })
  const as = (role: 'editor' | 'translator' | 'analyst' | 'reader', languages: readonly string[] = []) =>
    at('2024-06-01', { kind: 'staff', account: role, roles: [role], languages })
  const reader = (day: string) => at(day, { kind: 'public' })
  const desk = async () => unwrap(await openEdition(as('editor'), { wave }))
  const approveAll = async () => {
    for (const language of ['fi', 'sv', 'en']) unwrap(await approveEdition(as('editor'), { wave, language }))
  }
  const visible = async (day: string) => ({
    editions: (await listEditions(reader(day))).length,
    file: (await readEditionFile(reader(day), { wave, path: 'sv/report.pdf' })).ok,
    results: (await resultsFront(reader(day), { wave, language: 'sv', downloads: [], easy: false })).ok,
  })

  it('begins with sound drafts of every part in every language, and nothing approved', async () => {
    const { texts, steps, approvals, required, picked } = await desk()
    expect(texts.filter(({ part }) => part === 'news').map(({ language }) => language)).toEqual([
      'fi',
      'sv',
      'en',
    ])
    expect(texts.filter(({ problem }) => problem !== null)).toEqual([])
    expect(texts.every(({ standing }) => standing === 'current')).toBe(true)
    expect(approvals.some(({ holds }) => holds)).toBe(false)
    expect(required).toEqual(['fi', 'sv'])
    expect(steps).toMatchObject({ edit: null, release: 'approval_missing' })
    expect(picked.length).toBeGreaterThan(0)
    expect(picked.some(({ stale }) => stale)).toBe(false)
  })

  it('lets each role do its part and no other', async () => {
    const text = { wave, part: 'news', language: 'sv', markdown: '# Filmer', revision: 1 }
    expect(await openEdition(reader('2024-06-01'), { wave })).toMatchObject({
      problem: { code: 'not_permitted' },
    })
    for (const actor of [as('reader'), as('analyst'), as('translator', ['en'])])
      expect(await saveText(actor, text)).toMatchObject({ problem: { code: 'not_permitted' } })
    for (const actor of [as('reader'), as('analyst'), as('translator', ['sv'])]) {
      expect(await approveEdition(actor, { wave, language: 'sv' })).toMatchObject({
        problem: { code: 'not_permitted' },
      })
      expect(await releaseNow(actor, { wave })).toMatchObject({ problem: { code: 'not_permitted' } })
    }
    expect(await pickStatements(as('translator', ['sv']), { wave, picks: [] })).toMatchObject({
      problem: { code: 'not_permitted' },
    })
  })

  it('keeps every revision, refuses to overwrite what it did not see, and shows which languages are behind', async () => {
    const own = (language: string, revision: number) => ({
      wave,
      part: 'summary',
      language,
      markdown: 'Lyhyesti.',
      revision,
    })
    unwrap(await saveText(as('editor'), own('fi', 1)))
    expect(await saveText(as('editor'), own('fi', 1))).toMatchObject({
      problem: { code: 'text_changed_meanwhile' },
    })
    const summary = async (of: string) =>
      (await desk()).texts.find(({ part, language }) => part === 'summary' && language === of)
    const source = (await desk()).edition.facts.sourceLanguage
    const behind = ['fi', 'sv', 'en'].filter((language) => language !== source)
    if (source === 'fi') expect((await summary(behind[0] ?? ''))?.standing).toBe('older')
    unwrap(await saveText(as('translator', ['sv']), own('sv', 1)))
    expect((await summary('sv'))?.standing).toBe('current')
  })

  it('is approved only as it stands: a change of a text, and any unbound number, undo it', async () => {
    const finnish = async () => (await desk()).approvals.find(({ language }) => language === 'fi')
    const holds = async () => (await finnish())?.holds
    const seen = { wave, language: 'fi', content: (await finnish())?.content ?? '' }
    unwrap(await approveEdition(as('editor'), seen))
    expect(await holds()).toBe(true)
    unwrap(
      await saveText(as('editor'), {
        wave,
        part: 'summary',
        language: 'fi',
        markdown: 'Peräti 85 %.',
        revision: 2,
      }),
    )
    expect(await holds()).toBe(false)
    expect(await approveEdition(as('editor'), { wave, language: 'fi' })).toMatchObject({
      problem: { code: 'unbound_number', values: { part: 'summary', language: 'fi' } },
    })
    unwrap(
      await saveText(as('editor'), {
        wave,
        part: 'summary',
        language: 'fi',
        markdown: 'Lyhyesti.',
        revision: 3,
      }),
    )
    expect(await approveEdition(as('editor'), { ...seen, content: 'anything else' })).toMatchObject({
      problem: { code: 'approved_unseen' },
    })
    // The same words again: what was approved stands again.
    expect(await holds()).toBe(true)
    unwrap(await unapproveEdition(as('editor'), { wave, language: 'fi' }))
    expect(await holds()).toBe(false)
  })

  it('is not released while Finnish or Swedish lacks approval', async () => {
    unwrap(await approveEdition(as('editor'), { wave, language: 'fi' }))
    expect(await releaseNow(as('editor'), { wave })).toMatchObject({
      problem: { code: 'approval_missing', at: 'sv' },
    })
    expect(await visible('2024-06-01')).toEqual({ editions: 0, file: false, results: false })
  })

  it('asks for the languages the installation requires, which the console or an owner decides', async () => {
    expect(await requireLanguages(as('editor'), ['fi'])).toMatchObject({ problem: { code: 'not_permitted' } })
    expect(await requireLanguages(at('2024-06-01'), ['fi', 'so'])).toMatchObject({
      problem: { code: 'language_not_published', at: 'so' },
    })
    unwrap(await requireLanguages(at('2024-06-01'), ['en', 'fi', 'sv']))
    expect(await releaseNow(as('editor'), { wave })).toMatchObject({ problem: { at: 'sv, en' } })
    expect(unwrap(await requireLanguages(at('2024-06-01'), ['fi', 'sv']))).toEqual(['fi', 'sv'])
  })

  it('shows nothing before the embargo ends, and everything from that moment', async () => {
    await approveAll()
    const passed = await scheduleRelease(as('editor'), { wave, at: new Date('2024-05-31T06:00:00Z') })
    expect(passed).toMatchObject({ problem: { code: 'moment_passed' } })
    unwrap(await scheduleRelease(as('editor'), { wave, at: new Date('2024-06-03T06:00:00Z') }))
    expect((await desk()).steps).toMatchObject({ edit: 'edition_scheduled', cancel: null })
    expect(
      await saveText(as('editor'), { wave, part: 'news', language: 'fi', markdown: '# Uusi', revision: 1 }),
    ).toMatchObject({
      problem: { code: 'edition_scheduled' },
    })
    expect(await visible('2024-06-02')).toEqual({ editions: 0, file: false, results: false })
    unwrap(await cancelRelease(as('editor'), { wave }))
    expect((await desk()).files).toEqual([])
    expect(await visible('2024-06-04')).toEqual({ editions: 0, file: false, results: false })
    unwrap(await scheduleRelease(as('editor'), { wave, at: new Date('2024-06-03T06:00:00Z') }))
    expect(await visible('2024-06-02')).toEqual({ editions: 0, file: false, results: false })
    // Whoever asks first after the moment makes it public, for everyone and for good.
    expect(await visible('2024-06-03')).toEqual({ editions: 1, file: true, results: true })
    expect(unwrap(await showWave(at('2024-06-03'), wave)).wave.state).toBe('published')
    const [edition] = await listEditions(reader('2024-06-03'))
    expect(edition).toMatchObject({
      number: 1,
      releasedAt: new Date('2024-06-03T06:00:00Z'),
      withdrawn: null,
    })
    expect(Object.keys(edition?.news ?? {}).sort()).toEqual(['en', 'fi', 'sv'])
  })

  it('is withdrawn with a note in each required language, and its files with it', async () => {
    expect(await withdrawEdition(as('editor'), { wave, note: { fi: note.fi, sv: '  ' } })).toMatchObject({
      problem: { code: 'note_missing', at: 'sv' },
    })
    const endless = { ...note, fi: 'x'.repeat(2_001) }
    expect(await withdrawEdition(as('editor'), { wave, note: endless })).toMatchObject({
      problem: { code: 'text_too_long' },
    })
    unwrap(await withdrawEdition(as('editor'), { wave, note }))
    expect(await visible('2024-06-04')).toMatchObject({ editions: 1, file: false })
    expect((await listEditions(reader('2024-06-04')))[0]).toMatchObject({
      withdrawn: note,
      files: [],
      news: {},
    })
  })

  it('is corrected by the next edition, which says why; until then the old note stands', async () => {
    unwrap(await correctEdition(as('editor'), { wave, note }))
    expect((await desk()).edition).toMatchObject({ number: 2, state: { kind: 'preparing' }, approvals: [] })
    expect((await listEditions(reader('2024-06-04')))[0]).toMatchObject({ number: 1, withdrawn: note })
    await approveAll()
    unwrap(await releaseNow(as('editor'), { wave }))
    const [edition] = await listEditions(reader('2024-06-04'))
    expect(edition).toMatchObject({ number: 2, withdrawn: null, corrected: note })
    const news = unwrap(await readEditionFile(reader('2024-06-04'), { wave, path: 'en/news.html' }))
    expect(new TextDecoder().decode(news.content)).toContain(note.en)
  })

  it('tells its results in easy language only in languages that have such a text', async () => {
    unwrap(await correctEdition(as('editor'), { wave, note }))
    const [part, language] = ['easy', 'en'] as const
    const own = (await desk()).texts.find((text) => text.part === part && text.language === language)
    const emptied = { wave, part, language, markdown: '', revision: own?.revision ?? 0 }
    unwrap(await saveText(as('editor'), emptied))
    await approveAll()
    unwrap(await releaseNow(as('editor'), { wave }))
    const [edition] = await listEditions(reader('2024-06-04'))
    const paths = edition?.files.map(({ path }) => path)
    expect(paths).toContain('fi/easy.html')
    expect(paths).not.toContain('en/easy.html')
    const linked = (of: string) => edition?.news[of]?.links.some(({ kind }) => kind === 'easy')
    expect([linked('fi'), linked('en')]).toEqual([true, false])
    const links = { results: '/r', report: '/p', news: '/n' }
    const easy = (of: string) => easyResults(reader('2024-06-04'), { wave, language: of, links })
    expect(unwrap(await easy('sv')).html).toContain('Vi fick')
    expect(await easy('en')).toMatchObject({ problem: { code: 'easy_not_published' } })
  })
})

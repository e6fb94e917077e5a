import { describe, expect, it } from 'vitest'
import { barometerQuestionnaire } from '#questionnaire/use-cases'
import { officialLanguages, unwrap } from '#shared'
import { madeUpResults } from '../../../../test/support/released-results.ts'
import { bindText } from '../../domain/bound-text/bind-text.ts'
import { findStatements } from '../../domain/findings/find-statements.ts'
import { draftTexts } from '../../domain/news/draft-texts.ts'
import { factsFor } from '../../use-cases/facts-for.ts'
import { bindingsOf } from '../bindings/bindings-of.ts'
import { type EasyPage, easyFile, easyFragment } from './easy-page.tsx'

const barometer = barometerQuestionnaire()
const released = madeUpResults(
  barometer,
  Array.from({ length: 90 }, (_, at) => ({
    org_type: { kind: 'single', code: 1 + (at % 4) },
    wishes: { kind: 'multiple', codes: at < 60 ? [1, 2] : at < 80 ? [3] : [4] },
  })),
  [],
)
const statements = findStatements(released)
const facts = factsFor(released.wave)
const links = { results: '/r', report: '/p', news: '/n' }

function page(language: string, more: Partial<EasyPage> = {}): EasyPage {
  const whole = { released, statements, facts }
  const draft = draftTexts(whole).find((one) => one.part === 'easy' && one.language === language)
  const bindings = bindingsOf({ ...whole, waves: [released.wave], picks: [], style: 'easy' })
  const text = unwrap(bindText(draft?.markdown ?? '', bindings, language, 'easy'))
  return { wave: released.wave, language, text, statements, corrected: null, ...more }
}

describe('the results in easy language', () => {
  it.each(
    officialLanguages,
  )('have one heading for the page, short lines and no sign for per cent, in %s', (language) => {
    const html = easyFragment(page(language), links)
    expect(html.match(/<h1/gu)).toHaveLength(1)
    const text = html.replace(/<svg.*?<\/svg>/gsu, '').replace(/<(?:br|p|li|h\d)[^>]*>/gu, '\n')
    const lines = text.replace(/<[^>]+>/gu, '').split('\n')
    for (const line of lines) expect(line.split(' ').length, line).toBeLessThanOrEqual(22)
    expect(html).not.toContain('%<')
    expect(html).not.toMatch(/\n– |\{|\}/u)
  })

  it('name the things of a list one by one, and draw those three and no other chart', () => {
    const html = easyFragment(page('fi'), links)
    expect(html).toMatch(/<li>”[^<]*”[^<]*prosenttia\)<\/li>/u)
    expect(html.match(/<svg/gu)?.length ?? 0).toBeLessThanOrEqual(1)
  })

  it('say first that invented data are invented, and what was corrected', () => {
    const wave = { ...released.wave, synthetic: true }
    const corrected = { fi: 'Luku oli väärin.', sv: 'Ett tal var fel.', en: 'A number was wrong.' }
    const html = easyFragment(page('sv', { wave, corrected }), links)
    expect(html).toContain('<div class="notice demo"><p><strong>Det här är ett exempel.</strong>')
    expect(html).toContain('Ett tal var fel.')
    expect(easyFragment(page('sv', { wave: { ...wave, synthetic: false } }), links)).not.toContain('demo')
  })

  it('lead to the results, the report and the news; the file to those beside it', () => {
    const { results, report, news } = links
    const html = easyFragment(page('en'), links)
    for (const href of [results, report, news]) expect(html).toContain(`href="${href}"`)
    const file = easyFile(page('en'), 'hash')
    expect(file).toContain('<html lang="en" dir="ltr">')
    for (const href of ['results.html', 'report.html', 'news.html']) expect(file).toContain(`href="${href}"`)
    expect(file).not.toContain('<script')
    expect(new TextEncoder().encode(file).length).toBeLessThan(40 * 1024)
  })
})

import { describe, expect, it } from 'vitest'
import { questionnaireOf } from '../../../../test/support/questionnaires.ts'
import { waveOf } from '../../../../test/support/released-results.ts'
import { type Language, officialLanguages } from '../../../shared/index.ts'
import type { BoundText } from '../../domain/bound-text/bound-text.ts'
import type { EditionFacts } from '../../domain/edition-facts.ts'
import type { NewsItem } from '../../domain/news/news-item.ts'
import { newsFile } from './news-file.ts'
import { newsFragment } from './news-fragment.tsx'
import { type NewsInput, newsItem } from './news-item.ts'

const text: BoundText = {
  title: ['Partnerskap ger resultat'],
  blocks: [
    { kind: 'paragraph', text: ['Det viktigaste först.'] },
    { kind: 'heading', level: 2, id: 'mer', text: ['Mer'] },
    { kind: 'list', ordered: false, items: [['Ett'], [{ text: 'kyllä', language: 'fi' }]] },
  ],
  cells: [],
  outside: [],
  judgements: [],
}

const wave = waveOf(questionnaireOf([]), { title: { fi: 'Barometri', sv: 'Barometer', en: 'Barometer' } })
const facts: EditionFacts = {
  sourceLanguage: 'fi',
  programme: null,
  contractor: null,
  report: {
    title: wave.title,
    publishedOn: null,
    elsewhere: { languages: ['fi'], url: 'https://example.org/r' },
  },
  event: {
    name: { fi: 'Aamukahvi', sv: 'Morgonkaffe', en: 'Morning coffee' },
    startsAt: '2023-09-15T09:30:00+03:00',
    endsAt: '2023-09-15T11:00:00+03:00',
    registrationUrl: 'https://example.org/event',
    speakers: [{ name: 'A. B.', organisation: 'C' }],
  },
  published: {
    first: '2023-09-04T09:00:00+03:00',
    versions: { fi: '2023-09-04T09:00:00+03:00', sv: '2023-09-11T13:41:00+03:00' },
  },
}

function item(language: Language, more: Partial<NewsInput> = {}): NewsItem {
  return newsItem({
    wave,
    facts,
    language,
    text,
    releasedAt: new Date('2024-05-15T06:00:00Z'),
    openAnswers: false,
    corrected: null,
    withdrawn: null,
    easy: false,
    ...more,
  })
}

const before = new Date('2023-09-15T07:59:59Z')
const after = new Date('2023-09-15T08:00:00Z')
const html = (language: Language, more: Partial<NewsInput> = {}, now = before) =>
  newsFragment(item(language, more), now)

describe('the dates of a news item', () => {
  it('are one in the source language, and both where a version came later, as government pages print them', () => {
    expect(html('fi')).toContain(
      '<p class="dates">Julkaisuajankohta <time datetime="2023-09-04T09:00:00+03:00">4.9.2023 9.00</time></p>',
    )
    expect(html('sv')).toContain(
      'Utgivningsdatum <time datetime="2023-09-04T09:00:00+03:00">4.9.2023 9.00</time> | Publicerad på svenska <time datetime="2023-09-11T13:41:00+03:00">11.9.2023 kl. 13.41</time>',
    )
  })

  it('are the one moment of release in all languages for what this system released', () => {
    const own = { facts: { ...facts, published: null } }
    for (const language of officialLanguages)
      expect(item(language, own).published).toEqual({ first: '2024-05-15T06:00:00.000Z', version: null })
    expect(html('en', own)).toContain(
      'Publication date <time datetime="2024-05-15T06:00:00.000Z">15.5.2024 9.00</time>',
    )
    expect(item('fi', { ...own, releasedAt: null }).published).toBeNull()
    expect(html('fi', { ...own, releasedAt: null })).not.toContain('<time')
  })
})

describe('the event', () => {
  it('is told with who speaks until it ends, and then goes with its link', () => {
    expect(html('sv')).toContain(
      'informationstillfället <span lang="fi">Aamukahvi</span> (Morgonkaffe) den 15\u00a0september\u00a02023 kl. 9.30–11. Barometern presenteras av A. B. (C).',
    )
    expect(html('en')).toContain('on 15\u00a0September\u00a02023 from 9:30 to 11:00')
    expect(html('fi')).toContain('Aamukahvi -tilaisuudessa 15.9.2023 klo 9.30–11.')
    const ended = html('fi', {}, after)
    expect(ended).not.toMatch(/Aamukahvi|A\. B\.|example\.org\/event/u)
  })

  it('names nobody once the speaker is taken out, and several where there are', () => {
    const speaking = (...names: readonly string[]) => ({
      facts: {
        ...facts,
        event: facts.event && {
          ...facts.event,
          speakers: names.map((name) => ({ name, organisation: 'C' })),
        },
      },
    })
    expect(html('fi', speaking())).not.toContain('esittele')
    expect(html('fi', speaking('A', 'B'))).toContain('Barometrin esittelevät A (C) ja B (C).')
  })
})

describe('the links', () => {
  it('say the language of what they lead to, in words and as hreflang', () => {
    expect(html('sv')).toContain(
      '<a href="/sv/reports/2022" hreflang="sv">Läs rapporten Barometer (på svenska)</a>',
    )
    expect(html('sv')).toContain(
      '<a href="https://example.org/r" hreflang="fi">Läs mer om rapporten Barometri (på finska)</a>',
    )
    expect(html('sv')).toContain('<a href="/sv/news" hreflang="sv">Tillbaka till nyheter</a>')
  })
})

describe('what a reader must know first', () => {
  it('stands above the text: invented, corrected, withdrawn, of others', () => {
    const notices = item('en', {
      wave: {
        ...wave,
        synthetic: true,
        credit: { text: { en: 'Data: Others' }, licence: 'CC BY 4.0', url: null },
      },
      corrected: { fi: 'Luku korjattu', sv: 'Ett tal rättat', en: 'A figure corrected' },
      withdrawn: { fi: 'Virhe' },
    }).notices
    expect(notices.map(({ kind }) => kind)).toEqual(['withdrawn', 'corrected', 'demonstration', 'credit'])
    expect(notices[0]?.text).toEqual([{ text: 'Virhe', language: 'fi' }])
  })
})

describe('a news page', () => {
  it('has one main heading, each text in its language, and loads and runs nothing as a file', () => {
    const page = newsFile(item('sv'), { now: before, origin: 'https://example.org', cssHash: 'x' })
    expect(page).toMatch(/^<!doctype html>\n<html lang="sv" dir="ltr">/u)
    expect(page.match(/<h1/gu)).toHaveLength(1)
    expect(page).toContain('<li><span lang="fi">kyllä</span></li>')
    expect(page).not.toMatch(/<script|<link|<img|\ssrc=|\sstyle=|\son[a-z]+=|undefined|\[object/u)
    expect(page).toContain('href="report.html"')
    expect(page).toContain('href="https://example.org/sv/news"')
  })

  it('shows markup, formulas and right-to-left text as text, and a title of three hundred characters whole', () => {
    const title = `=cmd()|<script>alert(1)</script>${'å'.repeat(300)}`
    const words: BoundText = {
      ...text,
      title: [title],
      blocks: [{ kind: 'paragraph', text: ['<img src=x onerror=y> ', { text: 'مرحبا', language: 'ar' }] }],
    }
    const page = newsFile(item('fi', { text: words }), { now: before, origin: null, cssHash: 'x' })
    expect(page).not.toMatch(/<script|<img/u)
    expect(page).toContain('å'.repeat(300))
    expect(page).toContain('<span lang="ar" dir="rtl">مرحبا</span>')
  })

  it('is called as its report, without a lead, where a text has neither', () => {
    const bare = item('en', { text: { ...text, title: null, blocks: [] } })
    expect(bare).toMatchObject({ title: 'Barometer', lead: [], blocks: [] })
    expect(newsFragment(bare, before)).not.toContain('class="lead"')
  })
})

/** Composes the news of an edition in one language from its bound text and the stored facts. */
import type { Wave } from '#fieldwork'
import { factsOf, type Language, type LocalisedText, textIn } from '#shared'
import { addressOf } from '../../domain/addresses.ts'
import { plain } from '../../domain/bound-text/bind-runs.ts'
import type { BoundText } from '../../domain/bound-text/bound-text.ts'
import type { EditionEvent, EditionFacts } from '../../domain/edition-facts.ts'
import type { NewsDates, NewsEvent, NewsItem, NewsLink, NewsNotice } from '../../domain/news/news-item.ts'
import type { Piece, Text } from '../../domain/report-document.ts'
import { easyTexts } from '../easy/easy-texts.ts'
import { found } from '../localised.tsx'
import { fill, pageTexts } from '../texts/index.ts'
import { dateInSentence, hours } from './moments.ts'
import { type NewsTexts, newsTexts } from './texts.ts'

export interface NewsInput {
  readonly wave: Wave
  readonly facts: EditionFacts
  /** One of the official languages. */
  readonly language: Language
  /** Of the part `news`: its title, then the lead as the first paragraph. */
  readonly text: BoundText
  /** When everything becomes public; null before that is known. */
  readonly releasedAt: Date | null
  /** Whether open answers were written, of which the event then tells. */
  readonly openAnswers: boolean
  /** Why this edition replaces the one before it, or was taken back; null where it did not or was not. */
  readonly corrected: LocalisedText | null
  readonly withdrawn: LocalisedText | null
  /** Whether the edition tells the results in easy language too. */
  readonly easy: boolean
}

/** Without a title of its own the news is called as the report; without a paragraph the lead is empty. */
export function newsItem(input: NewsInput): NewsItem {
  const { wave, facts, language, text } = input
  const [first, ...rest] = text.blocks
  const hasLead = first?.kind === 'paragraph'
  return {
    wave: wave.id,
    language,
    type: 'news',
    title: text.title === null ? textIn(facts.report.title, language).text : plain(text.title),
    lead: hasLead ? first.text : [],
    blocks: hasLead ? rest : text.blocks,
    event: facts.event === null ? null : eventOf(facts.event, input),
    links: linksOf(input),
    published: datesOf(input),
    notices: noticesOf(input),
  }
}

/** News that came out before this system held them keep their dates; all others come out in one moment. */
function datesOf({ facts, language, releasedAt }: NewsInput): NewsDates | null {
  const { published } = facts
  if (published === null)
    return releasedAt === null ? null : { first: releasedAt.toISOString(), version: null }
  const version = published.versions[language] ?? published.first
  return { first: published.first, version: version === published.first ? null : version }
}

function eventOf(event: EditionEvent, { facts, language, openAnswers }: NewsInput): NewsEvent {
  const texts = newsTexts(language)
  const name = eventName(event, facts.sourceLanguage, language)
  const date = dateInSentence(event.startsAt, language)
  const when = filled(texts.event, {
    name,
    date: [date],
    hours: [hours(event.startsAt, event.endsAt, language)],
  })
  return { ...event, name, text: [...when, ...whoSpeaks(event, openAnswers, language, texts)] }
}

function whoSpeaks(
  { speakers }: EditionEvent,
  openAnswers: boolean,
  language: Language,
  texts: NewsTexts,
): Text {
  const names = speakers.map(({ name, organisation }) => `${name} (${organisation})`)
  if (names.length === 0) return []
  const list = new Intl.ListFormat(factsOf(language).locale, { type: 'conjunction' }).format(names)
  const one = openAnswers ? texts.speakerAndOpenAnswers : texts.speaker
  return [` ${fill(names.length === 1 ? one : texts.speakers, { speakers: list })}`]
}

/** An event keeps the name it has in the language of the source; other languages add what it means. */
function eventName({ name }: EditionEvent, sourceLanguage: Language, language: Language): Text {
  const own = found({ [sourceLanguage]: name[sourceLanguage] ?? '' }, language)
  const meaning = name[language] ?? own.text
  const piece: string | Piece =
    own.language === undefined ? own.text : { text: own.text, language: own.language }
  return meaning === own.text ? [piece] : [piece, ` (${meaning})`]
}

function linksOf({ wave, facts, language, easy }: NewsInput): readonly NewsLink[] {
  const { links, inLanguage } = newsTexts(language)
  const { report, programme, event } = facts
  const titled = (template: string, documentLanguage: Language) =>
    fill(template, {
      title: textIn(report.title, documentLanguage).text,
      inLanguage: inLanguage[documentLanguage] ?? documentLanguage,
    })
  const own = { kind: 'report', href: addressOf.report(language, wave.id), language } as const
  const list = { kind: 'news', text: links.news, href: addressOf.newsList(language), language } as const
  return [
    { ...own, text: titled(links.report, language) },
    ...(easy ? [easyLink(wave, language)] : []),
    ...(report.elsewhere?.languages ?? []).map((elsewhere) => ({
      kind: 'report_elsewhere' as const,
      text: titled(links.elsewhere, elsewhere),
      href: report.elsewhere?.url ?? '',
      language: elsewhere,
    })),
    ...(programme === null ? [] : [programmeLink(programme, links.programme, language)]),
    ...(event === null ? [] : [registrationLink(event, facts.sourceLanguage, links.registration)]),
    list,
  ]
}

function easyLink({ id }: Wave, language: Language): NewsLink {
  const { name } = easyTexts(language)
  return { kind: 'easy', text: name, href: addressOf.easy(language, id), language }
}

function programmeLink(
  { url }: NonNullable<EditionFacts['programme']>,
  text: string,
  language: Language,
): NewsLink {
  const { text: href, language: pageLanguage } = textIn(url, language)
  return { kind: 'programme', text, href, language: pageLanguage }
}

function registrationLink(event: EditionEvent, sourceLanguage: Language, template: string): NewsLink {
  const text = fill(template, { name: textIn(event.name, sourceLanguage).text })
  return { kind: 'registration', text, href: event.registrationUrl, language: sourceLanguage }
}

function noticesOf({ wave, language, corrected, withdrawn }: NewsInput): readonly NewsNotice[] {
  const texts = newsTexts(language)
  const { synthetic, credit } = pageTexts(language)
  const notices: NewsNotice[] = []
  const add = (kind: NewsNotice['kind'], title: string, text: Text) => notices.push({ kind, title, text })
  if (withdrawn !== null) add('withdrawn', texts.withdrawn, [piece(withdrawn, language)])
  if (corrected !== null) add('corrected', texts.corrected, [piece(corrected, language)])
  if (wave.synthetic) add('demonstration', synthetic.title, [synthetic.text])
  if (wave.credit !== null) {
    const licence = ` ${fill(credit.licence, { licence: wave.credit.licence })}`
    add('credit', credit.title, [piece(wave.credit.text, language), licence])
  }
  return notices
}

function piece(text: LocalisedText, pageLanguage: Language): string | Piece {
  const { text: words, language } = found(text, pageLanguage)
  return language === undefined ? words : { text: words, language }
}

/** Puts pieces of text in the places of a template. */
function filled(template: string, values: Readonly<Record<string, Text>>): Text {
  return template.split(/\{(\w+)\}/u).flatMap((part, index): Text => {
    if (index % 2 === 0) return part === '' ? [] : [part]
    return values[part] ?? []
  })
}

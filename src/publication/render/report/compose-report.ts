/**
 * The report of a wave in one language, as a document without a format. It says only what is released, and says plainly
 * where there is nothing to show. The same input gives the same document.
 */
import { dayOf, textIn } from '#shared'
import type { ReportDocument } from '../../domain/report-document.ts'
import { capitalised } from '../results/question-chart.ts'
import { fill } from '../texts/index.ts'
import { count, days } from '../wording/numbers.ts'
import { changeChapter } from './change-chapter.ts'
import { methodChapter } from './method-chapter.ts'
import { numbered } from './numbered.ts'
import { openAnswersChapter } from './open-answers-chapter.ts'
import { questionnaireAppendix } from './questionnaire-appendix.ts'
import type { ReportInput } from './report-input.ts'
import { sectionChapters } from './section-chapters.ts'
import { summaryChapter } from './summary-chapter.ts'
import { tablesAppendix } from './tables-appendix.ts'
import { asSentence, plainOf } from './text.ts'
import { reportTexts } from './texts/index.ts'

export function composeReport(input: ReportInput): ReportDocument {
  const { language, published } = input
  const texts = reportTexts(language)
  const chapters = [
    summaryChapter(input),
    methodChapter(input),
    ...sectionChapters(input),
    changeChapter(input),
    openAnswersChapter(input),
    tablesAppendix(input),
    questionnaireAppendix(input),
  ]
  return {
    language,
    ...cover(input),
    keywords: keywordsOf(input),
    published: published === null ? null : days(dayOf(published), dayOf(published), language),
    publishedAt: published === null ? null : published.toISOString(),
    notices: noticesOf(input),
    contentsTitle: texts.contents,
    chapters: numbered(chapters, language),
  }
}

function cover({ released, facts, language }: ReportInput) {
  const texts = reportTexts(language)
  const { wave, results } = released
  const waveTitle = textIn(wave.title, language).text
  const ownTitle = textIn(facts.report.title, language).text
  return {
    title: ownTitle === '' ? fill(texts.title, { wave: waveTitle }) : ownTitle,
    subtitle: fill(texts.subtitle, { wave: waveTitle }),
    publisher: publisherOf({ released, facts, language }),
    description: fill(texts.description, {
      n: count(results.responses, language),
      period: days(wave.field.start, wave.field.end, language),
    }),
  }
}

/** The programme's owner; whoever collected an imported survey; empty where neither is known. */
function publisherOf({ released, facts, language }: Pick<ReportInput, 'released' | 'facts' | 'language'>) {
  const { programme } = facts
  if (programme !== null) return capitalised(textIn(programme.owner.name, language).text, language)
  return released.wave.credit === null ? '' : textIn(released.wave.credit.text, language).text
}

function keywordsOf({ released, language }: ReportInput): readonly string[] {
  const title = textIn(released.questionnaire.title, language).text
  const sections = released.results.sections.map(({ section }) => textIn(section.title, language).text)
  return [...reportTexts(language).keywords, title, ...sections].filter((word) => word !== '')
}

/** What the edition says of itself, then that data are invented or whose they are. */
function noticesOf({ released, notices, language }: ReportInput): readonly string[] {
  const texts = reportTexts(language)
  const { synthetic, credit } = released.wave
  const own = synthetic ? [texts.synthetic] : []
  const source =
    credit === null
      ? []
      : [
          fill(texts.credit, {
            text: plainOf(asSentence([textIn(credit.text, language).text])),
            licence: credit.licence,
          }),
        ]
  return [...notices, ...own, ...source]
}

/** What changed since the wave before: question by question what can be compared, and why the rest cannot. */
import type {
  ComparedQuestion,
  NotComparedQuestion,
  QuestionResults,
  ReleasedChange,
  TrendChange,
} from '#analysis'
import { type Language, textIn } from '#shared'
import { type Years, yearsOf } from '../../domain/change-since.ts'
import { changeFindingOf } from '../../domain/findings/find-change.ts'
import type { Block, Chapter, DataTable, Figure, Text } from '../../domain/report-document.ts'
import { waveLineChart } from '../charts/wave-lines.tsx'
import { changeChart, named } from '../results/question-chart.ts'
import { fill, pageTexts } from '../texts/index.ts'
import { changeSentenceOf } from '../wording/change-sentence.ts'
import { count, mean, percent, signedMean, signedPoints } from '../wording/numbers.ts'
import { figureOf } from './figure-of.ts'
import { allQuestions } from './questions.ts'
import type { ReportInput } from './report-input.ts'
import { hiddenMark } from './tables/written.ts'
import { asSentence, plainOf, textOf, textOfSentence, together } from './text.ts'
import { reportTexts } from './texts/index.ts'

export function changeChapter(input: ReportInput): Chapter {
  const { released, language } = input
  const { changes } = reportTexts(language)
  const { change, wave } = released
  if (change === null) {
    return { id: 'changes', title: [changes.untold], blocks: [{ kind: 'paragraph', text: [changes.none] }] }
  }
  const years = yearsOf(change.since, wave)
  return {
    id: 'changes',
    title: [fill(changes.title, { year: years.earlier })],
    blocks: [{ kind: 'paragraph', text: [changes.lead] }, ...changeBlocks(input, change, years)],
  }
}

function changeBlocks(input: ReportInput, change: ReleasedChange, years: Years): readonly Block[] {
  const { language, released } = input
  const { changes } = reportTexts(language)
  const trends = allQuestions(released).flatMap((results) => {
    const trend = change.trend.value.questions.find((own) => own.question === results.question.id)
    return trend === undefined ? [] : [{ results, trend }]
  })
  const compared = trends.flatMap(({ results, trend }) =>
    trend.kind === 'compared' ? comparedBlocks(results, trend, years, language) : [],
  )
  const rest = trends.flatMap(({ results, trend }) =>
    trend.kind === 'not_compared' ? [reasonRow(results, trend, years, language)] : [],
  )
  return [
    ...(compared.length === 0 ? [{ kind: 'paragraph', text: [changes.noChange] } as const] : compared),
    ...(rest.length === 0 ? [] : notComparedBlocks(rest, language)),
  ]
}

function notComparedBlocks(rows: DataTable['rows'], language: Language): readonly Block[] {
  const { changes } = reportTexts(language)
  return [
    { kind: 'heading', level: 2, id: 'not-compared', text: [changes.notCompared] },
    {
      kind: 'table',
      id: 't-not-compared',
      caption: [changes.notCompared],
      columns: [[changes.question], [changes.why]],
      rows,
      notes: [],
    },
  ]
}

function reasonRow(
  { question }: QuestionResults,
  trend: NotComparedQuestion,
  years: Years,
  language: Language,
): readonly Text[] {
  const reason: Text = [fill(pageTexts(language).change.reasons[trend.reason], { year: years.earlier })]
  const note = trend.note === null ? [] : textOf(trend.note, language)
  return [textOf(question.text, language), together(reason, note)]
}

function comparedBlocks(
  results: QuestionResults,
  trend: ComparedQuestion,
  years: Years,
  language: Language,
): readonly Block[] {
  const { question } = results
  const { changes } = reportTexts(language)
  const scale = question.kind === 'battery' ? question.scale.id : null
  const about = { figure: trend.figure, scale, year: years.earlier }
  const sentence = textOfSentence(changeSentenceOf(changeFindingOf(trend), about, language), language)
  const note =
    trend.comparison === 'identical' ? [] : together([changes.comparability], textOf(trend.note, language))
  const figures = [
    levels(results, trend, sentence, years, language),
    dots(results, trend, sentence, years, language),
  ]
  return [
    { kind: 'heading', level: 2, id: `ch-${question.id}`, text: textOf(question.text, language) },
    { kind: 'paragraph', text: sentence },
    ...(note.length === 0 ? [] : [{ kind: 'paragraph', text: note } as const]),
    ...figures.filter((figure) => figure !== null),
    changeTable(results, trend, years, language),
  ]
}

/** As many lines as can be told apart. */
const mostLines = 6

/** Means of the waves as lines, where there are few enough to tell apart. */
function levels(
  { question }: QuestionResults,
  trend: ComparedQuestion,
  sentence: Text,
  years: Years,
  language: Language,
): Figure | null {
  if (trend.figure !== 'mean' || trend.rows.length > mostLines) return null
  const title = fill(reportTexts(language).changes.levels, { ...years })
  const point = (value: number | null) =>
    value === null ? null : { at: value, value: mean(value, language) }
  const values = trend.rows.flatMap(({ earlier, later }) =>
    [earlier.value, later.value].filter((value) => value !== null),
  )
  if (values.length === 0) return null
  const text = textOf(question.text, language)
  return figureOf({
    id: `f-levels-${question.id}`,
    title: `${plainOf(asSentence(text))} ${title}`,
    description: plainOf(sentence),
    caption: together(asSentence(text), [`${title}.`]),
    draw: (frame) =>
      waveLineChart(frame, {
        waves: [years.earlier, years.later],
        hidden: pageTexts(language).hidden,
        min: Math.min(...values),
        max: Math.max(...values, Math.min(...values) + 0.5),
        lines: trend.rows.map(({ label, earlier, later }) => ({
          ...named(label, language),
          values: [point(earlier.value), point(later.value)],
        })),
      }),
  })
}

function dots(
  { question }: QuestionResults,
  trend: ComparedQuestion,
  sentence: Text,
  years: Years,
  language: Language,
): Figure | null {
  const { change } = pageTexts(language)
  const title = fill(change.title, { year: years.earlier })
  const text = textOf(question.text, language)
  return figureOf({
    id: `f-change-${question.id}`,
    title: `${title}: ${plainOf(text)}`,
    description: plainOf(sentence),
    caption: together(asSentence(text), [`${title}.`, ' ', change.legend[trend.figure]]),
    draw: (frame) => changeChart(frame, trend, language),
  })
}

function changeTable(
  { question }: QuestionResults,
  trend: ComparedQuestion,
  years: Years,
  language: Language,
): DataTable {
  const { change, columns } = pageTexts(language)
  const hasMix = trend.rows.some(({ mixHeld }) => mixHeld !== null)
  const level = (value: number | null) =>
    value === null ? hiddenMark : trend.figure === 'mean' ? mean(value, language) : percent(value, language)
  const n = (value: number | null) => [value === null ? hiddenMark : count(value, language)]
  return {
    kind: 'table',
    id: `t-change-${question.id}`,
    caption: together(asSentence(textOf(question.text, language)), [
      `${fill(change.title, { year: years.earlier })}.`,
    ]),
    columns: [
      [trend.figure === 'share' ? columns.answer : columns.item],
      [years.earlier],
      [`n ${years.earlier}`],
      [years.later],
      [`n ${years.later}`],
      [change.columns.change],
      ...(hasMix ? [[fill(change.columns.mixHeld, { year: years.earlier })]] : []),
    ],
    rows: trend.rows.map(({ label, earlier, later, change: plain, mixHeld }) => [
      textOf(label, language),
      [level(earlier.value)],
      n(earlier.n),
      [level(later.value)],
      n(later.n),
      [changeWritten(plain, trend, language)],
      ...(hasMix ? [[changeWritten(mixHeld, trend, language)]] : []),
    ]),
    notes: [
      [topTwoNote(trend, question, language), change.inBrackets[trend.figure]].filter(Boolean).join(' '),
    ].map((note) => [note]),
  }
}

/** What the figures are, where they add up the two highest points of a scale. */
function topTwoNote(
  { figure }: ComparedQuestion,
  question: QuestionResults['question'],
  language: Language,
): string {
  if (figure !== 'top_two' || !('scale' in question)) return ''
  const points = question.scale.points.filter(({ missing }) => missing === undefined).slice(-2)
  const [one = '', other = ''] = points.map(({ text }) => textIn(text, language).text)
  return `${fill(pageTexts(language).columns.topTwo, { one, other })}.`
}

function changeWritten(change: TrendChange | null, { figure }: ComparedQuestion, language: Language): string {
  if (change === null) return hiddenMark
  const write = (value: number) =>
    figure === 'mean' ? signedMean(value, language) : signedPoints(value, language)
  const interval = fill(pageTexts(language).change.interval, {
    low: write(change.low),
    high: write(change.high),
  })
  return `${write(change.change)} ${interval}`
}

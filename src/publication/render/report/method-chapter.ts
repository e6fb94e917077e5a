/** How the survey was done: who responded, when, what figures are taken of, what is hidden and why. */
import type { Language } from '#shared'
import { yearsOf } from '../../domain/change-since.ts'
import type { Block, Chapter, Text } from '../../domain/report-document.ts'
import { languageNames } from '../language-names.ts'
import { fill, pageTexts } from '../texts/index.ts'
import { count, days } from '../wording/numbers.ts'
import type { ReportInput } from './report-input.ts'
import { asSentence, filled, textOf, together } from './text.ts'
import { reportTexts } from './texts/index.ts'

interface Row {
  readonly name: string
  readonly text: Text
}

export function methodChapter(input: ReportInput): Chapter {
  const { method } = reportTexts(input.language)
  const rows = [...aboutProgramme(input), ...aboutWave(input), ...aboutFigures(input), ...aboutChange(input)]
  const blocks: readonly Block[] = [
    { kind: 'note', title: method.chosen.title, text: [method.chosen.text] },
    { kind: 'facts', rows },
  ]
  return { id: 'method', title: [method.title], blocks }
}

function aboutProgramme({ facts, language }: ReportInput): readonly Row[] {
  const { method } = reportTexts(language)
  const { programme, contractor, report } = facts
  const rows: Row[] = []
  if (programme !== null) {
    const values = {
      programme: textOf(programme.name, language),
      owner: textOf(programme.owner.name, language),
    }
    rows.push({ name: method.programme, text: filled(method.programmeText, values) })
  }
  if (contractor !== null) rows.push({ name: method.contractor, text: [contractor.name] })
  if (report.elsewhere !== null) {
    const { languages, url } = report.elsewhere
    const lead = fill(method.elsewhereText, { languages: languageNames(languages, language) })
    rows.push({ name: method.elsewhere, text: [lead, { text: url, href: url }] })
  }
  return rows
}

function aboutWave({ released, language }: ReportInput): readonly Row[] {
  const { method } = reportTexts(language)
  const { wave, results } = released
  return [
    { name: method.wave, text: textOf(wave.title, language) },
    { name: method.period, text: [days(wave.field.start, wave.field.end, language)] },
    { name: method.responses, text: [count(results.responses, language)] },
    { name: method.languages, text: [languageNames(wave.languages, language)] },
    ...(wave.credit === null ? [] : [{ name: method.source, text: creditOf(wave.credit, language) }]),
  ]
}

function creditOf(credit: NonNullable<ReportInput['released']['wave']['credit']>, language: Language): Text {
  const text = filled(reportTexts(language).credit, {
    text: asSentence(textOf(credit.text, language)),
    licence: credit.licence,
  })
  return credit.url === null ? text : [...text, ' ', { text: credit.url, href: credit.url }]
}

function aboutFigures({ released, language }: ReportInput): readonly Row[] {
  const { method } = reportTexts(language)
  const { policy, results } = released
  const protection = fill(pageTexts(language).method.protectionText, {
    cell: count(policy.cellThreshold, language),
    base: count(policy.minimumBase, language),
    sensitive: count(policy.sensitiveMinimumBase, language),
  })
  return [
    { name: method.bases, text: [method.basesText] },
    { name: method.weights, text: [method.weightsText] },
    { name: method.protection, text: [protection] },
    { name: method.dataSet, text: [results.dataSet] },
  ]
}

function aboutChange({ released, language }: ReportInput): readonly Row[] {
  const { change, wave } = released
  if (change === null) return []
  const { method } = pageTexts(language).change
  const { earlier, later, mix } = change.trend.value
  const years = yearsOf(change.since, wave)
  const values = {
    year: years.earlier,
    now: years.later,
    n1: count(earlier.responses, language),
    n2: count(later.responses, language),
    n: count(later.responses, language),
    effective: count(mix.kind === 'held' ? mix.effectiveN : later.responses, language),
    earlier: textOf(change.since.title, language),
    later: textOf(wave.title, language),
  }
  const text = together(
    filled(method.compared, values),
    filled(method.intervals, values),
    filled(mix.kind === 'held' ? method.mix : method.noMix, values),
  )
  return [{ name: fill(method.title, { year: years.earlier }), text }]
}

/** Responses as an SPSS system file in one language: labels, kinds of missing, multiple-response sets, measurement levels. */
import { type Language, textIn } from '#shared'
import { dataTexts } from '../../texts/index.ts'
import { type Microdata, momentOf, titleOfResponses, warningsOf } from '../microdata.ts'
import { labelOf, type Recorded, type RecordedNumbers, recordsOf, setsIn } from '../records.ts'
import type { SavFile, SavSet, SavVariable } from './sav-file.ts'
import { writeSav } from './write-sav.ts'

export function microdataSav(input: Microdata, language: Language): Uint8Array {
  const { wave, dataSet } = input
  const texts = dataTexts(language)
  const records = recordsOf(dataSet)
  const file: SavFile = {
    label: [...(wave.synthetic ? [texts.study.demonstration] : []), textIn(wave.title, language).text].join(
      ': ',
    ),
    documents: [
      ...warningsOf(input, language),
      titleOfResponses(input, language),
      texts.respondentsNote,
      `${texts.readme.dataSet}: ${dataSet.hash}`,
    ],
    created: momentOf(input),
    cases: dataSet.rows,
    variables: records.map((record) => savVariable(record, language)),
    sets: setsOf(records, language),
  }
  return writeSav(file)
}

function savVariable(record: Recorded, language: Language): SavVariable {
  const { name, variable } = record
  const described = { name, label: labelOf(variable, language), measure: measureOf(record) }
  if (record.kind === 'texts') return { ...described, kind: 'text', values: record.values }
  const codes = record.missing.map(({ code }) => code)
  return {
    ...described,
    kind: 'number',
    decimals: record.decimals,
    values: record.values,
    labels: valueLabels(record, language),
    missing: { low: Math.min(...codes), high: Math.max(...codes) },
  }
}

function measureOf({ variable: { measure } }: Recorded): SavVariable['measure'] {
  if (measure === 'numeric') return 'scale'
  return measure === 'ordinal' || measure === 'rank' ? 'ordinal' : 'nominal'
}

/** Numbers that only say themselves need no label. */
function valueLabels({ variable, missing }: RecordedNumbers, language: Language) {
  const answers = variable.categories.map(({ code, label }) => ({
    value: code,
    label: textIn(label, language).text,
  }))
  const kinds = missing.map(({ kind, code }) => ({ value: code, label: dataTexts(language).missing[kind] }))
  return [...kinds, ...answers.filter(({ value, label }) => label !== String(value))]
}

function setsOf(records: readonly Recorded[], language: Language): readonly SavSet[] {
  const names = new Set(records.map(({ name }) => name.toLowerCase()))
  return [...setsIn(records).values()].flatMap((options) => {
    const [first] = options
    if (first === undefined) return []
    const own = first.variable.question.replace(/[^A-Za-z0-9_]/gu, '_').slice(0, 60)
    const name = names.has(own.toLowerCase()) ? `${own}_set` : own
    const label = textIn(first.variable.questionText, language).text
    return [{ name, label, counted: 1, variables: options.map((option) => option.name) }]
  })
}

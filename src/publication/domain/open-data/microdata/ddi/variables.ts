/** The variables in DDI: label, question as it was asked, valid and missing values, answers. */

import { officialLanguages } from '#shared'
import { inEach } from '../../nature.ts'
import { dataTexts } from '../../texts/index.ts'
import { labelOf, type Recorded, type RecordedNumbers } from '../records.ts'
import { element, inLanguages, textElement } from './xml.ts'

export function variableDescription(record: Recorded): string {
  const { name, variable } = record
  const isNumber = record.kind === 'numbers'
  const attributes = {
    ID: idOf(record),
    name,
    dcml: isNumber ? record.decimals : null,
    intrvl: isContinuous(record) ? 'contin' : 'discrete',
    nature: natureOf(record),
  }
  const labels = inEach(Object.keys(variable.label), (language) => labelOf(variable, language))
  return element(
    'var',
    attributes,
    inLanguages('labl', labels),
    element('qstn', {}, inLanguages('qstnLit', variable.questionText)),
    isNumber ? [validRange(record), missingValues(record)] : null,
    isNumber ? categories(record) : null,
    variable.concept === null ? null : textElement('concept', {}, variable.concept),
    element('varFormat', { type: isNumber ? 'numeric' : 'character', schema: 'SPSS' }),
  )
}

/** Options of a multiple choice and items of a battery belong together. */
export function variableGroups(records: readonly Recorded[]): readonly string[] {
  const coded = records.filter(({ kind }) => kind === 'numbers')
  const byQuestion = Map.groupBy(coded, ({ variable }) => variable.question)
  return [...byQuestion.values()].flatMap((group, at) => {
    const [first] = group
    if (first === undefined || group.length < 2) return []
    const type = first.variable.measure === 'indicator' ? 'multipleResp' : 'grid'
    const attributes = { ID: `G${at + 1}`, type, var: group.map(idOf).join(' ') }
    return [element('varGrp', attributes, inLanguages('labl', first.variable.questionText))]
  })
}

/** Export names are fit for XML too. */
function idOf({ name }: Recorded): string {
  return `V_${name}`
}

function validRange({ variable, values, missing }: RecordedNumbers): string | null {
  const codes = variable.categories.map(({ code }) => code)
  if (codes.length > 0)
    return element(
      'valrng',
      {},
      codes.map((code) => element('item', { VALUE: code })),
    )
  const none = new Set(missing.map(({ code }) => code))
  const answers = values.filter((value) => !none.has(value) && !Number.isNaN(value))
  if (answers.length === 0) return null
  const units = answers.every(Number.isInteger) ? 'INT' : 'REAL'
  const [min, max] = [answers.reduce((a, b) => Math.min(a, b)), answers.reduce((a, b) => Math.max(a, b))]
  return element('valrng', {}, element('range', { UNITS: units, min, max }))
}

function missingValues({ missing }: RecordedNumbers): string {
  return element(
    'invalrng',
    {},
    missing.map(({ code }) => element('item', { VALUE: code })),
  )
}

function categories({ variable, missing }: RecordedNumbers): readonly string[] {
  const answers = variable.categories.map(({ code, label }) =>
    element('catgry', {}, textElement('catValu', {}, String(code)), inLanguages('labl', label)),
  )
  const kinds = missing.map(({ kind, code }) => {
    const label = inEach(officialLanguages, (language) => dataTexts(language).missing[kind])
    return element(
      'catgry',
      { missing: 'Y', missType: kind },
      textElement('catValu', {}, String(code)),
      inLanguages('labl', label),
    )
  })
  return [...answers, ...kinds]
}

function isContinuous({ variable }: Recorded): boolean {
  return variable.measure === 'numeric' && variable.categories.length === 0
}

function natureOf({ variable: { measure } }: Recorded): string {
  if (measure === 'numeric') return 'ratio'
  if (measure === 'ordinal' || measure === 'rank') return 'ordinal'
  return measure === 'text' ? 'other' : 'nominal'
}

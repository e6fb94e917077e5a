/** Responses as CSV: a line each, codes as numbers, missing answers as the negative numbers that say why. */
import type { CsvTable } from '../csv.ts'
import { inEach } from '../nature.ts'
import type { Microdata } from './microdata.ts'
import { labelOf, type Recorded, recordsOf } from './records.ts'

export function microdataCsv({ dataSet, languages }: Microdata): CsvTable {
  const records = recordsOf(dataSet)
  return {
    file: 'microdata.csv',
    columns: records.map((record) => ({
      name: record.name,
      type: typeOf(record),
      titles: inEach(languages, (language) => labelOf(record.variable, language)),
      missing: record.kind === 'numbers' ? record.missing.map(({ code }) => code) : [],
    })),
    lines: Array.from({ length: dataSet.rows }, (_, row) => records.map(({ values }) => values[row] ?? '')),
    key: [],
  }
}

function typeOf(record: Recorded): 'string' | 'integer' | 'number' {
  if (record.kind === 'texts') return 'string'
  return record.decimals > 0 ? 'number' : 'integer'
}

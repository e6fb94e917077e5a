/**
 * The codebook of the responses as DDI-Codebook 2.5: the study, the files and every variable with its question, answers and
 * kinds of missing, in every language they have. https://ddialliance.org/ddi-codebook_v2.5
 */
import type { Microdata } from '../microdata.ts'
import { type Recorded, recordsOf } from '../records.ts'
import { studyDescription } from './study.ts'
import { variableDescription, variableGroups } from './variables.ts'
import { element, textElement } from './xml.ts'

const namespace = 'ddi:codebook:2_5'
const schema = 'https://ddialliance.org/Specification/DDI-Codebook/2.5/XMLSchema/codebook.xsd'

export function ddiOf(input: Microdata): string {
  const records = recordsOf(input.dataSet)
  const attributes = {
    version: '2.5',
    'xml:lang': input.languages[0] ?? null,
    xmlns: namespace,
    'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
    'xsi:schemaLocation': `${namespace} ${schema}`,
  }
  const codebook = element(
    'codeBook',
    attributes,
    studyDescription(input),
    fileDescriptions(input, records),
    element('dataDscr', {}, variableGroups(records), records.map(variableDescription)),
  )
  return `<?xml version="1.0" encoding="UTF-8"?>\n${codebook}\n`
}

function fileDescriptions(
  { dataSet, languages }: Microdata,
  records: readonly Recorded[],
): readonly string[] {
  const files = [
    { name: 'microdata.csv', type: 'text/csv', format: 'comma-delimited' },
    ...languages.map((language) => ({
      name: `microdata.${language}.sav`,
      type: 'SPSS system file',
      format: 'SPSS',
    })),
  ]
  return files.map(({ name, type, format }, at) =>
    element(
      'fileDscr',
      { ID: `F${at + 1}`, URI: name },
      element(
        'fileTxt',
        {},
        textElement('fileName', {}, name),
        element(
          'dimensns',
          {},
          textElement('caseQnty', {}, String(dataSet.rows)),
          textElement('varQnty', {}, String(records.length)),
        ),
        textElement('fileType', { charset: 'UTF-8' }, type),
        textElement('format', {}, format),
      ),
    ),
  )
}

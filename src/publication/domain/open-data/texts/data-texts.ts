/** The words of the open data in one language. `{name}` stands for a value. */
import type { MissingKind } from '#questionnaire'

export interface DataTexts {
  readonly title: string
  readonly synthetic: string
  readonly hiddenNote: string
  readonly percentNote: string
  readonly respondentsNote: string
  readonly dimensions: {
    readonly item: string
    readonly answer: string
    readonly group: string
    readonly figure: string
  }
  readonly figures: { readonly n: string; readonly percent: string; readonly mean: string }
  readonly units: { readonly n: string; readonly percent: string; readonly mean: string }
  /** The row of everyone who answered, among the answers. */
  readonly base: string
  readonly meansOf: string
  readonly status: { readonly hidden: string; readonly none: string }
  readonly missing: Readonly<Record<MissingKind, string>>
  readonly columns: Readonly<Record<ColumnName, string>>
  readonly files: Readonly<Record<FileName, string>>
  readonly subject: string
  readonly readme: ReadmeTexts
  readonly study: StudyTexts
}

export type ColumnName =
  | 'wave'
  | 'since'
  | 'data'
  | 'question'
  | 'item'
  | 'by'
  | 'group'
  | 'base'
  | 'mean'
  | 'code'
  | 'key'
  | 'n'
  | 'percent'
  | 'hidden'
  | 'kind'
  | 'label'
  | 'figure'
  | 'unit'
  | 'comparison'
  | 'earlier'
  | 'earlier_n'
  | 'later'
  | 'later_n'
  | 'method'
  | 'change'
  | 'low'
  | 'high'
  | 'mix_held_change'
  | 'mix_held_low'
  | 'mix_held_high'

export type FileName =
  | 'tables.csv'
  | 'bases.csv'
  | 'missing.csv'
  | 'labels.csv'
  | 'tables.csv-metadata.json'
  | 'tables.json'
  | 'protection.json'
  | 'change.csv'
  | 'change.json'
  | 'json-stat'
  | 'px'
  | 'microdata.csv'
  | 'microdata.sav'
  | 'microdata.ddi'
  | 'dcat'
  | 'readme'

/** What codebooks and files of responses say of the study. */
interface StudyTexts {
  readonly demonstration: string
  readonly confidential: string
  readonly abstract: string
  readonly unit: string
  readonly universe: string
  readonly kind: string
  readonly mode: string
  readonly weights: string
  readonly leftOut: string
  readonly leftOutText: string
  readonly title: string
  readonly depositTitle: string
  readonly depositIntro: string
}

interface ReadmeTexts {
  readonly intro: string
  readonly files: string
  readonly hidden: string
  readonly hiddenText: string
  readonly bases: string
  readonly basesText: string
  readonly missing: string
  readonly missingText: string
  readonly microdata: string
  readonly microdataOpen: string
  readonly microdataClosed: string
  readonly licence: string
  readonly licenceText: string
  readonly cite: string
  readonly citation: string
  readonly citeSynthetic: string
  readonly dataSet: string
  readonly field: string
  readonly fieldOpen: string
  readonly responses: string
}

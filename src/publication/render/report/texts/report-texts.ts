/** Words of the report in one language; terms as in docs/glossary.md. `{…}` are places for values. */
import type { OneOrMany } from '../../wording/grammar.ts'

export interface ReportTexts {
  /** Where the edition has no title of its own: `{wave}` is the wave's. */
  readonly title: string
  readonly subtitle: string
  /** `{n}` responses, `{period}`. */
  readonly description: string
  readonly keywords: readonly string[]
  readonly contents: string
  readonly skip: string
  readonly backToContents: string
  readonly synthetic: string
  /** `{text}` says whose data they are. */
  readonly credit: string
  readonly figure: string
  readonly table: string
  readonly summary: {
    readonly title: string
    readonly lead: string
    readonly few: string
    readonly findings: string
    readonly nothing: string
  }
  readonly method: MethodTexts
  readonly question: {
    /** Of a section without a name. */
    readonly untitled: string
    readonly share: string
    readonly meanBy: string
    readonly byOrganisation: string
    readonly byRegion: string
    /** `{shown}` and `{hidden}` are numbers of groups. */
    readonly partlyHidden: string
    /** `{groups}` lists those of which something can be shown, in quotation marks. */
    readonly almostHidden: OneOrMany
    readonly allHidden: string
    readonly extremes: string
    readonly single: string
    readonly interval: string
    readonly darker: string
    /** What the ends of a numeric scale mean: `{min}`, `{max}`. */
    readonly ends: string
    readonly regionResponses: string
    readonly continued: string
    readonly group: string
    readonly counts: string
  }
  readonly changes: {
    readonly title: string
    /** The title where there is no wave to compare with. */
    readonly untold: string
    readonly none: string
    readonly lead: string
    readonly levels: string
    readonly notCompared: string
    readonly question: string
    readonly why: string
    readonly noChange: string
    readonly comparability: string
  }
  readonly open: {
    readonly title: string
    readonly lead: string
    readonly none: string
    readonly question: string
    readonly written: string
  }
  readonly tables: { readonly title: string; readonly lead: string; readonly empty: string }
  readonly questionnaire: QuestionnaireTexts
}

export interface MethodTexts {
  readonly title: string
  readonly chosen: { readonly title: string; readonly text: string }
  readonly programme: string
  readonly programmeText: string
  readonly contractor: string
  readonly wave: string
  readonly period: string
  readonly responses: string
  readonly languages: string
  readonly bases: string
  readonly basesText: string
  readonly weights: string
  readonly weightsText: string
  readonly protection: string
  readonly dataSet: string
  readonly source: string
  readonly elsewhere: string
  readonly elsewhereText: string
}

export interface QuestionnaireTexts {
  readonly title: string
  /** `{title}`, `{version}`, `{languages}`, `{from}`–`{to}` minutes. */
  readonly lead: string
  readonly kinds: {
    readonly single: string
    readonly multiple: string
    /** `{max}` */
    readonly multipleAtMost: string
    readonly scale: string
    readonly battery: string
    readonly ranking: string
    readonly open: string
    readonly number: string
    readonly regions: string
    readonly municipalities: string
  }
  readonly items: string
  readonly numericScale: string
  readonly places: string
  readonly required: string
  readonly apart: string
  readonly withText: string
  readonly untranslated: string
  readonly routing: RoutingTexts
}

/** How routing is said. `{question}` and `{answers}` are quoted texts. */
export interface RoutingTexts {
  readonly shownIf: string
  readonly all: string
  readonly any: string
  readonly not: string
  readonly answered: string
  readonly is: string
  /** Not answered counts, and does not count. */
  readonly isNot: string
  readonly isOther: string
  readonly hasAnyOf: string
  readonly hasNoneOf: string
  readonly atLeast: string
  readonly orUnanswered: string
  readonly andAnswered: string
  readonly quotes: readonly [string, string]
}

/** Words of the results page in one language; terms as in docs/glossary.md. `{…}` are places for values. */
import type { NotComparedQuestion, TrendFigure } from '#analysis'
import type { MissingKind } from '#questionnaire'

export interface PageTexts {
  /** `{wave}` is the wave's title. */
  readonly title: string
  readonly synthetic: { readonly title: string; readonly text: string }
  readonly credit: { readonly title: string; readonly licence: string; readonly source: string }
  readonly method: {
    readonly title: string
    readonly lead: string
    readonly field: string
    readonly responses: string
    readonly languages: string
    readonly protection: string
    /** `{cell}`, `{base}` and `{sensitive}` are the policy's numbers. */
    readonly protectionText: string
    readonly percentages: string
    readonly percentagesText: string
    readonly dataSet: string
  }
  /** Names of languages CLDR has no good name for. */
  readonly easy: Readonly<Record<string, string>>
  readonly contents: string
  /** Heading of a chapter whose page in the form had none. */
  readonly untitled: string
  readonly chapters: string
  readonly previous: string
  readonly next: string
  /** Within a chapter of several pages. */
  readonly previousPage: string
  readonly nextPage: string
  /** `{part}`, `{parts}` */
  readonly page: string
  /** Of a chapter of several pages. */
  readonly questions: string
  readonly findings: string
  readonly seeFigures: string
  readonly downloads: string
  /** Link from a question to the explorer. */
  readonly explore: string
  readonly explorer: ExplorerTexts
  readonly base: string
  /** `{from}`–`{to}` when the items of a question have different bases. */
  readonly bases: string
  readonly missing: Readonly<Record<MissingKind, string>>
  /** Where it is hidden how many did not answer, whatever the reason. */
  readonly missingHidden: string
  readonly table: string
  /** `{by}` is the background question's name. */
  readonly breakdown: string
  readonly columns: {
    readonly answer: string
    readonly item: string
    readonly n: string
    readonly share: string
    readonly mean: string
    readonly meanRank: string
    readonly rank: string
    readonly topTwo: string
  }
  readonly hidden: string
  readonly hiddenLegend: string
  readonly hiddenNote: string
  readonly change: ChangeTexts
}

/** `{year}` is the earlier wave's, `{now}` the later one's. */
export interface ChangeTexts {
  readonly title: string
  readonly table: string
  readonly columns: { readonly change: string; readonly mixHeld: string }
  readonly interval: string
  /** What dot and line of the chart are, and what stands in the table. */
  readonly legend: Readonly<Record<TrendFigure, string>>
  readonly inBrackets: Readonly<Record<TrendFigure, string>>
  readonly reasons: Readonly<Record<NotComparedQuestion['reason'], string>>
  readonly method: {
    readonly title: string
    /** `{earlier}` and `{later}` are the waves' titles, `{n1}` and `{n2}` their responses. */
    readonly compared: string
    readonly intervals: string
    /** `{n}` responses are worth `{effective}`. */
    readonly mix: string
    readonly noMix: string
    readonly mixTable: string
    readonly group: string
  }
}

export interface ExplorerTexts {
  readonly title: string
  readonly lead: string
  readonly open: string
  readonly question: string
  readonly part: string
  readonly allParts: string
  readonly by: string
  readonly noBreakdown: string
  readonly filter: string
  readonly noFilter: string
  readonly view: string
  readonly views: { readonly chart: string; readonly table: string }
  readonly show: string
  /** Short names of background variables, by the name of the breakdown. */
  readonly names: Readonly<Record<string, string>>
  /** `{one}` and `{other}` are two variables. */
  readonly crossed: string
  /** Heading over the answer; `{by}` and `{group}` are names. */
  readonly broken: string
  readonly within: string
  readonly withheld: string
  readonly notReleased: string
  /** Stands over the breakdowns there are. */
  readonly released: string
  /** Stands over the questions that can be looked at with the `{choice}`. */
  readonly others: string
  readonly onlyWhole: string
  /** `{by}` can be filtered by `{filters}`. */
  readonly canFilter: string
  readonly cannotFilter: string
  /** The chart shows `{part}`, because a chart has room for one. */
  readonly chartOf: string
  /** What the figures of the chart are, beside shares. */
  readonly chartOfMeans: string
  /** `{hidden}` of `{all}` figures. */
  readonly someHidden: string
  readonly noneHidden: string
  readonly link: string
  readonly csv: string
  readonly json: string
}

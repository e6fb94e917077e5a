/** Every sentence of the public site, in the official languages. Values are ICU messages; comments name arguments. */
export interface SiteTexts {
  readonly siteName: string
  readonly languages: string
  readonly mainMenu: string
  readonly menu: string
  readonly home: string
  readonly about: string
  readonly accessibility: string
  readonly privacy: string
  readonly lead: string
  readonly demonstration: string
  readonly openWaves: string
  readonly noOpenWaves: string
  readonly answerIn: string
  readonly untilDay: string
  readonly results: string
  readonly noResults: string
  readonly readResults: string
  readonly invented: string
  /** Of a survey that others collected. */
  readonly sample: string
  readonly notYetTitle: string
  readonly notYetText: string
  readonly waves: string
  readonly wavesLead: string
  readonly standings: Readonly<Record<'upcoming' | 'open' | 'closed' | 'published', string>>
  /** What comes next for a wave that is closed. */
  readonly afterClosing: string
  /** `{days}` */
  readonly fieldPeriod: string
  /** `{day}`: of a wave that stays open until it is closed */
  readonly fieldSince: string
  /** `{n}` */
  readonly responses: string
  readonly news: string
  readonly newsLead: string
  readonly noNews: string
  readonly latestNews: string
  readonly allNews: string
  readonly feeds: string
  readonly report: string
  readonly reportLead: string
  readonly dataFiles: string
  /** `{licence}` */
  readonly dataLead: string
  /** `{n}` */
  readonly pxFiles: string
  readonly formats: Readonly<Record<'html' | 'pdf' | 'docx', string>>
  readonly newsItem: string
  /** `{format}`, `{size}` */
  readonly fileAbout: string
  /** Of a file that holds all of them. */
  readonly allLanguages: string
  readonly pressPictures: string
  /** `{licence}` */
  readonly pressLead: string
  readonly wholePublication: string
  readonly wholeFiles: Readonly<Record<'results' | 'news' | 'manifest', string>>
  readonly withdrawnTitle: string
  /** `{note}` */
  readonly withdrawnText: string
  readonly corrected: string
  readonly search: string
  readonly searchLabel: string
  readonly searchHint: string
  /** Arguments: count (decides the plural), query. */
  readonly searchFound: string
  readonly searchTips: string
  readonly searchKinds: Readonly<Record<'question' | 'news', string>>
  readonly notReadyTitle: string
  readonly notReadyText: string
  readonly answerNow: string
  /** How many have answered an open wave so far. */
  readonly soFar: {
    readonly title: string
    /** `{told}`: `atLeast` */
    readonly responses: string
    /** Where no number of all can be told yet. */
    readonly tooFew: string
    /** `{step}` */
    readonly steps: string
    readonly group: string
    readonly answered: string
    /** `{n}` */
    readonly atLeast: string
    /** `{n}` */
    readonly fewer: string
  }
  /** Headings and paragraphs, in order. `{owner}` `{email}` `{supervisor}` `{supervisorUrl}` are filled in. */
  readonly aboutPage: readonly Part[]
  readonly accessibilityPage: readonly Part[]
  readonly privacyPage: readonly Part[]
}

/** A heading with its paragraphs; lines beginning with `- ` are a list. */
export interface Part {
  readonly heading: string
  readonly text: string
}

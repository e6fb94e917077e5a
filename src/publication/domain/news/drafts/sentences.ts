/**
 * The sentences that join findings into a draft, in one language, as Markdown with bindings. What the results say comes
 * from `{finding …}`; what no result can prove is marked `{judged …}`.
 */
export interface Sentences {
  readonly title: {
    /** Most of those who gave an opinion find the programme useful, and structural changes are wanted first. */
    readonly supportsAndNeeds: string
    readonly supports: string
    readonly needs: string
    readonly results: string
  }
  /** What the barometer is about: with the programme, or where it asked of cooperation alone. */
  readonly about: string
  readonly aboutCooperation: string
  /** Which time the survey was carried out. */
  readonly ordinal: string
  /** Before the finding that the changes wanted most are structural. */
  readonly needRaised: string
  readonly reportPublished: string
  /** Responses were received, but so few that nothing is shown. */
  readonly tooFew: string
  /** The programme has run for several years when the survey begins, which therefore also assesses it. */
  readonly running: string
  readonly assesses: string
  /** Right after the most useful national activities: they are also the most common ways to take part. */
  readonly waysSame: string
  readonly toolHeading: string
  readonly viewsHelp: string
  readonly partOf: string
  readonly carriedOutBy: string
  /** Respondents chose themselves. */
  readonly selfSelected: string
  /** A chapter in which nothing stands out, and one of which nothing can be shown. */
  readonly answersShown: string
  readonly tooFewAnswers: string
  /** Before a list of findings. */
  readonly mainFindings: string
}

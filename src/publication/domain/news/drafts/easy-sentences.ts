/**
 * The sentences of the results in easy language, in one language, as Markdown with bindings: one idea a sentence, concrete
 * words, hard words explained where they first stand. What the results say comes from `{finding …}`.
 */
export interface EasySentences {
  readonly title: string
  readonly whatHeading: string
  /** What the survey is: with the programme, where it has one. */
  readonly barometer: string
  readonly programme: string
  readonly survey: string
  readonly whoHeading: string
  /** Respondents chose themselves. */
  readonly selfSelected: string
  readonly nobody: string
  readonly resultsHeading: string
  readonly tooFew: string
  readonly nextHeading: string
  readonly next: string
  readonly nextSurvey: string
}

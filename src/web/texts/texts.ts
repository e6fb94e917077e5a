/**
 * Every sentence the respondent pages can say. A language is a file with all of these keys: a missing or misspelt one
 * does not compile. Values are ICU messages; the comment names their arguments.
 */
export interface Texts {
  // The shell
  readonly siteName: string
  readonly skip: string
  readonly chooseLanguage: string
  readonly privacy: string
  readonly accessibility: string
  readonly demonstration: string

  // Introduction
  /** {owner} */
  readonly asks: string
  /** {day} */
  readonly openUntil: string
  readonly kept: string
  readonly cookie: string
  readonly start: string
  readonly startAnother: string
  readonly goOn: string
  readonly underWay: string
  readonly doneHere: string
  readonly haveCode: string

  // A page of questions
  /** {n} {total} */
  readonly progress: string
  readonly next: string
  readonly back: string
  readonly saveLater: string
  readonly toReview: string
  readonly clear: string
  readonly choose: string
  readonly or: string
  readonly specify: string
  readonly place: string
  /** {top} */
  readonly rankHint: string
  /** {max} */
  readonly chooseUpTo: string
  /** {min} {max} */
  readonly numberHint: string
  readonly noPersonalData: string
  /** {max} */
  readonly lengthHint: string
  /** {count} */
  readonly newQuestions: string
  readonly required: string

  // What the script says
  readonly saved: string
  readonly notSaved: string
  /** {n} */
  readonly charactersLeft: string
  /** {max} */
  readonly maxReached: string

  // Faults
  readonly faultTitle: string
  readonly faultPrefix: string
  readonly restSaved: string
  readonly faultRequired: string
  readonly faultUnknownOption: string
  /** {max} */
  readonly faultTooMany: string
  readonly faultExclusive: string
  readonly faultRepeated: string
  readonly faultRankTwice: string
  /** {max} */
  readonly faultRankOut: string
  /** {rank} */
  readonly faultRankGap: string
  /** {top} */
  readonly faultRankIncomplete: string
  readonly faultPlaceOutside: string
  readonly faultUnknownField: string
  /** {max} */
  readonly faultTooLong: string
  /** {n} */
  readonly textCut: string
  readonly faultNotANumber: string
  readonly faultNotWhole: string
  /** {min} {max} */
  readonly faultOutOfRange: string
  readonly faultBrokenText: string
  readonly faultStale: string

  // Review and thanks
  readonly reviewTitle: string
  readonly reviewText: string
  readonly change: string
  readonly notAnswered: string
  readonly submit: string
  readonly thanksTitle: string
  readonly resultsWhere: string
  readonly sharedDevice: string

  // Continue later
  readonly laterTitle: string
  readonly laterText: string
  readonly yourCode: string
  readonly keepCode: string
  readonly continueAt: string
  readonly backToForm: string
  readonly continueTitle: string
  readonly continueText: string
  readonly codeLabel: string
  readonly codeHint: string
  readonly continueButton: string
  readonly codeMissing: string
  readonly codeUnknown: string
  readonly codeTooOften: string

  // Refusals
  readonly tooEarlyTitle: string
  /** {day} */
  readonly tooEarlyText: string
  readonly closedTitle: string
  readonly closedText: string
  readonly unknownWaveTitle: string
  readonly unknownWaveText: string
  readonly submittedTitle: string
  readonly submittedText: string
  readonly lostTitle: string
  readonly lostText: string
  readonly yourTexts: string
  readonly crossSiteTitle: string
  readonly crossSiteText: string
  readonly tooLargeTitle: string
  readonly tooLargeText: string
  readonly tooManyTitle: string
  readonly tooManyText: string
  readonly notFoundTitle: string
  readonly notFoundText: string
  readonly methodTitle: string
  readonly methodText: string
  readonly unavailableTitle: string
  readonly unavailableText: string
  readonly failedTitle: string
  readonly failedText: string
  readonly tryAgain: string
  readonly toStart: string
}

/**
 * What a questionnaire is, as data: the words every other room speaks.
 *
 * Ids and codes never change between versions and waves; texts may. Answers, exports and tables carry codes;
 * keys (`municipality`) are for people who write routing, report groups and calibrations.
 */
import type { Language, LocalisedText, QuestionId, QuestionnaireId } from '#shared'
import type { Condition } from './routing.ts'

/**
 * Why a value is missing. Kept apart from the first page to the last export:
 * `not_asked` routed past (or not part of the easy-language path), `not_answered` asked and left empty,
 * the rest are answers the respondent chose that carry no substantive value.
 */
export type MissingKind = 'not_asked' | 'not_answered' | 'cannot_say' | 'prefer_not_to_say' | 'not_used'

/** One response option, scale point or place. */
export interface Option {
  /** Unique in its question, never changes: what answers and exports carry. */
  readonly code: number
  /** Unique in its question, for people: `municipality`. */
  readonly key: string
  readonly text: LocalisedText
  /** Choosing it clears the others. */
  readonly exclusive?: boolean
  /** "Other, please specify": keeps the option and the text. */
  readonly openText?: boolean
  /** Set when choosing it means a missing value of this kind (98 cannot say, 99 prefer not to say, 96 not used). */
  readonly missing?: MissingKind
  /** First wave year in which it exists; earlier waves never offered it. */
  readonly since?: number
  /** In a list of municipalities: the code of the region it lies in. */
  readonly within?: number
}

/** Points of an ordinal scale, or the whole numbers `min`–`max` of a numeric one (plus its missing points). */
export type Scale =
  | { readonly kind: 'ordinal'; readonly id: string; readonly points: readonly Option[] }
  | {
      readonly kind: 'numeric'
      readonly id: string
      readonly min: number
      readonly max: number
      readonly minLabel: LocalisedText
      readonly maxLabel: LocalisedText
      /** Only the points that are not numbers, such as "cannot say". */
      readonly points: readonly Option[]
    }

/** A row of a battery, or a thing to be ranked. */
export interface Item {
  readonly key: string
  readonly text: LocalisedText
}

interface Asked {
  readonly id: QuestionId
  readonly text: LocalisedText
  readonly help?: LocalisedText
  /** Asked only where this holds; absent: asked of everyone. */
  readonly showIf?: Condition
  /** Mandatory questions are the exception: the barometer has none. */
  readonly required?: boolean
  /** Part of the short core that exists in easy language. */
  readonly core?: boolean
  /** Meant to be compared with earlier waves. */
  readonly trend?: boolean
  /** Stricter disclosure policy; `high` never leaves the raw data. */
  readonly disclosure?: 'sensitive' | 'high'
  /**
   * Never part of a response: offered after it was sent, in a session that cannot be joined with it
   * (an invitation to leave contact details). No path, form or data set holds it.
   */
  readonly apart?: boolean
  /** The code that leaving it empty must be acted upon as: no permission to quote unless it was given. */
  readonly unansweredMeans?: number
  /** Named groups of option codes that reports speak of, such as public = municipality, state, … */
  readonly reportGroups?: Readonly<Record<string, readonly number[]>>
}

export interface SingleQuestion extends Asked {
  readonly kind: 'single'
  readonly options: readonly Option[]
}
export interface MultipleQuestion extends Asked {
  readonly kind: 'multiple'
  readonly options: readonly Option[]
  /** At most this many may be chosen. */
  readonly max?: number
}
/** One rating on a scale. */
export interface ScaleQuestion extends Asked {
  readonly kind: 'scale'
  readonly scale: Scale
}
/** Items, each rated on the same scale. */
export interface BatteryQuestion extends Asked {
  readonly kind: 'battery'
  readonly scale: Scale
  readonly items: readonly Item[]
}
/** Items put in order, 1 = first; the first `top` are asked for, fewer are accepted where `partial`. */
export interface RankingQuestion extends Asked {
  readonly kind: 'ranking'
  readonly items: readonly Item[]
  readonly top: number
  readonly partial: boolean
}
export interface OpenQuestion extends Asked {
  readonly kind: 'open'
  /** Counted in characters (Unicode code points). */
  readonly maxLength: number
  readonly long: boolean
}
export interface NumberQuestion extends Asked {
  readonly kind: 'number'
  readonly min: number
  readonly max: number
  readonly whole: boolean
}
/** A region or municipality from a code list. */
export interface PlaceQuestion extends Asked {
  readonly kind: 'place'
  readonly list: 'regions' | 'municipalities'
  readonly options: readonly Option[]
  /** The place question whose answer narrows this one's options (`Option.within`). */
  readonly narrowedBy?: QuestionId
}
/** Text between questions; nothing to answer. */
export interface Note {
  readonly kind: 'note'
  readonly id: QuestionId
  readonly text: LocalisedText
  readonly showIf?: Condition
}

export type Question =
  | SingleQuestion
  | MultipleQuestion
  | ScaleQuestion
  | BatteryQuestion
  | RankingQuestion
  | OpenQuestion
  | NumberQuestion
  | PlaceQuestion
  | Note

/** One page of the form. */
export interface Section {
  readonly id: string
  /** Empty where a page holds one question: it is then headed by its place, "Question 3 of 12". */
  readonly title: LocalisedText
  readonly questions: readonly Question[]
}

export interface Questionnaire {
  readonly id: QuestionnaireId
  /** Meaning: ids, codes, routing. A new one for every change of these. */
  readonly version: string
  /** Wording only: 1, 2 … within a version; a corrected typo makes a new one. */
  readonly textVersion: number
  readonly title: LocalisedText
  readonly sourceLanguage: Language
  /** In the order they are offered. Easy variants ask only the questions that have a text in them. */
  readonly languages: readonly Language[]
  readonly estimatedMinutes: readonly [number, number]
  readonly intro: LocalisedText
  readonly outro: LocalisedText
  readonly sections: readonly Section[]
}

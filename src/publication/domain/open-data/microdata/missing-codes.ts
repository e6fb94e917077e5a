/**
 * How missing answers stand in files of responses: a negative number for each kind, labelled, and declared missing. A
 * variable that has negative answers of its own gets numbers below them.
 */
import type { MissingKind } from '#questionnaire'

export const missingCodes: Readonly<Record<MissingKind, number>> = {
  not_asked: -1,
  not_answered: -2,
  cannot_say: -3,
  prefer_not_to_say: -4,
  not_used: -5,
}

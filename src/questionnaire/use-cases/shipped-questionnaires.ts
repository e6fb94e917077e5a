/** The questionnaires and interface texts that come with the product, read once; content that cannot be read is a bug. */
import { unwrap } from '#shared'
import municipalities from '../content/municipalities.json' with { type: 'json' }
import written from '../content/questionnaire.json' with { type: 'json' }
import regions from '../content/regions.json' with { type: 'json' }
import {
  type Edition,
  type InterfaceTexts,
  readBarometer,
  readParticipants,
} from '../domain/content/read-content.ts'
import type { Questionnaire } from '../domain/definition.ts'

const lists = { regions, municipalities }
let barometer: Edition | undefined
let participants: Edition | undefined

/** The partnership barometer itself: Finnish, Swedish, English, easy Finnish and easy Swedish. */
export function barometerQuestionnaire(): Questionnaire {
  barometer ??= unwrap(readBarometer(written, lists))
  return barometer.questionnaire
}

/** The edition for people who have moved to Finland: easy Finnish and Swedish, en, ru, ar, uk, so. */
export function participantsQuestionnaire(): Questionnaire {
  participants ??= unwrap(readParticipants(written.participantsEdition, lists))
  return participants.questionnaire
}

/** Texts of the pages around the questions of either edition, by key (`next`, `back`, `submit`, `progress` …). */
export function interfaceTexts(edition: 'barometer' | 'participants'): InterfaceTexts {
  barometer ??= unwrap(readBarometer(written, lists))
  participants ??= unwrap(readParticipants(written.participantsEdition, lists))
  return edition === 'barometer' ? barometer.interfaceTexts : participants.interfaceTexts
}

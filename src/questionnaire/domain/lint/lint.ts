/**
 * The linter of questionnaires: everything a machine can see before a respondent does. Pure; findings come in the order
 * names, offers, routing, texts, languages, and within that in the order of the form.
 */
import type { Questionnaire } from '../definition.ts'
import type { Finding } from './finding.ts'
import { languageFindings } from './languages.ts'
import { nameFindings } from './names.ts'
import { offerFindings } from './offers.ts'
import { reachFindings } from './reach.ts'
import { routingFindings } from './routing.ts'
import { textFindings } from './texts.ts'

export function lint(questionnaire: Questionnaire): readonly Finding[] {
  return [
    nameFindings,
    offerFindings,
    routingFindings,
    reachFindings,
    textFindings,
    languageFindings,
  ].flatMap((rule) => rule(questionnaire))
}

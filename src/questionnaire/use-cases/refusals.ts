/** What several use cases of this room answer when they cannot do what was asked. */
import { refused } from '#shared'

/** Problem `not_permitted`. */
export function notPermitted() {
  return refused(
    'not_permitted',
    'Only those who manage questionnaires may do this.',
    'manage-questionnaires',
  )
}

/** Problem `questionnaire_unknown`. */
export function unknownQuestionnaire(id: string, version = '') {
  const which = version === '' ? `“${id}”` : `“${id}” version ${version}`
  return refused('questionnaire_unknown', `There is no questionnaire ${which}.`, id)
}

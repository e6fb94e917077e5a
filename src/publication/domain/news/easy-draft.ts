/** The draft of the results in easy language, from what holds: what the survey is, who responded, what they said, what follows. */
import type { EasySentences } from './drafts/easy-sentences.ts'
import { firstPicks } from './first-picks.ts'
import { type DraftInput, tellsOfAnswers } from './outline.ts'

/** In the order they are told, where the results say them: no more than somebody reads at a time. */
const told: readonly string[] = [
  'majority:prog_effects.useful_overall',
  'share:prog_effects.useful_overall',
  'relatively:coop_conditions.opportunities',
  'top:participation_changes',
  'top:prog_benefits',
  'top_means:useful_national',
  'top_means:useful_regional',
  'top:wishes',
]
const most = 7

export function easyDraft(input: DraftInput, sentences: EasySentences): string {
  const { facts, released } = input
  const { responses } = released.results
  const programme = facts.programme !== null
  const isBarometer = released.questionnaire.sections.some(({ id }) => id === 'cooperation')
  const findings = easyFindings(input)
  const results = findings.map((id) => `{finding ${id}}`)
  const paragraphs = [
    `# ${sentences.title}`,
    ...(programme && isBarometer ? [`## ${sentences.whatHeading}`, sentences.barometer] : [sentences.survey]),
    ...(programme ? [sentences.programme] : []),
    `## ${sentences.whoHeading}`,
    `{finding responses}`,
    ...(responses === 0 ? [sentences.nobody] : [...largest(input), sentences.selfSelected]),
    ...(responses === 0 ? [] : [`## ${sentences.resultsHeading}`]),
    ...(responses === 0 ? [] : findings.length === 0 ? [sentences.tooFew] : results),
    `## ${sentences.nextHeading}`,
    programme ? sentences.next : sentences.nextSurvey,
  ]
  return `${paragraphs.join('\n\n')}\n`
}

function largest({ statements }: DraftInput): readonly string[] {
  return ['largest_groups:org_type', 'largest_groups:region']
    .filter((id) => statements.some((found) => found.id === id))
    .map((id) => `{finding ${id}}`)
}

/** Those of the barometer in its order; of another survey what tells most. */
function easyFindings(input: DraftInput): readonly string[] {
  const there = new Set(input.statements.map(({ id }) => id))
  const own = told.filter((id) => there.has(id)).slice(0, most)
  if (own.length > 0) return own
  return firstPicks(input)
    .filter(({ statement }) => tellsOfAnswers(statement) && statement.kind !== 'change')
    .map(({ id }) => id)
}

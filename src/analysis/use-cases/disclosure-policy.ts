import type { Wave } from '#fieldwork'
import { listWaves } from '#fieldwork/use-cases'
import { recordAudit } from '#platform/audit'
import { asOne, type Context, notPermitted, permits } from '#platform/context'
import { type Questionnaire, questionsOf } from '#questionnaire'
import { loadQuestionnaire } from '#questionnaire/use-cases'
import { done, type Result, refused, waveId } from '#shared'
import policies from '../content/policies.json' with { type: 'json' }
import { type DisclosurePolicy, policySchema, readPolicies } from '../domain/disclosure/policy.ts'
import { findPolicy, findReleases, storePolicy } from '../store/releases.ts'

const written = readPolicies(policies)

/**
 * The policy a wave is released by: the one decided for it; else that of its last release, which a new version of the
 * product does not change; else that of its questionnaire.
 */
export async function policyOf(ctx: Context, { id, questionnaire }: Wave): Promise<DisclosurePolicy> {
  const decided = await findPolicy(ctx.database, id)
  if (decided !== null) return decided
  const last = (await findReleases(ctx.database, id)).at(-1)
  return last?.policy ?? firstPolicy(ctx, questionnaire)
}

/** Of a survey that nobody wrote a policy for, tables are broken down by what it asks last: mostly who the respondent is. */
async function firstPolicy(ctx: Context, { id, version }: Wave['questionnaire']): Promise<DisclosurePolicy> {
  const policy = written(id)
  if (policy.breakdowns.length > 0) return policy
  const loaded = await loadQuestionnaire(ctx, id, version)
  return loaded.ok ? { ...policy, breakdowns: lastChoices(loaded.value) } : policy
}

const mostBreakdowns = 6
const mostGroups = 12

function lastChoices(questionnaire: Questionnaire): readonly string[] {
  return questionsOf(questionnaire)
    .flatMap((question) =>
      question.kind === 'single' && question.options.length <= mostGroups && question.showIf === undefined
        ? [question.id]
        : [],
    )
    .slice(-mostBreakdowns)
}

/**
 * Decides the policy of a wave, for its next release. What was released before stays known to the attacker.
 * Problems: `not_permitted`, `wave_unknown`, `policy_unreadable`.
 */
export async function setDisclosurePolicy(
  ctx: Context,
  { wave, policy }: { readonly wave: string; readonly policy: unknown },
): Promise<Result<DisclosurePolicy>> {
  if (!permits(ctx.actor, 'publish')) return notPermitted('publish')
  if (!(await listWaves(ctx)).some(({ id }) => id === wave))
    return refused('wave_unknown', 'There is no such wave.', wave)
  const read = policySchema.safeParse(policy)
  if (!read.success) {
    const [issue] = read.error.issues
    return refused('policy_unreadable', issue?.message ?? '', issue?.path.join('.') ?? '')
  }
  return asOne(ctx, async (within) => {
    await storePolicy(within.database, waveId(wave), read.data)
    await recordAudit(within.database, within.clock, {
      actor: within.actor,
      what: 'set-disclosure-policy',
      about: `wave ${wave}`,
      detail: { policy: JSON.stringify(read.data) },
    })
    return done(read.data)
  })
}

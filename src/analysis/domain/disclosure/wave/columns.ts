/**
 * Which groups of a breakdown are shown for a set of answers. A group is hidden whole when too few of it answered, when its
 * own size is secret, or when the group it lies in is hidden; what is hidden, and who is in no group, is one rest.
 *
 * Guarantee: the rest, which readers can work out from what is shown, has as many answers as a group must have (or none),
 * so that bases are never secret: every island of answers can be protected by itself.
 */
import type { DisclosurePolicy } from '../policy.ts'
import type { Answers } from './answers.ts'
import type { Grouping } from './groupings.ts'

export interface AnswerColumn {
  /** Group by its place in the grouping; null for a rest. */
  readonly group: number | null
  /** By line. */
  readonly counts: readonly number[]
  /** Place of the column of the coarser grouping it is a part of; null where it is a part of everyone. */
  readonly within: number | null
}

/** Shown groups, and one rest for everyone or for each shown group of the coarser grouping. */
export function columnsOf(
  answers: Answers,
  grouping: Grouping,
  concealed: ReadonlySet<number>,
  coarser: readonly AnswerColumn[] | null,
  policy: DisclosurePolicy,
): readonly AnswerColumn[] {
  const counts = answers.byGroup.get(grouping.name) ?? []
  const leftOut = (name: string, group: number) => answers.leftOut.byGroup.get(name)?.[group] ?? []
  const wholes: readonly (People & { readonly within: number | null })[] =
    coarser === null
      ? [{ counts: answers.everyone, leftOut: answers.leftOut.everyone, within: null }]
      : coarser.flatMap(({ group, counts: own }, within) =>
          group === null
            ? []
            : [{ counts: own, leftOut: leftOut(grouping.coarser?.name ?? '', group), within }],
        )
  return wholes.flatMap(({ within, ...whole }): readonly AnswerColumn[] => {
    const parent = within === null ? null : (coarser?.[within]?.group ?? null)
    const members = [...grouping.groups.keys()].filter(
      (group) => parent === null || grouping.coarser?.groupOf[group] === parent,
    )
    const sizeOf = (group: number) => grouping.sizes[group] ?? 0
    const block = members.map((group) => ({
      group,
      size: sizeOf(group),
      counts: counts[group] ?? [],
      leftOut: leftOut(grouping.name, group),
    }))
    const shown = shownOf(answers, block, whole, concealed, leastBase(answers, grouping, policy), policy)
    const rest = lessThese(whole, shown).counts
    const empty = rest.every((n) => n === 0)
    return [
      ...shown.map(({ group, counts: own }) => ({ group, counts: own, within })),
      ...(empty ? [] : [{ group: null, counts: rest, within }]),
    ]
  })
}

/** Their answers by line, and as `LeftOut` has it how many there are without one. */
interface People {
  readonly counts: readonly number[]
  readonly leftOut: readonly number[]
}

interface Member extends People {
  readonly group: number
  readonly size: number
}

/** Leaves out the smallest group that is shown until the rest is large enough to be worked out. */
function shownOf(
  answers: Answers,
  block: readonly Member[],
  whole: People,
  concealed: ReadonlySet<number>,
  least: number,
  policy: DisclosurePolicy,
): readonly Member[] {
  const base = (counts: readonly number[]) => leastSum(answers, counts)
  let shown = block
    .filter((member) => !concealed.has(member.group) && isLarge(answers, member, least, policy))
    .toSorted((one, other) => base(other.counts) - base(one.counts) || one.group - other.group)
  for (;;) {
    const rest = lessThese(whole, shown)
    if (shown.length === 0 || rest.counts.every((n) => n === 0)) break
    if (base(rest.counts) >= least && !tellsRouting(rest, policy)) break
    shown = shown.slice(0, -1)
  }
  return shown.toSorted((one, other) => one.group - other.group)
}

/** Where people were led past a question, those without an answer are as telling as those with one. */
function isLarge(answers: Answers, member: Member, least: number, policy: DisclosurePolicy): boolean {
  const base = leastSum(answers, member.counts)
  const without = member.size - base
  const isTold = answers.routed && without > 0 && without < policy.cellThreshold
  return base >= least && !isTold && !tellsRouting(member, policy)
}

/** Of those who answered the deciding question, fewer than a count must have are left: none gave an answer more often. */
export function tellsRouting({ leftOut }: Pick<People, 'leftOut'>, { cellThreshold }: DisclosurePolicy) {
  return leftOut.some((n) => n < cellThreshold)
}

function leastBase(answers: Answers, grouping: Grouping, policy: DisclosurePolicy): number {
  const sensitive = answers.sensitive || grouping.disclosure === 'sensitive'
  return sensitive ? policy.sensitiveMinimumBase : policy.minimumBase
}

/** The base of a group: of several variables, of the one with the fewest answers. */
function leastSum({ variables, lines }: Answers, counts: readonly number[]): number {
  const bases = variables.map(({ name }) =>
    counts.reduce((sum, n, line) => (lines[line]?.variable === name ? sum + n : sum), 0),
  )
  return Math.min(...bases)
}

function lessThese(whole: People, members: readonly Member[]): People {
  return {
    counts: whole.counts.map((n, line) =>
      members.reduce((left, { counts }) => left - (counts[line] ?? 0), n),
    ),
    leftOut: whole.leftOut.map((n, pair) =>
      members.reduce((left, { leftOut }) => left - (leftOut[pair] ?? 0), n),
    ),
  }
}

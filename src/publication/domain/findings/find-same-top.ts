/** Two questions about the same things that put the same ones first. */
import type { Candidate } from './candidate.ts'
import type { Statement, Thing, Top, TopMeans } from './statement.ts'

/** A question's first things, with all the things it asks about. */
export interface AskedTop {
  readonly top: Top | TopMeans
  readonly keys: readonly string[]
}

export function isTop(statement: Statement): statement is Top | TopMeans {
  return statement.kind === 'top' || statement.kind === 'top_means'
}

/** Of one thing alone it would be little to say that it is the same. */
const fewest = 2

export function sameTopsAmong(tops: readonly AskedTop[]): readonly Candidate[] {
  return tops.flatMap((one, at) => tops.slice(at + 1).flatMap((other) => sameTop(one, other)))
}

function sameTop(one: AskedTop, other: AskedTop): readonly Candidate[] {
  const shared = one.keys.filter((key) => other.keys.includes(key))
  const sameThings = 2 * shared.length > Math.max(one.keys.length, other.keys.length)
  const [first, second] = [one.top.things, other.top.things]
  const same =
    first.length === second.length && first.every(({ key }) => second.some((thing) => thing.key === key))
  if (!sameThings || !same || first.length < fewest) return []
  const things = first.map(({ key, label }): Thing => ({ key, label }))
  return [
    {
      id: `same_top:${one.top.about.question}+${other.top.about.question}`,
      question: one.top.about.question,
      statement: { kind: 'same_top', first: one.top.about, second: other.top.about, things },
      size: 1 - first.length / shared.length,
      p: null,
      mustBeCertain: false,
    },
  ]
}

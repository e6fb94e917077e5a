/** What the texts of an edition can be bound to, in the words of each official language. */

import type { ReleasedResults } from '#analysis'
import type { Wave } from '#fieldwork'
import { done, type Language, type Result, refused } from '#shared'
import { bindSentence } from '../../domain/bound-text/bind-text.ts'
import type { Binding } from '../../domain/bound-text/binding.ts'
import type { Bindings, Bound } from '../../domain/bound-text/bound-text.ts'
import type { PickedStatement } from '../../domain/edition.ts'
import type { EditionFacts } from '../../domain/edition-facts.ts'
import type { FoundStatement } from '../../domain/findings/found-statement.ts'
import type { Statement, Thing, Topic } from '../../domain/findings/statement.ts'
import { namesOf } from '../wording/lexicon/index.ts'
import { type QuantifierKey, quantifierOf } from '../wording/quantifiers.ts'
import { list, listed, percentIn, quoted, type Sentence, type Style, voiceOf } from '../wording/say.ts'
import { bareOf, piecesOf } from '../wording/sentence.ts'
import { factBound } from './fact-bound.ts'
import { figureBound } from './figure-bound.ts'
import { inPieces } from './in-pieces.ts'

export interface BindingsInput {
  readonly released: ReleasedResults
  readonly statements: readonly FoundStatement[]
  readonly facts: EditionFacts
  /** Every wave there is: which time the survey was carried out is counted from them. */
  readonly waves: readonly Wave[]
  /** Chosen statements, with the words an editor gave them. */
  readonly picks: readonly PickedStatement[]
  /** Easy: findings in easy language, and never in words that an editor gave them for other texts. */
  readonly style?: Style
}

export function bindingsOf(input: BindingsInput): Bindings {
  const look: Bindings['look'] = (binding, language) => {
    switch (binding.kind) {
      case 'finding':
        return findingBound(binding.id, input, language, look)
      case 'follows': {
        const found = foundIn(binding.id, input)
        return found.ok ? done({ text: [binding.text], cells: found.value.cells }) : found
      }
      case 'things':
        return thingsBound(binding.id, input, language)
      case 'share':
        return shareBound(binding, input, language)
      case 'figure':
        return figureBound(binding, input.released, language)
      case 'fact':
        return factBound(binding.name, input, language)
    }
  }
  return {
    look,
    picked: (language) => all(input.picks.map(({ id }) => look({ kind: 'finding', id }, language))),
  }
}

/** All of them, or the first problem. */
function all(results: readonly Result<Bound>[]): Result<readonly Bound[]> {
  const bound: Bound[] = []
  for (const result of results) {
    if (!result.ok) return result
    bound.push(result.value)
  }
  return done(bound)
}

/** The editor's own words where there are some; they are bound as every text is, but not to further findings. */
function findingBound(
  id: string,
  input: BindingsInput,
  language: Language,
  look: Bindings['look'],
): Result<Bound> {
  const found = foundIn(id, input)
  if (!found.ok) return found
  const { statement, cells } = found.value
  const { style = 'plain' } = input
  const own = style === 'easy' ? undefined : input.picks.find((pick) => pick.id === id)?.texts?.[language]
  if (own === undefined) return done({ ...worded(statement, language, style), cells })
  const further: Bindings = {
    look: (binding, inLanguage) =>
      binding.kind === 'finding'
        ? refused('binding_misplaced', `The words given to ${id} cannot hold {finding ${binding.id}}.`)
        : look(binding, inLanguage),
    picked: () => refused('binding_misplaced', `The words given to ${id} cannot hold {picked}.`),
  }
  const bound = bindSentence(own, further, language)
  if (bound.ok) return done({ ...bound.value, cells: [...cells, ...bound.value.cells] })
  const { code, message, values } = bound.problem
  return refused(code, `In the words given to ${id}: ${message}`, id, values)
}

function worded(statement: Statement, language: Language, style: Style): Omit<Bound, 'cells'> {
  const text = inPieces(piecesOf(statement, language, style), language)
  const bare = style === 'easy' ? null : bareOf(statement, language)
  return bare === null ? { text } : { text, otherwise: inPieces(bare, language) }
}

/** A statement as it holds now; one that was picked with other numbers must be picked again first. */
function foundIn(id: string, { statements, picks }: BindingsInput): Result<FoundStatement> {
  const found = statements.find((statement) => statement.id === id)
  if (found === undefined) {
    return refused(
      'finding_unknown',
      `The released results do not say ${id}: take it out, or choose another finding.`,
      '',
      {
        id,
      },
    )
  }
  const pick = picks.find((one) => one.id === id)
  if (pick !== undefined && pick.fingerprint !== found.fingerprint) {
    return refused('finding_stale', `The numbers of ${id} have changed: look at it and pick it again.`, '', {
      id,
    })
  }
  return done(found)
}

function thingsBound(id: string, input: BindingsInput, language: Language): Result<Bound> {
  const found = foundIn(id, input)
  if (!found.ok) return found
  const { statement, cells } = found.value
  const named = namedIn(statement)
  if (named === null) {
    return refused('finding_has_no_things', `${id} names no things: use {finding ${id}}.`, '', { id })
  }
  const voice = voiceOf(language, input.style)
  const known = namesOf(named.about, named.things, language)
  const things: Sentence =
    known === null
      ? list(
          named.things.map(({ label }) => quoted(label, voice)),
          voice,
        )
      : [{ text: listed(known, voice), language }]
  return done({ text: inPieces(things, language), cells })
}

function namedIn(statement: Statement): { readonly about: Topic; readonly things: readonly Thing[] } | null {
  switch (statement.kind) {
    case 'top':
    case 'top_means':
    case 'best_ranks':
    case 'listed':
      return statement
    case 'same_top':
      return { about: statement.first, things: statement.things }
    case 'largest_groups':
      return { about: statement.about, things: statement.groups }
    default:
      return null
  }
}

/** Words after which "of whom" would not stand. */
const standsAlone: ReadonlySet<QuantifierKey> = new Set(['nine_in_ten', 'nearly_all'])

/** In a word that "of whom" can follow; as a percentage where there is none. */
function shareBound(
  { id, written }: Extract<Binding, { kind: 'share' }>,
  input: BindingsInput,
  language: Language,
): Result<Bound> {
  const found = foundIn(id, input)
  if (!found.ok) return found
  const { statement, cells } = found.value
  const share =
    'share' in statement
      ? statement.share
      : statement.kind === 'largest_groups'
        ? statement.groups[0]?.share
        : undefined
  if (share === undefined) {
    return refused('finding_has_no_share', `${id} is no single share: use {finding ${id}}.`, '', { id })
  }
  const word = written === 'words' ? quantifierOf(share, language) : null
  const text =
    word === null || standsAlone.has(word.key) ? percentIn(share, voiceOf(language, input.style)) : word.text
  return done({ text: [text], cells })
}

/** Puts what bindings stand for into running text, and refuses numbers that stand there without one. */
import { done, factsOf, type Language, type Result, refused } from '#shared'
import type { CellPointer } from '../findings/found-statement.ts'
import type { Piece, Text } from '../report-document.ts'
import type { Bindings, Bound, Judgement, OutsideFigure } from './bound-text.ts'
import type { CutOut } from './cut-out.ts'
import { placed } from './place.ts'
import type { Marks, Run } from './runs.ts'
import { firstUnboundNumber, unboundNumber } from './unbound-numbers.ts'

/** A run, and the binding that belongs in its place where it is one. */
export interface PlacedRun {
  readonly run: Run
  readonly cut: CutOut | null
}

/** Running text with what was found in it. */
export interface Parts {
  readonly text: Text
  readonly cells: readonly CellPointer[]
  readonly outside: readonly OutsideFigure[]
  readonly judgements: readonly Judgement[]
}

interface Setting {
  readonly bindings: Bindings
  readonly language: Language
}

export function bindRuns(runs: readonly PlacedRun[], setting: Setting): Result<Parts> {
  const free = refusedNumbers(runs, setting.language)
  if (!free.ok) return free
  const text: (string | Piece)[] = []
  const found = {
    cells: [] as CellPointer[],
    outside: [] as OutsideFigure[],
    judgements: [] as Judgement[],
  }
  const turns = inTurns()
  for (const { run, cut } of runs) {
    if (run.kind === 'words') {
      if (run.text.trim() !== '') turns({ text: [], cells: [] })
      text.push(...marked([run.text], run.marks))
      continue
    }
    if (cut === null) throw new Error('a binding was lost')
    const bound = boundTo(cut, setting)
    if (!bound.ok) return placed(bound, cut.place)
    const begins = /(?:^|[.!?…]["”’»)]*\s*)$/u.test(plain(text).trimEnd())
    const said = turns(bound.value)
    const words = begins ? capitalised(said, setting.language) : said
    text.push(...marked(words, run.marks))
    const marks = ownMarks(bound.value, cut.place.line)
    found.cells.push(...bound.value.cells)
    found.outside.push(...marks.outside)
    found.judgements.push(...marks.judgements)
    if (cut.binding.kind === 'outside') found.outside.push(cut.binding)
    if (cut.binding.kind === 'judged') found.judgements.push({ text: cut.binding.text, line: cut.place.line })
  }
  return done({ text: joined(text), ...found })
}

/** Of sentences in a row that have another form, every second one is said in it. */
export function inTurns(): (bound: Bound) => Text {
  let isSecond = false
  return ({ text, otherwise }) => {
    const words = isSecond && otherwise !== undefined ? otherwise : text
    isSecond = otherwise !== undefined && !isSecond
    return words
  }
}

/** Figures of others and judgements in the words an editor gave a finding stand where the finding does. */
export function ownMarks({ own }: Bound, line: number): Pick<Parts, 'outside' | 'judgements'> {
  return {
    outside: own?.outside ?? [],
    judgements: (own?.judgements ?? []).map((judgement) => ({ ...judgement, line })),
  }
}

/** A text without its marks. */
export function plain(text: Text): string {
  return text.map((piece) => (typeof piece === 'string' ? piece : piece.text)).join('')
}

function boundTo({ binding }: CutOut, { bindings, language }: Setting): Result<Bound> {
  switch (binding.kind) {
    case 'outside':
      return done({ text: [`${binding.figure} (${binding.source})`], cells: [] })
    case 'judged':
      return done({ text: [binding.text], cells: [] })
    case 'picked':
      return refused('binding_misplaced', '{picked} stands alone in its paragraph.')
    default:
      return bindings.look(binding, language)
  }
}

/** What an editor wrote is read as one: a number is found though half of it is emphasised. */
function refusedNumbers(runs: readonly PlacedRun[], language: Language): Result<null> {
  const written = runs.map(({ run, cut }) => {
    if (run.kind === 'words') return run.text
    return cut === null ? '' : ownWords(cut)
  })
  const number = firstUnboundNumber(written.join(''), language)
  if (number === null) return done(null)
  let rest = number.offset
  const at = written.findIndex((text) => {
    if (rest < text.length) return true
    rest -= text.length
    return false
  })
  const { run, cut } = runs[at] ?? {}
  const place = cut?.place ?? (run?.kind === 'words' ? run.placeOf(rest) : { line: 1, column: 1 })
  return unboundNumber({ number: number.number, place })
}

/** What an editor wrote inside a binding; a sign that is no number for what comes from elsewhere. */
function ownWords({ binding }: CutOut): string {
  return binding.kind === 'judged' || binding.kind === 'follows' ? binding.text : '\uFFFC'
}

function marked(text: Text, marks: Marks): Text {
  if (Object.keys(marks).length === 0) return text
  return text.map((piece) => (typeof piece === 'string' ? { text: piece, ...marks } : { ...piece, ...marks }))
}

function capitalised([first, ...rest]: Text, language: Language): Text {
  if (first === undefined) return []
  const upper = (text: string) =>
    text.replace(/^\p{Ll}/u, (letter) => letter.toLocaleUpperCase(factsOf(language).locale))
  return [typeof first === 'string' ? upper(first) : { ...first, text: upper(first.text) }, ...rest]
}

/** Neighbouring plain strings as one. */
function joined(text: Text): Text {
  const result: (string | Piece)[] = []
  for (const piece of text) {
    const last = result.at(-1)
    if (typeof piece === 'string' && typeof last === 'string') result[result.length - 1] = last + piece
    else result.push(piece)
  }
  return result
}

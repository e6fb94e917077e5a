/** Every released figure a statement rests on. */
import type { QuestionResults, ReleasedResults, ReleasedTable } from '#analysis'
import { mainBreakdown } from '../shown.ts'
import type { CellPointer } from './found-statement.ts'
import type { Statement } from './statement.ts'

export function cellsOf(statement: Statement, released: ReleasedResults): readonly CellPointer[] {
  const wave = released.wave.id
  const questions = released.results.sections.flatMap((section) => section.questions)
  const of = (id: string) =>
    pointersTo(
      wave,
      questions.find(({ question }) => question.id === id),
    )
  switch (statement.kind) {
    case 'responses':
      return []
    case 'open_answers':
      return questions
        .filter(({ question }) => question.kind === 'open')
        .flatMap(({ question }) => of(question.id).bases(null))
    case 'withheld':
    case 'too_few':
      return []
    case 'written':
      return of(statement.about.question).bases(null)
    case 'share':
    case 'majority':
      return of(statement.about.question).twoHighest(statement.item.key)
    case 'relatively':
      return of(statement.about.question).means([statement.item.key])
    case 'mean':
      return of(statement.about.question).means(null)
    case 'most_common':
      return of(statement.about.question).rows(statement.answers)
    case 'top':
    case 'listed':
      return of(statement.about.question).rows(statement.things)
    case 'largest_groups':
      return of(statement.about.question).rows(statement.groups)
    case 'top_means':
    case 'best_ranks':
      return of(statement.about.question).means(statement.things.map(({ key }) => key))
    case 'same_top': {
      const keys = statement.things
      return [...of(statement.first.question).things(keys), ...of(statement.second.question).things(keys)]
    }
    case 'two_highest': {
      const { highest, lowest } = statement
      const items = lowest === null ? [highest] : [highest, lowest]
      return items.flatMap(({ key }) => of(statement.about.question).twoHighest(key))
    }
    case 'means':
      return of(statement.about.question).means([statement.highest.key, statement.lowest.key])
    case 'answer_across': {
      const { answer, highest, lowest } = statement
      return [highest, lowest].flatMap(({ key }) => of(statement.about.question).rows([answer], key))
    }
    case 'between':
      return of(statement.about.question).all(statement)
    case 'ranking': {
      const at = of(statement.about.question)
      return [
        ...at.firstRow(statement.first.key),
        ...at.means(statement.best === null ? [] : [statement.best.key]),
      ]
    }
    case 'difference':
      return differenceCells(statement, of(statement.about.question))
    case 'change':
      return changeCells(statement, released, of(statement.about.question))
  }
}

function differenceCells(
  { item, answer, highest, lowest }: Extract<Statement, { kind: 'difference' }>,
  at: ReturnType<typeof pointersTo>,
): readonly CellPointer[] {
  return [highest, lowest].flatMap(({ key }) => at.inGroup(key, item?.key ?? null, answer))
}

/** All rows that were compared, in both waves: what shows no clear change is claimed of them too. */
function changeCells(
  { about, figure }: Extract<Statement, { kind: 'change' }>,
  { change }: ReleasedResults,
  at: ReturnType<typeof pointersTo>,
): readonly CellPointer[] {
  const trend = change?.trend.value.questions.find(({ question }) => question === about.question)
  if (change === null || trend?.kind !== 'compared') return []
  const later = trend.rows
    .filter((row) => row.change !== null)
    .flatMap(({ key }) => {
      if (figure === 'mean') return at.means([key])
      return figure === 'share' ? at.rows([{ key }]) : at.twoHighest(key)
    })
  return [...later, ...later.map((cell) => ({ ...cell, wave: change.since.id }))]
}

const everyone = 'total'

function pointersTo(wave: string, results: QuestionResults | undefined) {
  const tables = (results?.tables ?? []).map(({ value }) => value)
  const main = results === undefined ? [] : mainBreakdown(results)
  const question = results?.question.id ?? ''
  const place = { wave, question, by: null, group: everyone }
  const base = (item: string | null): CellPointer => ({ ...place, item, row: null, figure: 'base' })
  const percent = (item: string | null, row: string): CellPointer => ({
    ...place,
    item,
    row,
    figure: 'percent',
  })
  const lastTwo = (table: ReleasedTable | undefined) => (table?.rows ?? []).slice(-2).map(({ key }) => key)
  const tableOf = (item: string | null) => tables.find((table) => item === null || table.item === item)
  const means = (items: readonly string[] | null): readonly CellPointer[] =>
    (items ?? [null]).flatMap((item) => {
      const [total] = tableOf(item)?.groups ?? []
      const mean: CellPointer = { ...place, item, row: null, figure: 'mean' }
      return total?.mean == null ? [base(item)] : [mean, base(item)]
    })
  const rows = (things: readonly { readonly key: string }[], item: string | null = null) => [
    ...things.map(({ key }) => percent(item, key)),
    base(item),
  ]
  return {
    means,
    rows,
    bases: (item: string | null) => [base(item)],
    twoHighest: (item: string) => [...lastTwo(tableOf(item)).map((row) => percent(item, row)), base(item)],
    firstRow: (item: string) => [
      ...(tableOf(item)?.rows.slice(0, 1) ?? []).map(({ key }) => percent(item, key)),
      base(item),
    ],
    all: ({ of }: Extract<Statement, { kind: 'between' }>) =>
      tables.flatMap((table): readonly CellPointer[] => {
        const item = table.item ?? ''
        if (of.kind === 'mean') return means([item])
        if (of.kind === 'answer') return rows([of.answer], item)
        const keys = of.kind === 'two_highest' ? lastTwo(table) : table.rows.slice(0, 1).map(({ key }) => key)
        return [...keys.map((row) => percent(item, row)), base(item)]
      }),
    things: (things: readonly { readonly key: string }[]) =>
      tables[0]?.item === null ? rows(things) : means(things.map(({ key }) => key)),
    inGroup: (group: string, item: string | null, answer: { readonly key: string } | null) => {
      const table = main.find((candidate) => candidate.item === item)
      const at = { ...place, item, by: table?.by?.name ?? null, group }
      const keys = answer === null ? lastTwo(table) : [answer.key]
      return [
        ...keys.map((row): CellPointer => ({ ...at, row, figure: 'percent' })),
        { ...at, row: null, figure: 'base' } as const,
      ]
    },
  }
}

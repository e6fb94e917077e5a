/** What only whoever has the responses can say: which of the cells an outsider thinks about hold one to four people. */

import type { DataSet } from '../../src/analysis/domain/data-set.ts'
import { type Secret, secretsOf } from '../../src/analysis/domain/disclosure/attacker/verdict.ts'
import { backgroundOf } from '../../src/analysis/domain/tables/background.ts'
import type { Table } from '../../src/analysis/domain/tables/table.ts'
import { tablesOf } from '../../src/analysis/domain/tables/tabulate.ts'
import type { Question, Questionnaire } from '../../src/questionnaire/index.ts'
import { nobody, outerOf, type View } from './knowledge.ts'

/** The group that each type of organisation lies in; a type in no group is one by itself. */
export function typesWithin(questions: ReadonlyMap<string, Question>): ReadonlyMap<string, string> {
  const types = questions.get('org_type')
  if (types?.kind !== 'single') return new Map()
  const groups = Object.entries(types.reportGroups ?? {})
  return new Map(
    types.options.map(({ key, code }) => [key, groups.find(([, codes]) => codes.includes(code))?.[0] ?? key]),
  )
}

export function secretsIn(
  views: readonly View[],
  dataSet: DataSet,
  questionnaire: Questionnaire,
): readonly Secret[] {
  const tables = new Map<string, readonly Table[]>()
  const truthOf = ({ question, item }: View['counted'], by: string): Table => {
    const name = `${question}|${by}`
    const known = tables.get(name) ?? counted(question, by)
    tables.set(name, known)
    const found = known.find((table) => (table.item ?? '') === item)
    if (found === undefined) throw new Error(`there is no table ${name}`)
    return found
  }
  const counted = (question: string, by: string) => {
    const background = by === '' ? null : backgroundOf(dataSet, questionnaire, by)
    const variables = dataSet.variables.filter((variable) => variable.question === question)
    return tablesOf(dataSet, variables, background?.ok ? background.value : null)
  }
  return views.flatMap((view) => {
    const { counted: about, by, table } = view
    const own = truthOf(about, by)
    const wider = by.includes('+') ? truthOf(about, by.split('+')[0] ?? '') : own
    const value = ([line = '', group]: readonly string[]): number => {
      const at = (of: Table, key: string) => countIn(of, about, line, key)
      if (group === undefined || group === 'Total') return at(own, 'total')
      if (view.groups.includes(group)) return at(own, group)
      const inside = view.groups.filter((one) => group === nobody || outerOf(one) === outerOf(group))
      const sum = (of: Table, keys: readonly string[]) =>
        keys.reduce((so_far, key) => so_far + at(of, key), 0)
      if (group !== nobody) return at(wider, outerOf(group)) - sum(own, inside)
      return (
        at(own, 'total') - sum(wider, by.includes('+') ? wider.groups.slice(1).map(({ key }) => key) : inside)
      )
    }
    const cells = table.cells
      .filter(({ key }) => key[0] !== 'Total')
      .map(({ key }) => ({ key, value: value(key) }))
    return secretsOf({ id: table.id, cells }, { kind: 'threshold', n: 5 }, 'interval')
  })
}

function countIn(table: Table, { option, question }: View['counted'], line: string, group: string): number {
  const row = table.rows.find(({ code }) => String(code) === (option ?? line))
  const n = row?.cells.find((cell) => cell.group === group)?.n
  const base = table.groups.find(({ key }) => key === group)?.base
  if (n === undefined || base === undefined)
    throw new Error(`nothing is counted of ${question}, ${line}, ${group}`)
  return option !== null && line === 'not' ? base - n : n
}

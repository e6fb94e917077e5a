/** Six people, and one case about them: the command line contract as tests ask it. */

import { done, refused, unwrap } from '#shared'
import type { CaseResult } from '../../src/analysis/domain/request/analyse.ts'
import { analyse } from '../../src/analysis/domain/request/analyse.ts'

export const people = `group,answer,score,weight,broken,stratum
a,yes,1,1,1,x
a,no,2,2,-1,x
b,yes,4,1,1,y
b,,3,0.5,1,y
b,no,5,1,1,y
c,no,,1,1,y
`

/** The only file there is. */
export const onlyFile =
  (name: string, text = people) =>
  (path: string) =>
    path === name ? done(text) : refused('unknown_file', `There is no file ${path}`, 'data')

/** What one case of this kind is answered, of `people` where no other text is given. */
export function ask(kind: string, input: object, text = people): CaseResult {
  const document = { cases: [{ id: 'one', kind, input: { data: 'people.csv', ...input } }] }
  const [result] = unwrap(analyse(document, onlyFile('people.csv', text)))
  if (result === undefined) throw new Error('no result')
  return result
}

/** Every number of a value, to look for what must not be there. */
export function numbersOf(value: unknown): readonly number[] {
  if (typeof value === 'number') return [value]
  if (value === null || typeof value !== 'object') return []
  return Object.values(value).flatMap(numbersOf)
}

import { expect, test } from 'vitest'
import { isolations } from './differencing.ts'

const north = { filter: { region: ['north'] }, n: 40 }

test('two nested filters that differ by three people isolate them', () => {
  const withoutCoordinators = { filter: { region: ['north'], role: ['worker', 'manager'] }, n: 37 }
  expect(isolations([north, withoutCoordinators], 5)).toMatchObject([{ between: 3 }])
})

test('filters that differ by nobody, by enough people, or lie side by side isolate nobody', () => {
  const all = { filter: { region: ['north'], role: ['worker', 'manager', 'coordinator'] }, n: 40 }
  const managers = { filter: { region: ['north'], role: ['manager'] }, n: 12 }
  const south = { filter: { region: ['south'] }, n: 38 }
  expect(isolations([north, all, managers, south], 5)).toEqual([])
})

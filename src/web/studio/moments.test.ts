import { expect, it } from 'vitest'
import { momentAt } from './moments.ts'

it.each([
  ['2024-11-04', '09:00', '2024-11-04T07:00:00.000Z'],
  ['2024-06-04', '09:00', '2024-06-04T06:00:00.000Z'],
  ['2024-03-31', '02:59', '2024-03-31T00:59:00.000Z'],
  ['2024-03-31', '03:30', undefined],
  ['2024-03-31', '04:00', '2024-03-31T01:00:00.000Z'],
  ['2024-10-27', '03:30', '2024-10-27T00:30:00.000Z'],
  ['2024-10-27', '04:00', '2024-10-27T02:00:00.000Z'],
  ['2024-02-30', '09:00', undefined],
  ['2024-11-04', '24:00', undefined],
  ['4.11.2024', '9.00', undefined],
  ['', '', undefined],
])('%s at %s by the clock in Finland is the moment %s', (day, time, moment) => {
  expect(momentAt(day, time)?.toISOString()).toBe(moment)
})

/** The time as an argument: the product passes the machine's, a test the one it wants. */
export interface Clock {
  now(): Date
}

/** Randomness as an argument. */
export interface Random {
  /** `count` unpredictable bytes. */
  bytes(count: number): Uint8Array
}

/** A calendar day, `2022-11-04`. */
export type Day = string

const dayIn = new Map<string, Intl.DateTimeFormat>()

/** The calendar day of a moment in a time zone; field periods are days in Europe/Helsinki. */
export function dayOf(moment: Date, timeZone = 'Europe/Helsinki'): Day {
  let format = dayIn.get(timeZone)
  if (format === undefined) {
    format = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', calendar: 'gregory' })
    dayIn.set(timeZone, format)
  }
  return format.format(moment)
}

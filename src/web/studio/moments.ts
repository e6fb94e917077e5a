/** Moments as staff give them: a day and a time of the clock in Finland. */
const zone = 'Europe/Helsinki'
const minute = 60_000

const clock = new Intl.DateTimeFormat('sv-SE', {
  timeZone: zone,
  dateStyle: 'short',
  timeStyle: 'short',
  calendar: 'gregory',
})

/**
 * @param day `2024-11-04` @param time `09:00`
 * Null for what is no moment, also for a time that the clock skips in spring; of a time that comes twice in autumn, the
 * first.
 */
export function momentAt(day: string, time: string): Date | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day) || !/^\d{2}:\d{2}$/.test(time)) return null
  const asUtc = new Date(`${day}T${time}:00Z`)
  if (Number.isNaN(asUtc.getTime())) return null
  // Summer time first: it is the earlier of the two moments.
  const candidates = [180, 120].map((offset) => new Date(asUtc.getTime() - offset * minute))
  return candidates.find((moment) => clock.format(moment) === `${day} ${time}`) ?? null
}

/**
 * What may happen to a wave, and when. Every decision is a pure function: the wave as it would be, or the problem that
 * says why not. draft → open → closed → cleaned → published → archived; a closed wave may be opened again, nothing else
 * ever goes back.
 */
import { type Day, done, type Result, refused } from '#shared'
import type { FieldPeriod, Wave, WaveState } from './wave.ts'

function step(wave: Wave, from: WaveState, to: WaveState): Result<Wave> {
  if (wave.state === from) return done({ ...wave, state: to })
  return refused(
    'wave_state',
    `Wave ${wave.id} is ${wave.state}; only a wave that is ${from} can become ${to}.`,
    wave.id,
    { state: wave.state, needed: from },
  )
}

export const openingOf = (wave: Wave) => step(wave, 'draft', 'open')
export const cleaningOf = (wave: Wave) => step(wave, 'closed', 'cleaned')
export const publishingOf = (wave: Wave) => step(wave, 'cleaned', 'published')
export const archivingOf = (wave: Wave) => step(wave, 'published', 'archived')

/** Closes a wave; where answers could have come later, today is the last day, as readers are then told. */
export function closingOf(wave: Wave, today: Day): Result<Wave> {
  const closed = step(wave, 'open', 'closed')
  const { start, end } = wave.field
  const runsOn = today >= start && (end === null || end > today)
  return closed.ok && runsOn ? done({ ...closed.value, field: { start, end: today } }) : closed
}

/** Whether the field period has a day left. Problem: `field_over`. */
export function stillToRun(wave: Wave, today: Day): Result<Wave> {
  const { end } = wave.field
  if (end === null || end >= today) return done(wave)
  return refused(
    'field_over',
    `The field period of wave ${wave.id} ended on ${end}; extend it first.`,
    wave.id,
    { end },
  )
}

/** Opens a closed wave again; a field period that has run out must be given a new last day in the same act. */
export function reopeningOf(wave: Wave, today: Day, newEnd: Day | null | undefined): Result<Wave> {
  const reopened = step(wave, 'closed', 'open')
  if (!reopened.ok) return reopened
  const end = newEnd === undefined ? wave.field.end : newEnd
  if (end !== null && end < today) {
    return refused(
      'field_over',
      `The field period of wave ${wave.id} ended on ${end}; give a last day of ${today} or later.`,
      wave.id,
      { end },
    )
  }
  return withPeriod(reopened.value, { ...wave.field, end })
}

/** Moves the last day later (an extension never shortens the time respondents were promised), or takes it away. */
export function extensionOf(wave: Wave, newEnd: Day | null, today: Day): Result<Wave> {
  if (wave.state !== 'draft' && wave.state !== 'open') {
    return refused(
      'wave_state',
      `Wave ${wave.id} is ${wave.state}; reopen it to give respondents more time.`,
      wave.id,
      { state: wave.state, needed: 'open' },
    )
  }
  const shorter = newEnd !== null && (wave.field.end === null || newEnd < wave.field.end)
  if (shorter || (newEnd !== null && newEnd < today)) {
    return refused(
      'extension_backwards',
      `An extension moves the last day later; wave ${wave.id} already runs until ${wave.field.end ?? 'closed by hand'}.`,
      wave.id,
    )
  }
  return withPeriod(wave, { ...wave.field, end: newEnd })
}

function withPeriod(wave: Wave, field: FieldPeriod): Result<Wave> {
  const period = fieldPeriod(field.start, field.end)
  return period.ok ? done({ ...wave, field: period.value }) : period
}

const dayShape = /^\d{4}-\d{2}-\d{2}$/

/** Whether a text is a day of the calendar, such as `2022-11-04`. */
export function isDay(text: string): boolean {
  if (!dayShape.test(text)) return false
  const moment = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(text)
}

/** A field period from two days, both included; no end means open until closed by hand. */
export function fieldPeriod(start: string, end: string | null): Result<FieldPeriod> {
  for (const day of end === null ? [start] : [start, end]) {
    if (!isDay(day)) return refused('day_unreadable', `“${day}” is not a day; write it as 2022-11-04.`, day)
  }
  if (end !== null && end < start) {
    return refused(
      'period_backwards',
      `The field period would end on ${end}, before it starts on ${start}.`,
      end,
    )
  }
  return done({ start, end })
}

/** Whether a respondent may answer on a day in Europe/Helsinki; the problem tells a person why not. */
export function answerable(wave: Wave, today: Day): Result<Wave> {
  const early = today < wave.field.start
  if (early && (wave.state === 'draft' || wave.state === 'open')) {
    return refused('wave_too_early', `Wave ${wave.id} opens on ${wave.field.start}.`, wave.id, {
      start: wave.field.start,
    })
  }
  if (wave.state === 'draft') return waveUnknown(wave.id)
  if (wave.state !== 'open' || (wave.field.end !== null && today > wave.field.end)) {
    return refused('wave_closed', `Wave ${wave.id} no longer takes answers.`, wave.id)
  }
  return done(wave)
}

/** A wave nobody knows of; a draft whose first day has come looks the same to the public. */
export function waveUnknown(id: string) {
  return refused('wave_unknown', `There is no wave ${id}.`, id)
}

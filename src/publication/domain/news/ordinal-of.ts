import type { Wave } from '#fieldwork'

/** Which time a survey was carried out: by its questionnaire, in the order waves began; drafts do not count. */
export function ordinalOf(wave: Wave, waves: readonly Wave[]): number {
  const before = waves.filter(
    ({ id, state, questionnaire, field }) =>
      id !== wave.id &&
      state !== 'draft' &&
      questionnaire.id === wave.questionnaire.id &&
      field.start < wave.field.start,
  )
  return before.length + 1
}

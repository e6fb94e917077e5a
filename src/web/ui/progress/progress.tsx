/** Where in the form the respondent is, in words; the bar only repeats it. */
import type { Say } from '../../texts/index.ts'

interface ProgressProps {
  readonly n: number
  readonly total: number
  readonly say: Say
}

export function Progress({ n, total, say }: ProgressProps) {
  return (
    <div class="progress">
      <p>{say('progress', { n, total })}</p>
      <progress value={n} max={total} aria-hidden="true" />
    </div>
  )
}

import type { Example } from '../examples/example.ts'
import { Progress } from './progress.tsx'

export const examples: readonly Example[] = [
  { name: 'progress', view: (_language, say) => <Progress n={2} total={7} say={say} /> },
]

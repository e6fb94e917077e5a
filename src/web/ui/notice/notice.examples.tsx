import type { Example } from '../examples/example.ts'
import { Notice } from './notice.tsx'

export const examples: readonly Example[] = [
  {
    name: 'notices',
    view: (_language, say) => (
      <>
        <Notice>
          <p>{say('underWay')}</p>
        </Notice>
        <Notice kind="demo">
          <p>{say('demonstration')}</p>
        </Notice>
        <Notice kind="good" status>
          <p>{say('newQuestions', { count: 2 })}</p>
        </Notice>
      </>
    ),
  },
]

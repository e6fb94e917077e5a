import type { Example } from '../examples/example.ts'
import { ButtonRow } from './buttons.tsx'

export const examples: readonly Example[] = [
  {
    name: 'button row',
    view: (_language, say) => (
      <form>
        <ButtonRow
          buttons={[
            { go: 'next', text: say('next'), kind: 'main' },
            { go: 'back', text: say('back'), kind: 'second' },
            { go: 'later', text: say('saveLater'), kind: 'quiet' },
          ]}
        />
      </form>
    ),
  },
]

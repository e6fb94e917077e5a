import type { Example } from '../examples/example.ts'
import { LanguageSwitch } from './language-switch.tsx'

export const examples: readonly Example[] = [
  {
    name: 'language switch',
    view: (language, say) => (
      <div class="bar">
        <div class="page">
          <LanguageSwitch
            language={language}
            languages={['fi', 'sv', 'en', 'fi-simple', 'ru', 'ar']}
            addressIn={(other) => `/examples?language=${other}`}
            say={say}
          />
        </div>
      </div>
    ),
  },
]

/**
 * The same page in another language. Beside a form it is made of the form's own buttons, so that what was just written
 * goes along; elsewhere of links. Names stand in their own language.
 */
import { factsOf, type Language } from '#shared'
import type { Say } from '../../texts/index.ts'
import { inLanguage } from '../words/words.tsx'

interface LanguageSwitchProps {
  readonly language: Language
  readonly languages: readonly Language[]
  readonly addressIn: (language: Language) => string
  readonly say: Say
  /** Id of the form whose answers a change of language takes along. */
  readonly form?: string | undefined
}

export function LanguageSwitch({ language, languages, addressIn, say, form }: LanguageSwitchProps) {
  if (languages.length < 2) return null
  return (
    <nav class="languages" aria-label={say('chooseLanguage')}>
      {form !== undefined && <EnterMeansNext form={form} />}
      <ul>
        {languages.map((other) => (
          <li key={other}>
            {other === language ? (
              <span aria-current="true">{factsOf(other).endonym}</span>
            ) : (
              <Switch to={other} from={language} address={addressIn(other)} form={form} />
            )}
          </li>
        ))}
      </ul>
    </nav>
  )
}

interface SwitchProps {
  readonly to: Language
  readonly from: Language
  readonly address: string
  readonly form: string | undefined
}

function Switch({ to, from, address, form }: SwitchProps) {
  const { endonym } = factsOf(to)
  const marks = inLanguage(to, from)
  if (form === undefined) {
    return (
      <a href={address} hreflang={to} {...marks}>
        {endonym}
      </a>
    )
  }
  return (
    <button type="submit" form={form} formaction={address} name="go" value="stay" {...marks}>
      {endonym}
    </button>
  )
}

/** The Enter key presses a form's first button; that must be "next", not the first language. */
function EnterMeansNext({ form }: { readonly form: string }) {
  return (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: out of the tab order, and nobody needs to hear of it
    <button type="submit" form={form} name="go" value="next" class="hide" tabindex={-1} aria-hidden="true" />
  )
}

/** The usual words of answers that carry no substantive value, in English, Finnish and Swedish. */
import { folded } from './clean.ts'

/** Only what clearly says so: "Unfamiliar (N/A)" and "Not sure" stay answers. */
export function missingKindOf(text: string): 'cannot_say' | 'prefer_not_to_say' | undefined {
  const words = folded(text)
  if (
    /^(i )?(dont know|do not know|cannot say|cant say|en osaa sanoa|eos|vet ej|vet inte|kan inte saga)\b/.test(
      words,
    )
  ) {
    return 'cannot_say'
  }
  if (/^(i )?(would )?(prefer not|rather not|decline to|en halua|vill inte|vill ej)\b/.test(words))
    return 'prefer_not_to_say'
  return undefined
}

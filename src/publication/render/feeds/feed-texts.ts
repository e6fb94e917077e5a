/** What feeds are called. */
import type { Language } from '#shared'

interface FeedTexts {
  readonly title: string
  readonly description: string
  /** `{wave}` is the wave's title. */
  readonly withdrawn: string
}

const texts: Readonly<Record<Language, FeedTexts>> = {
  fi: {
    title: 'Kumppanuusbarometri: uutiset',
    description: 'Kumppanuusbarometrin tulokset ja raportit heti, kun ne julkaistaan.',
    withdrawn: 'Julkaisu on vedetty takaisin: {wave}',
  },
  sv: {
    title: 'Partnerskapsbarometern: nyheter',
    description: 'Partnerskapsbarometerns resultat och rapporter genast när de publiceras.',
    withdrawn: 'Publikationen har dragits tillbaka: {wave}',
  },
  en: {
    title: 'Partnership Barometer: news',
    description: 'Results and reports of the Partnership Barometer as soon as they are published.',
    withdrawn: 'The publication has been withdrawn: {wave}',
  },
}

/** @param language one of the official languages */
export function feedTexts(language: Language): FeedTexts {
  const found = texts[language]
  if (found === undefined) throw new Error(`there is no feed in ${language}`)
  return found
}

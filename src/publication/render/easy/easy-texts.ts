/** Words around the results in easy language. */
import type { Language } from '#shared'

export interface EasyTexts {
  /** Of the page, in links that lead to it. */
  readonly name: string
  readonly demonstration: { readonly title: string; readonly text: string }
  readonly corrected: string
  /** Shown where the text has percentages; an editor's text could not say it, because a percentage there has to be bound. */
  readonly percentage: { readonly title: string; readonly lines: readonly string[] }
  readonly more: string
  /** They lead to texts that are not in easy language. */
  readonly links: { readonly results: string; readonly report: string; readonly news: string }
}

const texts: Readonly<Record<Language, EasyTexts>> = {
  fi: {
    name: 'Tulokset selkokielellä',
    demonstration: {
      title: 'Tämä on esimerkki',
      text: 'Sivun luvut on keksitty. Kukaan ei ole oikeasti vastannut näin.',
    },
    corrected: 'Olemme korjanneet tekstiä',
    percentage: {
      title: 'Mitä prosentti tarkoittaa?',
      lines: ['Prosentti tarkoittaa sadasosaa.', 'Mitä enemmän prosentteja, sitä useampi vastasi näin.'],
    },
    more: 'Lue lisää',
    links: { results: 'Kaikki tulokset', report: 'Raportti', news: 'Uutinen' },
  },
  sv: {
    name: 'Resultaten på lätt svenska',
    demonstration: {
      title: 'Det här är ett exempel',
      text: 'Siffrorna på sidan är påhittade. Ingen har svarat så på riktigt.',
    },
    corrected: 'Vi har rättat texten',
    percentage: {
      title: 'Vad betyder procent?',
      lines: ['Procent betyder hundradelar.', 'Ju fler procent, desto fler svarade så.'],
    },
    more: 'Läs mer',
    links: { results: 'Alla resultat', report: 'Rapporten', news: 'Nyheten' },
  },
  en: {
    name: 'Results in easy language',
    demonstration: {
      title: 'This is an example',
      text: 'The numbers on this page are made up. Nobody really answered this way.',
    },
    corrected: 'We have corrected this text',
    percentage: {
      title: 'What does per cent mean?',
      lines: ['Per cent means out of a hundred.', 'The more per cent, the more people answered this way.'],
    },
    more: 'Read more',
    links: { results: 'All results', report: 'The report', news: 'The news' },
  },
}

/** @param language one of the official languages */
export function easyTexts(language: Language): EasyTexts {
  const found = texts[language]
  if (found === undefined) throw new Error(`no easy language is published in ${language}`)
  return found
}

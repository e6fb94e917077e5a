/** Words around a news item, as on Finnish government pages. `{…}` are places for values. */
import type { Language } from '#shared'

export interface NewsTexts {
  readonly type: string
  readonly firstPublished: string
  /** In this language, where that was another moment. */
  readonly versionPublished: string
  readonly more: string
  readonly eventTitle: string
  /** `{name}` of the event, its `{date}` and `{hours}`. */
  readonly event: string
  readonly speaker: string
  /** Where open answers were written. */
  readonly speakerAndOpenAnswers: string
  readonly speakers: string
  readonly links: {
    readonly report: string
    readonly elsewhere: string
    readonly programme: string
    readonly registration: string
    readonly news: string
  }
  /** Name of a language as it stands after a document's title: “(på finska)”. */
  readonly inLanguage: Readonly<Record<Language, string>>
  readonly withdrawn: string
  readonly corrected: string
}

const texts: Readonly<Record<Language, NewsTexts>> = {
  fi: {
    type: 'Uutinen',
    firstPublished: 'Julkaisuajankohta',
    versionPublished: 'Julkaistu suomeksi {date} klo {time}',
    more: 'Lisätietoja',
    eventTitle: 'Infotilaisuus',
    event: 'Tuloksia esitellään {name} -tilaisuudessa {date} klo {hours}.',
    speaker: 'Barometrin esittelee {speakers}.',
    speakerAndOpenAnswers:
      'Barometrin esittelee {speakers}, joka kertoo erityisesti kyselyn avovastauksista.',
    speakers: 'Barometrin esittelevät {speakers}.',
    links: {
      report: 'Lue raportti {title} ({inLanguage})',
      elsewhere: 'Lue lisää raportista {title} ({inLanguage})',
      programme: 'Tutustu kumppanuusohjelmaan',
      registration: 'Ilmoittaudu {name} -tilaisuuteen',
      news: 'Takaisin uutisiin',
    },
    inLanguage: { fi: 'suomeksi', sv: 'ruotsiksi', en: 'englanniksi' },
    withdrawn: 'Julkaisu on vedetty takaisin',
    corrected: 'Julkaisua on oikaistu',
  },
  sv: {
    type: 'Nyhet',
    firstPublished: 'Utgivningsdatum',
    versionPublished: 'Publicerad på svenska {date} kl. {time}',
    more: 'Ytterligare information',
    eventTitle: 'Informationstillfälle',
    event: 'Resultaten presenteras vid informationstillfället {name} {date} kl. {hours}.',
    speaker: 'Barometern presenteras av {speakers}.',
    speakerAndOpenAnswers:
      'Barometern presenteras av {speakers}, som berättar framför allt om de öppna svaren i enkäten.',
    speakers: 'Barometern presenteras av {speakers}.',
    links: {
      report: 'Läs rapporten {title} ({inLanguage})',
      elsewhere: 'Läs mer om rapporten {title} ({inLanguage})',
      programme: 'Bekanta dig med partnerskapsprogrammet',
      registration: 'Anmäl dig till informationstillfället {name}',
      news: 'Tillbaka till nyheter',
    },
    inLanguage: { fi: 'på finska', sv: 'på svenska', en: 'på engelska' },
    withdrawn: 'Publikationen har dragits tillbaka',
    corrected: 'Publikationen har rättats',
  },
  en: {
    type: 'News item',
    firstPublished: 'Publication date',
    versionPublished: 'Published in English on {date} at {time}',
    more: 'More information',
    eventTitle: 'Information session',
    event: 'The results will be presented at the information session {name} on {date} {hours}.',
    speaker: 'The barometer will be presented by {speakers}.',
    speakerAndOpenAnswers:
      'The barometer will be presented by {speakers}, who will speak about the open answers in particular.',
    speakers: 'The barometer will be presented by {speakers}.',
    links: {
      report: 'Read the report {title} ({inLanguage})',
      elsewhere: 'Read more about the report {title} ({inLanguage})',
      programme: 'Get to know the partnership programme',
      registration: 'Register for the information session {name}',
      news: 'Back to news',
    },
    inLanguage: { fi: 'in Finnish', sv: 'in Swedish', en: 'in English' },
    withdrawn: 'This publication has been withdrawn',
    corrected: 'This publication has been corrected',
  },
}

/** @param language one of the official languages */
export function newsTexts(language: Language): NewsTexts {
  const found = texts[language]
  if (found === undefined) throw new Error(`news are not published in ${language}`)
  return found
}

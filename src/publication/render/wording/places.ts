/**
 * The regions of Finland as where something came from, by their national code. Finnish names inflect, each in its own way;
 * Swedish and English ones take a preposition. The same as in the questionnaire's list of regions, which a test holds.
 */
import type { Language } from '#shared'

/**
 * `Uudeltamaalta`, `från Nyland`, `from Uusimaa`.
 *
 * @param code national code of the region, with its leading zero
 */
export function fromRegion(code: string, language: Language): string | undefined {
  return regions[language]?.[code]
}

const finnishRegions: Readonly<Record<string, string>> = {
  '01': 'Uudeltamaalta',
  '02': 'Varsinais-Suomesta',
  '04': 'Satakunnasta',
  '05': 'Kanta-Hämeestä',
  '06': 'Pirkanmaalta',
  '07': 'Päijät-Hämeestä',
  '08': 'Kymenlaaksosta',
  '09': 'Etelä-Karjalasta',
  '10': 'Etelä-Savosta',
  '11': 'Pohjois-Savosta',
  '12': 'Pohjois-Karjalasta',
  '13': 'Keski-Suomesta',
  '14': 'Etelä-Pohjanmaalta',
  '15': 'Pohjanmaalta',
  '16': 'Keski-Pohjanmaalta',
  '17': 'Pohjois-Pohjanmaalta',
  '18': 'Kainuusta',
  '19': 'Lapista',
  '21': 'Ahvenanmaalta',
}

const swedishRegions: Readonly<Record<string, string>> = {
  '01': 'från Nyland',
  '02': 'från Egentliga Finland',
  '04': 'från Satakunta',
  '05': 'från Egentliga Tavastland',
  '06': 'från Birkaland',
  '07': 'från Päijänne-Tavastland',
  '08': 'från Kymmenedalen',
  '09': 'från Södra Karelen',
  '10': 'från Södra Savolax',
  '11': 'från Norra Savolax',
  '12': 'från Norra Karelen',
  '13': 'från Mellersta Finland',
  '14': 'från Södra Österbotten',
  '15': 'från Österbotten',
  '16': 'från Mellersta Österbotten',
  '17': 'från Norra Österbotten',
  '18': 'från Kajanaland',
  '19': 'från Lappland',
  '21': 'från Åland',
}

const englishRegions: Readonly<Record<string, string>> = {
  '01': 'from Uusimaa',
  '02': 'from Southwest Finland',
  '04': 'from Satakunta',
  '05': 'from Kanta-Häme',
  '06': 'from Pirkanmaa',
  '07': 'from Päijät-Häme',
  '08': 'from Kymenlaakso',
  '09': 'from South Karelia',
  '10': 'from South Savo',
  '11': 'from North Savo',
  '12': 'from North Karelia',
  '13': 'from Central Finland',
  '14': 'from South Ostrobothnia',
  '15': 'from Ostrobothnia',
  '16': 'from Central Ostrobothnia',
  '17': 'from North Ostrobothnia',
  '18': 'from Kainuu',
  '19': 'from Lapland',
  '21': 'from Åland',
}

const regions: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  fi: finnishRegions,
  sv: swedishRegions,
  en: englishRegions,
}

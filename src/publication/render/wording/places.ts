/**
 * The regions of Finland inside a sentence, by their national code. Finnish names inflect, each in its own way; Swedish
 * and English ones take a preposition. The same as in the questionnaire's list of regions, which a test holds.
 */
import type { Language } from '#shared'

export interface PlaceForms {
  /** Where from: `Uudeltamaalta`, `från Nyland`, `from Uusimaa`. */
  readonly from: string
  /** Where: `Uudellamaalla`, `i Nyland`, `in Uusimaa`. */
  readonly in: string
}

/** @param code national code of the region, with its leading zero */
export function placeForms(code: string, language: Language): PlaceForms | undefined {
  return regions[language]?.[code]
}

const finnishRegions: Readonly<Record<string, PlaceForms>> = {
  '01': { from: 'Uudeltamaalta', in: 'Uudellamaalla' },
  '02': { from: 'Varsinais-Suomesta', in: 'Varsinais-Suomessa' },
  '04': { from: 'Satakunnasta', in: 'Satakunnassa' },
  '05': { from: 'Kanta-Hämeestä', in: 'Kanta-Hämeessä' },
  '06': { from: 'Pirkanmaalta', in: 'Pirkanmaalla' },
  '07': { from: 'Päijät-Hämeestä', in: 'Päijät-Hämeessä' },
  '08': { from: 'Kymenlaaksosta', in: 'Kymenlaaksossa' },
  '09': { from: 'Etelä-Karjalasta', in: 'Etelä-Karjalassa' },
  '10': { from: 'Etelä-Savosta', in: 'Etelä-Savossa' },
  '11': { from: 'Pohjois-Savosta', in: 'Pohjois-Savossa' },
  '12': { from: 'Pohjois-Karjalasta', in: 'Pohjois-Karjalassa' },
  '13': { from: 'Keski-Suomesta', in: 'Keski-Suomessa' },
  '14': { from: 'Etelä-Pohjanmaalta', in: 'Etelä-Pohjanmaalla' },
  '15': { from: 'Pohjanmaalta', in: 'Pohjanmaalla' },
  '16': { from: 'Keski-Pohjanmaalta', in: 'Keski-Pohjanmaalla' },
  '17': { from: 'Pohjois-Pohjanmaalta', in: 'Pohjois-Pohjanmaalla' },
  '18': { from: 'Kainuusta', in: 'Kainuussa' },
  '19': { from: 'Lapista', in: 'Lapissa' },
  '21': { from: 'Ahvenanmaalta', in: 'Ahvenanmaalla' },
}

const swedishRegions: Readonly<Record<string, PlaceForms>> = {
  '01': { from: 'från Nyland', in: 'i Nyland' },
  '02': { from: 'från Egentliga Finland', in: 'i Egentliga Finland' },
  '04': { from: 'från Satakunta', in: 'i Satakunta' },
  '05': { from: 'från Egentliga Tavastland', in: 'i Egentliga Tavastland' },
  '06': { from: 'från Birkaland', in: 'i Birkaland' },
  '07': { from: 'från Päijänne-Tavastland', in: 'i Päijänne-Tavastland' },
  '08': { from: 'från Kymmenedalen', in: 'i Kymmenedalen' },
  '09': { from: 'från Södra Karelen', in: 'i Södra Karelen' },
  '10': { from: 'från Södra Savolax', in: 'i Södra Savolax' },
  '11': { from: 'från Norra Savolax', in: 'i Norra Savolax' },
  '12': { from: 'från Norra Karelen', in: 'i Norra Karelen' },
  '13': { from: 'från Mellersta Finland', in: 'i Mellersta Finland' },
  '14': { from: 'från Södra Österbotten', in: 'i Södra Österbotten' },
  '15': { from: 'från Österbotten', in: 'i Österbotten' },
  '16': { from: 'från Mellersta Österbotten', in: 'i Mellersta Österbotten' },
  '17': { from: 'från Norra Österbotten', in: 'i Norra Österbotten' },
  '18': { from: 'från Kajanaland', in: 'i Kajanaland' },
  '19': { from: 'från Lappland', in: 'i Lappland' },
  '21': { from: 'från Åland', in: 'på Åland' },
}

const englishRegions: Readonly<Record<string, PlaceForms>> = {
  '01': { from: 'from Uusimaa', in: 'in Uusimaa' },
  '02': { from: 'from Southwest Finland', in: 'in Southwest Finland' },
  '04': { from: 'from Satakunta', in: 'in Satakunta' },
  '05': { from: 'from Kanta-Häme', in: 'in Kanta-Häme' },
  '06': { from: 'from Pirkanmaa', in: 'in Pirkanmaa' },
  '07': { from: 'from Päijät-Häme', in: 'in Päijät-Häme' },
  '08': { from: 'from Kymenlaakso', in: 'in Kymenlaakso' },
  '09': { from: 'from South Karelia', in: 'in South Karelia' },
  '10': { from: 'from South Savo', in: 'in South Savo' },
  '11': { from: 'from North Savo', in: 'in North Savo' },
  '12': { from: 'from North Karelia', in: 'in North Karelia' },
  '13': { from: 'from Central Finland', in: 'in Central Finland' },
  '14': { from: 'from South Ostrobothnia', in: 'in South Ostrobothnia' },
  '15': { from: 'from Ostrobothnia', in: 'in Ostrobothnia' },
  '16': { from: 'from Central Ostrobothnia', in: 'in Central Ostrobothnia' },
  '17': { from: 'from North Ostrobothnia', in: 'in North Ostrobothnia' },
  '18': { from: 'from Kainuu', in: 'in Kainuu' },
  '19': { from: 'from Lapland', in: 'in Lapland' },
  '21': { from: 'from Åland', in: 'in Åland' },
}

const regions: Readonly<Record<Language, Readonly<Record<string, PlaceForms>>>> = {
  fi: finnishRegions,
  sv: swedishRegions,
  en: englishRegions,
}

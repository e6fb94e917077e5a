/** The words by which SurveyMonkey's exports and usual answers are recognised, in English, Finnish and Swedish. */
import { folded } from '../clean.ts'

export type Metadata = 'identity' | 'started' | 'submitted' | 'technical'

const metadata: ReadonlyMap<string, Metadata> = new Map([
  ...entries('identity', [
    'respondent id',
    'respondentid',
    'ip address',
    'email address',
    'email',
    'first name',
    'last name',
    'vastaajan tunnus',
    'vastaajatunnus',
    'ip osoite',
    'sahkopostiosoite',
    'sahkoposti',
    'etunimi',
    'sukunimi',
    'respondent id nummer',
    'ip adress',
    'e postadress',
    'fornamn',
    'efternamn',
  ]),
  ...entries('started', [
    'start date',
    'startdate',
    'date created',
    'aloituspaiva',
    'aloituspaivamaara',
    'startdatum',
  ]),
  ...entries('submitted', [
    'end date',
    'enddate',
    'date modified',
    'lopetuspaiva',
    'lopetuspaivamaara',
    'paattymispaiva',
    'paattymispaivamaara',
    'slutdatum',
  ]),
  ...entries('technical', [
    'collector id',
    'collectorid',
    'kerayksen tunnus',
    'keraajan tunnus',
    'insamlar id',
  ]),
])

function entries(kind: Metadata, names: readonly string[]): [string, Metadata][] {
  return names.map((name) => [name, kind])
}

/** What a fixed column of an export holds; null for a question. */
export function metadataOf(header: string): Metadata | null {
  const name = folded(header)
  if (/^(custom data|custom value|mukautetut tiedot|anpassade data)( \d+)?$/.test(name)) return 'identity'
  return metadata.get(name) ?? null
}

const markers = new Set(['response', 'vastaus', 'svar'])
const openMarkers = new Set(['open ended response', 'avoin vastaus', 'oppet svar', 'fritextsvar'])

/** "Response", "Open-Ended Response": no option of the survey but a word of the export. */
export function isMarker(part: string): boolean {
  return markers.has(folded(part)) || isOpenMarker(part)
}

/** "Open-Ended Response": the second header row says that people wrote themselves. */
export function isOpenMarker(part: string): boolean {
  return openMarkers.has(folded(part))
}

/** "Other (please specify)". */
export function isOther(part: string): boolean {
  return (
    /^(other|muu|joku muu|jokin muu|annan|annat|annan vad|ovrig|ovrigt)\b/.test(folded(part)) &&
    folded(part).split(' ').length <= 8
  )
}

/** "None of the above" leaves no room beside it. */
export function isNone(text: string): boolean {
  return /^(none of|ei mikaan|en mitaan|inget av|inga av)\b/.test(folded(text))
}

/** Whether the question's words ask for an order. */
export function asksForRanks(question: string): boolean {
  return /\brank(ing|ed)?\b|order of (preference|importance)|jarjesty|rangordn|prioritetsordning/.test(
    folded(question),
  )
}

/** "Comments", "Why?": a field for own words beside closed ones. */
export function asksForReasons(part: string): boolean {
  return /\b(comments?|explain|why|kommentti|kommentit|kommentteja|perustele|perustelut|miksi|kommentar|kommentarer|motivera|varfor)\b/.test(
    folded(part),
  )
}

const contactParts =
  /^(name|full name|first name|last name|e ?mail( address)?|phone( number)?|address( 2)?|street address|zip postal code|zip code|postal code|nimi|etunimi|sukunimi|sahkoposti(osoite)?|puhelin(numero)?|osoite|postinumero|namn|fornamn|efternamn|e ?post(adress)?|telefon(nummer)?|adress|postnummer)$/

/** A field of a question that asks for contact details. */
export function isContactDetail(part: string): boolean {
  return contactParts.test(folded(part))
}

/** Cells that identify a person by their form: an e-mail or IP address, a Finnish personal identity code. */
export function looksLikeIdentity(cell: string): boolean {
  if (cell.length > 254) return false
  const isAddress = /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(cell) || /^\d{1,3}(\.\d{1,3}){3}$/.test(cell)
  return isAddress || /^\d{6}[-+A-FU-Y]\d{3}[0-9A-Y]$/.test(cell)
}

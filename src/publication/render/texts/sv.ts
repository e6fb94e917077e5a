import type { PageTexts } from './page-texts.ts'

export const swedishTexts: PageTexts = {
  title: '{wave}: resultat',
  synthetic: {
    title: 'Demonstrationsmaterial',
    text: 'Siffrorna på den här sidan är påhittade för att visa hur systemet fungerar. De är inte resultat av någon verklig enkät.',
  },
  credit: { title: 'Datamaterialets källa', licence: 'Licens: {licence}.', source: 'Källa' },
  method: {
    title: 'Så gjordes enkäten',
    lead: 'Enkäten besvarades av dem som ville. Respondenterna är inget slumpmässigt urval, så resultaten gäller respondenterna och kan inte generaliseras till andra.',
    field: 'Svarstid',
    responses: 'Antal svar',
    languages: 'Enkätens språk',
    protection: 'Dataskydd',
    protectionText:
      'Antal under {cell} respondenter visas inte, och inte heller grupper där färre än {base} har besvarat frågan ({sensitive} om uppgiften är känslig). Dessutom döljs sådana tal som de dolda talen kunde räknas ut med. Ett dolt tal har ersatts med ett streck (–). Öppna svar publiceras inte.',
    percentages: 'Procentandelar',
    percentagesText:
      'Andelarna beräknas av dem som besvarade frågan. ”Kan inte säga” och andra svar utan ställningstagande ingår inte i andelarna utan redovisas separat. I flervalsfrågor kan andelarna tillsammans bli mer än hundra. På grund av avrundning kan summan avvika från hundra.',
    dataSet: 'Datamaterialets identifierare (SHA-256)',
  },
  easy: { 'fi-simple': 'lätt finska', 'sv-simple': 'lätt svenska' },
  contents: 'Innehåll',
  base: 'Antal svarande: {n}',
  bases: 'Antal svarande: {from}–{to} beroende på punkt',
  missing: {
    not_asked: 'inte tillfrågad',
    not_answered: 'inte svarat',
    cannot_say: 'kan inte säga',
    prefer_not_to_say: 'ville inte svara',
    not_used: 'inte deltagit eller använt',
  },
  table: 'Siffrorna i en tabell',
  breakdown: 'Resultat efter organisationstyp',
  columns: {
    answer: 'Svar',
    item: 'Punkt',
    n: 'Antal svarande',
    share: 'Andel',
    mean: 'Medelvärde',
    meanRank: 'Genomsnittlig placering',
    rank: 'Plats {n}',
    topTwo: 'Andel som svarade ”{one}” eller ”{other}”',
  },
  hidden: 'dolt',
  hiddenLegend: 'Dolt',
  hiddenNote: 'Ett streck (–) betyder att talet har dolts för att skydda respondenterna.',
  scrollable: 'Tabellen kan rullas i sidled',
}

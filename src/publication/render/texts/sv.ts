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
  untitled: 'Frågor',
  chapters: 'Resultatens kapitel',
  previous: 'Föregående kapitel',
  next: 'Nästa kapitel',
  findings: 'Centrala resultat',
  seeFigures: 'Se siffrorna',
  downloads: 'Ladda ner',
  explore: 'Se resultaten per respondentgrupp',
  explorer: {
    title: 'Utforska resultaten',
    lead: 'Välj en fråga och se hur olika respondentgrupper svarade.',
    open: 'Öppna utforskaren',
    question: 'Fråga',
    part: 'Punkt eller alternativ',
    allParts: 'Alla',
    by: 'Gruppera efter',
    noBreakdown: 'Ingen gruppering',
    filter: 'Avgränsa till',
    noFilter: 'Alla respondenter',
    view: 'Visning',
    views: { chart: 'Diagram', table: 'Tabell' },
    show: 'Visa resultaten',
    names: {
      org_type: 'Organisationstyp',
      'org_type:group': 'Sektor',
      region: 'Landskap',
      'region:group': 'Storområde',
      role: 'Uppgift',
      years_in_field: 'Erfarenhet av området',
      response_language: 'Svarsspråk',
    },
    crossed: '{one} och {other}',
    broken: 'Gruppering: {by}',
    within: 'Avgränsning: {by}: {group}',
    withheld: 'Svaren på den här frågan publiceras inte, för att ingen respondent ska kunna identifieras.',
    notReleased:
      'Den här kombinationen av val har inte publicerats. För att skydda respondenterna publiceras endast tabeller som har skyddats på förhand.',
    canFilter: 'När resultaten grupperas efter ”{by}” kan du avgränsa med följande: {filters}.',
    cannotFilter: 'Du kan se antingen en gruppering eller en avgränsning åt gången. Ta bort den ena.',
    chartOf: 'Diagrammet visar punkten ”{part}”. De övriga kan du välja ovan eller se i tabellen.',
    chartOfMeans: 'Stapeln är medelvärdet.',
    someHidden:
      'Av tabellens {all} tal har {hidden} dolts (–) för att ingen respondent ska kunna identifieras. Ett dolt tal kan också vara noll.',
    noneHidden: 'Inget tal har behövt döljas.',
    link: 'Permanent länk till den här vyn',
    csv: 'Ladda ner tabellen (CSV)',
    json: 'Ladda ner tabellen (JSON)',
  },
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
  change: {
    title: 'Förändring sedan {year}',
    table: 'Förändringen i en tabell',
    columns: { change: 'Förändring', mixHeld: 'Förändring när organisationerna är fördelade som {year}' },
    interval: '({low} … {high})',
    legend: {
      mean: 'Punkten är medelvärdets förändring och linjen ett riktgivande 95-procentigt intervall. Fylld punkt: tydlig förändring.',
      top_two:
        'Punkten är förändringen i procentenheter och linjen ett riktgivande 95-procentigt intervall. Fylld punkt: tydlig förändring.',
      share:
        'Punkten är förändringen i procentenheter och linjen ett riktgivande 95-procentigt intervall. Fylld punkt: tydlig förändring.',
    },
    inBrackets: {
      mean: 'Förändringen är skillnaden mellan medelvärdena. Inom parentes anges ett riktgivande 95-procentigt intervall.',
      top_two:
        'Förändringen anges i procentenheter. Inom parentes anges ett riktgivande 95-procentigt intervall.',
      share:
        'Förändringen anges i procentenheter. Inom parentes anges ett riktgivande 95-procentigt intervall.',
    },
    reasons: {
      not_asked: 'Ingen jämförelse med {year}: frågan ställdes inte då.',
      no_concordance: 'Ingen jämförelse med {year}: frågans jämförbarhet har inte bedömts.',
      not_comparable: 'Ingen jämförelse med {year}.',
      answers_differ: 'Ingen jämförelse med {year}: svarsalternativen är olika.',
      not_released:
        'Ingen jämförelse med {year}: talen publiceras inte, för att ingen respondent ska kunna identifieras.',
      no_method: 'Ingen jämförelse med {year}: förändringen beräknas inte för en fråga av det här slaget.',
    },
    method: {
      title: 'Jämförelse med {year}',
      compared:
        'Jämförelsen gäller {earlier} ({n1} svar) och {later} ({n2} svar). Endast frågor vars jämförbarhet har bedömts jämförs, och endast tal som visas båda gångerna. Förändringen är det senare talet minus det tidigare; den beräknas på oavrundade tal och kan därför avvika från skillnaden mellan de tal som visas.',
      intervals:
        'Respondenterna har själva valt att delta, så de 95-procentiga intervallen är riktgivande: de beskriver endast slumpmässig variation, inte vem som valde att svara. Intervallen för medelvärden bygger på t-fördelningen och intervallen för andelar på Newcombes metod. En förändring kallas tydlig endast när det visade intervallet inte når noll.',
      mix: 'Respondenternas organisationer kan vara olika fördelade vid olika tillfällen. Därför beräknas förändringen också så att respondenterna {now} viktas till fördelningen av organisationstyper bland respondenterna {year}. Typer med färre än 20 respondenter har slagits samman. Viktade motsvarar {n} svar i precision ungefär {effective} oviktade svar. Viktningen tar bort endast effekten av organisationstypernas fördelning. Den gör inte resultaten generaliserbara.',
      noMix:
        'Organisationernas fördelning kunde inte göras till densamma som {year}, så förändringen är endast oviktad.',
      mixTable: 'Respondenter efter organisationstyp {year} och {now}',
      group: 'Organisationstyp',
    },
  },
}

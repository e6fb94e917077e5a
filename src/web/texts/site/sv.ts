import type { SiteTexts } from './site-texts.ts'

export const sv: SiteTexts = {
  siteName: 'Partnerskapsbarometern',
  languages: 'Språk',
  mainMenu: 'Huvudmeny',
  menu: 'Webbplatsens sidor',
  home: 'Startsida',
  about: 'Om barometern',
  accessibility: 'Tillgänglighetsutlåtande',
  privacy: 'Dataskyddsbeskrivning',
  lead: 'Partnerskapsbarometern är en enkät som görs vartannat år bland aktörer som främjar integration och samhällets mottaglighet. Den visar hur samarbetet fungerar, vad det behöver och vad partnerskapsprogrammet för integration ger.',
  demonstration:
    'Det här är en demonstration. Alla svar och resultat från partnerskapsbarometern som visas här är påhittade, och svar som ges i enkäterna används inte till något.',
  openWaves: 'Svara på enkäten',
  noOpenWaves: 'Ingen enkät är öppen just nu.',
  answerIn: 'Svara på något av de här språken',
  untilDay: 'Du kan svara till och med {day}.',
  results: 'Resultat',
  noResults: 'Inga resultat har publicerats ännu.',
  readResults: 'Läs resultaten: {title}',
  invented: 'påhittat material',
  sample: 'exempel',
  notYetTitle: 'Resultaten har inte publicerats ännu',
  notYetText:
    'Resultaten publiceras på den här sidan samtidigt på finska, svenska och engelska när enkäten har avslutats.',
  waves: 'Enkätomgångar',
  wavesLead: 'Alla partnerskapsbarometerns enkätomgångar, från den senaste till den första.',
  standings: {
    upcoming: 'Öppnas senare',
    open: 'Öppen',
    closed: 'Avslutad, resultaten bearbetas',
    published: 'Resultaten har publicerats',
  },
  afterClosing:
    'Det går inte längre att svara. Härnäst granskas svaren och resultaten skyddas så att ingen kan kännas igen. Resultaten, rapporten och nyheten publiceras samtidigt på finska, svenska och engelska.',
  fieldPeriod: 'Svarstid: {days}',
  fieldSince: 'Svarstid: från och med {day}',
  responses: 'Antal svar: {n}',
  news: 'Nyheter',
  newsLead: 'Partnerskapsbarometerns nyheter. De publiceras samtidigt på finska, svenska och engelska.',
  noNews: 'Det finns inga nyheter ännu.',
  latestNews: 'Senaste nyheten',
  allNews: 'Alla nyheter',
  feeds: 'Nyhetsflöden',
  report: 'Rapport',
  reportLead: 'Rapporten är publicerad i flera format. Innehållet är detsamma i alla.',
  dataFiles: 'Öppna data',
  dataLead:
    'Resultaten finns också som öppna data, licens {licence}. Talen är desamma som i rapporten och respondenterna är skyddade på samma sätt.',
  pxFiles: 'PX-tabeller ({n} filer)',
  formats: { html: 'webbsida', pdf: 'PDF, tillgänglig', docx: 'Word' },
  newsItem: 'Nyhet',
  fileAbout: '{format}, {size}',
  allLanguages: 'alla språk',
  pressPictures: 'Bilder för pressen',
  pressLead:
    'Det första diagrammet i varje kapitel som bildfil. Bilderna får användas fritt när källan anges; licensen är {licence}. Diagrammets alternativtext finns också i filen.',
  wholePublication: 'Hela publikationen som filer',
  wholeFiles: {
    results: 'Alla resultat som en webbsida',
    news: 'Nyheten som webbsida',
    manifest: 'Förteckning över alla filer med kontrollsummor',
  },
  withdrawnTitle: 'Publikationen har dragits tillbaka',
  withdrawnText: 'Den här publikationen gäller inte längre. Orsak: {note}',
  corrected: 'Rättad publikation',
  search: 'Sök',
  searchLabel: 'Sök bland resultat och nyheter',
  searchHint: 'Till exempel ”finansiering” eller ”informationsutbyte”. Det räcker med början av ett ord.',
  searchFound:
    '{count, plural, =0 {Sökningen ”{query}” gav inga träffar.} one {Sökningen ”{query}” gav en träff.} other {Sökningen ”{query}” gav # träffar.}}',
  searchTips: 'Pröva ett annat ord eller början av ett ord.',
  searchKinds: { question: 'Fråga', news: 'Nyhet' },
  notReadyTitle: 'Resultaten skyddas ännu',
  notReadyText:
    'De här resultaten är publicerade, men tabellerna håller ännu på att skyddas så att ingen respondent kan identifieras. Det tar oftast mindre än en minut. Ladda om sidan om en stund.',
  answerNow: 'Enkäten är öppen. Svara på enkäten.',
  soFar: {
    title: 'Antal svar hittills',
    responses: 'Antal svar totalt: {told}.',
    tooFew: 'Svaren är ännu så få att inga tal anges.',
    steps:
      'Talen avrundas nedåt i steg om {step} svar, så att ingen kan kännas igen. En del respondenter uppger inte sin grupp.',
    group: 'Grupp',
    answered: 'Antal svar',
    atLeast: 'minst {n}',
    fewer: 'färre än {n}',
  },
  aboutPage: [
    {
      heading: 'Vad är partnerskapsbarometern?',
      text: 'Partnerskapsbarometern är en enkät till organisationer som främjar integration och samhällets mottaglighet i Finland: kommuner, statliga myndigheter, välfärdsområden, organisationer och föreningar, läroanstalter, församlingar och företag. Den är en del av partnerskapsprogrammet för integration och görs vartannat år.\n\nEnkäten genomförs av {owner}.',
    },
    {
      heading: 'Hur ska resultaten läsas?',
      text: 'Enkäten är öppen för alla och länken får delas. Respondenterna väljer själva att svara, så resultaten gäller respondenterna, inte alla aktörer i Finland. För varje tal anges hur många respondenter det bygger på.\n\nResultaten publiceras så att en enskild respondent inte kan identifieras. Tal som gäller små respondentgrupper döljs.',
    },
    {
      heading: 'Språk',
      text: 'Enkäten kan besvaras på finska, svenska och engelska. De centrala frågorna finns också på lätt finska och lätt svenska, och de viktigaste resultaten berättas också på lätt språk. För personer som har flyttat till Finland och deltar i verksamheten finns en egen kort enkät på flera språk.',
    },
  ],
  accessibilityPage: [
    {
      heading: '',
      text: 'Det här tillgänglighetsutlåtandet gäller partnerskapsbarometerns webbtjänst. För tjänsten ansvarar {owner}. Vi vill att så många som möjligt ska kunna använda tjänsten med sin egen enhet och på sitt eget sätt.',
    },
    {
      heading: 'Hur tillgänglig är tjänsten?',
      text: 'Tjänsten är gjord för att uppfylla kraven i lagen om tillhandahållande av digitala tjänster (306/2019), det vill säga kriterierna på nivå A och AA i WCAG (version 2.2). Den uppfyller kraven delvis: kända brister räknas upp nedan.',
    },
    {
      heading: 'Vad är ännu inte tillgängligt?',
      text: '- Texterna på somaliska, arabiska, ryska och ukrainska har ännu inte granskats av någon som har språket som modersmål. (WCAG 3.1.5 är inget lagkrav, men vi ser detta som en brist.)\n- Texterna på lätt språk har ännu inte testats med användare.\n- Varken tjänsten eller PDF-rapporterna har ännu testats med alla skärmläsare.\n- Filerna med öppna data (till exempel CSV, PX och SPSS) är gjorda för att läsas av program. Samma tal finns som tabeller på webbplatsen.',
    },
    {
      heading: 'Hur har tillgängligheten bedömts?',
      text: 'Bedömningen är vår egen. Varje sida kontrolleras automatiskt (axe, WCAG 2.2 A och AA) vid varje ändring: på skärmar i telefon- och datorstorlek, med enbart tangentbord, utan JavaScript, förstorad, med hög kontrast och på ett språk som läses från höger till vänster. Rapporten publiceras som webbsida, PDF och Word-fil. PDF-filerna görs enligt standarden PDF/UA-1. En automatisk kontroll hittar inte alla brister.',
    },
    {
      heading: 'Märkte du en brist?',
      text: 'Berätta det för oss, så rättar vi till den: {email}. Vi svarar inom 14 dagar.\n\nDu kan också be oss om enkäten eller resultaten i en form som passar dig.',
    },
    {
      heading: 'Tillsynsmyndighet',
      text: 'Om du upptäcker problem med tillgängligheten ska du först ge oss respons. Om du inte är nöjd med svaret eller inte får svar inom 14 dagar kan du göra en anmälan till tillsynsmyndigheten: {supervisor}, {supervisorUrl}.',
    },
  ],
  privacyPage: [
    {
      heading: 'Personuppgiftsansvarig',
      text: 'Personuppgiftsansvarig är {owner}. Frågor om dataskydd besvaras på adressen {email}.',
    },
    {
      heading: 'Vilka uppgifter samlar vi in?',
      text: 'Vi samlar in de svar du ger i enkäten. Inga frågor är obligatoriska och vi frågar inte efter ditt namn.\n\nTillsammans med svaret sparas:\n- svaren på frågorna\n- de språk du svarade på\n- den dag då svaret påbörjades och avslutades, utan klockslag\n- den sida som senast sparades, om svaret blev på hälft.\n\nIP-adress, uppgifter om webbläsaren eller plats sparas inte, inte heller i serverns logg.',
    },
    {
      heading: 'Grund och syfte',
      text: 'Uppgifterna behandlas för att utföra en uppgift av allmänt intresse: att utveckla samarbetet och partnerskapsprogrammet. Frågan om du har flyttat till Finland från ett annat land är frivillig, och resultat om den publiceras inte för små grupper.\n\nSkriv inte namn eller andra personuppgifter i öppna svar. De öppna svaren läses innan något publiceras.',
    },
    {
      heading: 'Kakor',
      text: 'De offentliga sidorna använder inga kakor alls. När du svarar på en enkät används en enda nödvändig kaka som håller ihop sidorna i ditt svar. Den försvinner när du stänger webbläsaren. Inga utomstående tjänster och ingen spårning används.\n\nPå personalens inloggningssidor används två nödvändiga kakor: den ena håller inloggningen i kraft, den andra berättar bara att någon har loggat in med samma webbläsare tidigare. De gäller inte respondenter eller läsare.',
    },
    {
      heading: 'Läsning och sökning',
      text: 'Inga uppgifter om läsaren sparas när någon läser sidor, rapporter eller filer. Sökord sparas inte, inte heller i serverns logg.',
    },
    {
      heading: 'Personalens konton',
      text: 'Om dem som sköter enkäten och publiceringen sparas namn, e-postadress, ett kondensat av lösenordet, nyckeln till den andra inloggningsmetoden, tiderna för inloggning och en logg över vad var och en har gjort. De här uppgifterna kan inte kopplas till svaren.',
    },
    {
      heading: 'Att fortsätta med kod',
      text: 'Om du väljer ”Spara och fortsätt senare” får du en slumpmässig kod. Vi sparar bara ett kondensat av den, och koden kan inte räknas ut av det.',
    },
    {
      heading: 'Förvaring och arkivering',
      text: 'Resultaten rapporteras så att en enskild respondent inte kan identifieras. Ett material utan identifieringsuppgifter kan arkiveras och öppnas för forskning.',
    },
    {
      heading: 'Dina rättigheter',
      text: 'Du har rätt att få information om hur dina uppgifter behandlas och att lämna klagomål till dataombudsmannen. Ett svar som har skickats kan vi i allmänhet inte radera eller visa, eftersom vi inte vet vilket svar som är ditt.',
    },
  ],
}

import type { EasySentences } from './easy-sentences.ts'

export const easySwedishSentences: EasySentences = {
  title: '{fact report.title}: resultaten på lätt svenska',
  whatHeading: 'Vad är partnerskapsbarometern?',
  barometer:
    'Partnerskapsbarometern är en enkät. En enkät är frågor som många får svara på. Enkäten är för dem som arbetar med integration. Integration betyder att den som har flyttat till Finland kommer med i samhället. Den som är ny lär sig språket, hittar arbete och får vänner. Samhället tar också emot den som är ny. Enkäten gjordes för {fact wave.ordinal} gången.',
  programme:
    'Enkäten är en del av partnerskapsprogrammet för integration. I programmet samarbetar myndigheter, organisationer och andra. {fact programme.owner} ansvarar för programmet.',
  survey: 'Här berättar vi om resultaten av en enkät. Enkätens namn är {fact wave.title}.',
  whoHeading: 'Vem svarade?',
  selfSelected:
    'Alla som ville fick svara. Resultaten berättar bara vad de som svarade tycker. Vi vet inte vad andra tycker.',
  nobody: 'Därför finns det inga resultat.',
  resultsHeading: 'Vad berättade de som svarade?',
  tooFew:
    'Svaren är för få. Vi kan inte berätta om resultaten, för då kunde någon få veta vem som har svarat.',
  nextHeading: 'Vad händer nu?',
  next: '{judged Resultaten hjälper till att utveckla partnerskapsprogrammet.} {judged Med hjälp av dem kan också samarbetet bli bättre.} I rapporten finns mer information om resultaten. Rapporten är inte på lätt svenska.',
  nextSurvey: 'I rapporten finns mer information om resultaten. Rapporten är inte på lätt svenska.',
}

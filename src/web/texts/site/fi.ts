import type { SiteTexts } from './site-texts.ts'

export const fi: SiteTexts = {
  siteName: 'Kumppanuusbarometri',
  languages: 'Kieli',
  mainMenu: 'Päävalikko',
  menu: 'Sivuston sivut',
  home: 'Etusivu',
  about: 'Tietoa barometrista',
  accessibility: 'Saavutettavuusseloste',
  privacy: 'Tietosuojaseloste',
  lead: 'Kumppanuusbarometri on joka toinen vuosi tehtävä kysely kotoutumista ja yhteiskunnan vastaanottavuutta edistäville toimijoille. Se kertoo, miten yhteistyö toimii, mitä se tarvitsee ja mitä kotoutumisen kumppanuusohjelma antaa.',
  demonstration:
    'Tämä on esittelyversio. Kaikki täällä näkyvät kumppanuusbarometrin vastaukset ja tulokset on keksitty, eikä kyselyihin annettuja vastauksia käytetä mihinkään.',
  openWaves: 'Vastaa kyselyyn',
  noOpenWaves: 'Yhtään kyselyä ei ole juuri nyt avoinna.',
  answerIn: 'Vastaa jollakin näistä kielistä',
  untilDay: 'Voit vastata {day} asti.',
  results: 'Tulokset',
  noResults: 'Tuloksia ei ole vielä julkaistu.',
  readResults: 'Lue tulokset: {title}',
  invented: 'keksitty aineisto',
  sample: 'esimerkki',
  notYetTitle: 'Tuloksia ei ole vielä julkaistu',
  notYetText:
    'Tulokset julkaistaan tällä sivulla samaan aikaan suomeksi, ruotsiksi ja englanniksi, kun kysely on päättynyt.',
  waves: 'Kyselykierrokset',
  wavesLead: 'Kaikki kumppanuusbarometrin kyselykierrokset, uusimmasta vanhimpaan.',
  standings: {
    upcoming: 'Avautuu myöhemmin',
    open: 'Avoinna',
    closed: 'Päättynyt, tuloksia valmistellaan',
    published: 'Tulokset on julkaistu',
  },
  afterClosing:
    'Kyselyyn ei voi enää vastata. Seuraavaksi vastaukset tarkistetaan ja tulokset suojataan niin, ettei ketään voi tunnistaa. Tulokset, raportti ja uutinen julkaistaan samaan aikaan suomeksi, ruotsiksi ja englanniksi.',
  fieldPeriod: 'Vastausaika: {days}',
  fieldSince: 'Vastausaika: {day} alkaen',
  responses: 'Vastauksia: {n}',
  news: 'Uutiset',
  newsLead: 'Kumppanuusbarometrin uutiset. Ne ilmestyvät samaan aikaan suomeksi, ruotsiksi ja englanniksi.',
  noNews: 'Uutisia ei ole vielä.',
  latestNews: 'Uusin uutinen',
  allNews: 'Kaikki uutiset',
  feeds: 'Uutissyötteet',
  report: 'Raportti',
  reportLead: 'Raportti on julkaistu eri muodoissa. Sisältö on kaikissa sama.',
  dataFiles: 'Avoin data',
  dataLead:
    'Tulokset ovat myös avointa dataa, lisenssi {licence}. Luvut ovat samat kuin raportissa, ja vastaajat on suojattu samalla tavalla.',
  pxFiles: 'PX-taulukot ({n} tiedostoa)',
  formats: { html: 'verkkosivu', pdf: 'PDF, saavutettava', docx: 'Word' },
  newsItem: 'Uutinen',
  fileAbout: '{format}, {size}',
  allLanguages: 'kaikki kielet',
  pressPictures: 'Kuvat lehdistölle',
  pressLead:
    'Kunkin luvun ensimmäinen kuvio kuvatiedostona. Kuvia saa käyttää vapaasti, kun lähde mainitaan; lisenssi on {licence}. Kuvion tekstivastine on myös tiedostossa.',
  wholePublication: 'Koko julkaisu tiedostoina',
  wholeFiles: {
    results: 'Kaikki tulokset yhtenä verkkosivuna',
    news: 'Uutinen verkkosivuna',
    manifest: 'Luettelo kaikista tiedostoista tarkistussummineen',
  },
  withdrawnTitle: 'Julkaisu on vedetty takaisin',
  withdrawnText: 'Tämä julkaisu ei ole enää voimassa. Syy: {note}',
  corrected: 'Oikaistu julkaisu',
  search: 'Haku',
  searchLabel: 'Hae tuloksista ja uutisista',
  searchHint: 'Esimerkiksi ”rahoitus” tai ”tiedonvaihto”. Sanan alku riittää.',
  searchFound:
    '{count, plural, =0 {Haulla ”{query}” ei löytynyt mitään.} one {Haulla ”{query}” löytyi yksi osuma.} other {Haulla ”{query}” löytyi # osumaa.}}',
  searchTips: 'Kokeile toista sanaa tai sanan alkua.',
  searchKinds: { question: 'Kysymys', news: 'Uutinen' },
  notReadyTitle: 'Tuloksia suojataan vielä',
  notReadyText:
    'Nämä tulokset on julkaistu, mutta taulukoita suojataan vielä, jotta ketään vastaajaa ei voi tunnistaa. Siihen menee yleensä alle minuutti. Lataa sivu hetken kuluttua uudelleen.',
  answerNow: 'Kysely on avoinna. Vastaa kyselyyn.',
  soFar: {
    title: 'Vastauksia tähän mennessä',
    responses: 'Vastauksia yhteensä: {told}.',
    tooFew: 'Vastauksia on vielä niin vähän, ettei lukuja kerrota.',
    steps:
      'Luvut pyöristetään alaspäin {step} vastauksen välein, jottei ketään voi tunnistaa. Kaikki vastaajat eivät kerro ryhmäänsä.',
    group: 'Ryhmä',
    answered: 'Vastauksia',
    atLeast: 'vähintään {n}',
    fewer: 'alle {n}',
  },
  aboutPage: [
    {
      heading: 'Mikä kumppanuusbarometri on?',
      text: 'Kumppanuusbarometri on kysely organisaatioille, jotka edistävät kotoutumista ja yhteiskunnan vastaanottavuutta Suomessa: kunnille, valtion viranomaisille, hyvinvointialueille, järjestöille, oppilaitoksille, seurakunnille ja yrityksille. Se on osa kotoutumisen kumppanuusohjelmaa, ja se tehdään joka toinen vuosi.\n\nKyselyn järjestää {owner}.',
    },
    {
      heading: 'Miten tuloksia luetaan?',
      text: 'Kysely on kaikille avoin, ja linkkiä saa jakaa. Vastaajat valikoituvat itse, joten tulokset kertovat vastaajista, eivät kaikista Suomen toimijoista. Jokaisen luvun yhteydessä kerrotaan, kuinka monen vastaajan vastauksiin se perustuu.\n\nTulokset julkaistaan niin, ettei yksittäistä vastaajaa voi tunnistaa. Pienten vastaajaryhmien luvut on peitetty.',
    },
    {
      heading: 'Kielet',
      text: 'Kyselyyn voi vastata suomeksi, ruotsiksi ja englanniksi. Keskeiset kysymykset ovat myös selkosuomeksi ja selkoruotsiksi, ja keskeiset tulokset kerrotaan myös selkokielellä. Suomeen muuttaneille, jotka osallistuvat toimintaan, on oma lyhyt kysely useilla kielillä.',
    },
  ],
  accessibilityPage: [
    {
      heading: '',
      text: 'Tämä saavutettavuusseloste koskee kumppanuusbarometrin verkkopalvelua. Palvelusta vastaa {owner}. Haluamme, että mahdollisimman moni voi käyttää palvelua omalla laitteellaan ja omalla tavallaan.',
    },
    {
      heading: 'Miten saavutettava palvelu on?',
      text: 'Palvelu on tehty täyttämään digipalvelulain (306/2019) vaatimukset eli WCAG-ohjeistuksen A- ja AA-tason kriteerit (versio 2.2). Se täyttää vaatimukset osittain: tunnetut puutteet on lueteltu alla.',
    },
    {
      heading: 'Mikä ei vielä ole saavutettavaa?',
      text: '- Somalin-, arabian-, venäjän- ja ukrainankielisiä tekstejä ei ole vielä tarkistanut äidinkielinen lukija. (WCAG 3.1.5 ei ole lain vaatimus, mutta pidämme tätä puutteena.)\n- Selkokielisiä tekstejä ei ole vielä testattu selkokielen käyttäjien kanssa.\n- Palvelua ja PDF-raportteja ei ole vielä testattu kaikilla ruudunlukuohjelmilla.\n- Avoimen datan tiedostot (esimerkiksi CSV, PX ja SPSS) on tehty ohjelmien luettaviksi. Samat luvut ovat verkkosivuilla taulukoina.',
    },
    {
      heading: 'Miten saavutettavuus on arvioitu?',
      text: 'Arvio on itse tehty. Jokainen sivu tarkistetaan automaattisesti (axe, WCAG 2.2 A ja AA) jokaisen muutoksen yhteydessä: puhelimen ja tietokoneen kokoisella näytöllä, pelkällä näppäimistöllä, ilman JavaScriptiä, suurennettuna, suurella kontrastilla ja oikealta vasemmalle luettavalla kielellä. Raportti julkaistaan verkkosivuna, PDF- ja Word-tiedostona. PDF-tiedostot tehdään standardin PDF/UA-1 mukaisiksi. Automaattinen tarkistus ei löydä kaikkia puutteita.',
    },
    {
      heading: 'Huomasitko puutteen?',
      text: 'Kerro siitä meille, niin korjaamme sen: {email}. Vastaamme 14 päivän kuluessa.\n\nVoit pyytää meiltä myös kyselyn tai tulokset sinulle sopivassa muodossa.',
    },
    {
      heading: 'Valvova viranomainen',
      text: 'Jos huomaat palvelussa saavutettavuusongelmia, anna ensin palautetta meille. Jos et ole tyytyväinen vastaukseemme tai et saa vastausta 14 päivässä, voit tehdä ilmoituksen valvovalle viranomaiselle: {supervisor}, {supervisorUrl}.',
    },
  ],
  privacyPage: [
    {
      heading: 'Rekisterinpitäjä',
      text: 'Rekisterinpitäjä on {owner}. Kysymyksiin tietosuojasta vastaamme osoitteessa {email}.',
    },
    {
      heading: 'Mitä tietoja keräämme?',
      text: 'Keräämme vastaukset, jotka annat kyselyyn. Mihinkään kysymykseen ei ole pakko vastata, eikä nimeä kysytä.\n\nVastauksen yhteyteen tallennetaan:\n- vastaukset kysymyksiin\n- kielet, joilla vastasit\n- päivä, jona vastaaminen alkoi ja päättyi, ilman kellonaikaa\n- viimeisin tallennettu sivu, jos vastaaminen jäi kesken.\n\nIP-osoitetta, selaimen tietoja tai sijaintia ei tallenneta, ei myöskään palvelimen lokiin.',
    },
    {
      heading: 'Käsittelyn peruste ja tarkoitus',
      text: 'Tietoja käsitellään yleistä etua koskevan tehtävän hoitamiseksi: yhteistyön ja kumppanuusohjelman kehittämiseksi. Kysymys muuttamisesta Suomeen toisesta maasta on vapaaehtoinen, eikä sitä koskevia tuloksia julkaista pienistä ryhmistä.\n\nÄlä kirjoita avoimiin vastauksiin nimiä tai muita henkilötietoja. Avoimet vastaukset luetaan ennen julkaisemista.',
    },
    {
      heading: 'Evästeet',
      text: 'Julkisilla sivuilla ei ole yhtään evästettä. Kyselyyn vastattaessa käytetään yhtä välttämätöntä evästettä, joka yhdistää vastauksesi sivut toisiinsa. Se poistuu, kun suljet selaimen. Ulkopuolisia palveluja tai seurantaa ei käytetä.\n\nHenkilökunnan kirjautumissivuilla käytetään kahta välttämätöntä evästettä: toinen pitää kirjautumisen voimassa, toinen kertoo vain, että samalla selaimella on kirjauduttu ennenkin. Ne eivät koske vastaajia eikä lukijoita.',
    },
    {
      heading: 'Lukeminen ja haku',
      text: 'Sivujen, raporttien ja tiedostojen lukemisesta ei tallenneta tietoja lukijasta. Hakusanoja ei tallenneta, ei myöskään palvelimen lokiin.',
    },
    {
      heading: 'Henkilökunnan tunnukset',
      text: 'Niistä, jotka hoitavat kyselyä ja julkaisemista, tallennetaan nimi, sähköpostiosoite, salasanan tiiviste, toisen tunnistautumistavan avain, kirjautumisten ajat ja loki siitä, mitä kukin on tehnyt. Näitä tietoja ei voi yhdistää vastauksiin.',
    },
    {
      heading: 'Jatkaminen koodilla',
      text: 'Jos valitset ”Tallenna ja jatka myöhemmin”, saat satunnaisen koodin. Tallennamme siitä vain tiivisteen, josta koodia ei voi päätellä.',
    },
    {
      heading: 'Säilyttäminen ja arkistointi',
      text: 'Tulokset raportoidaan niin, ettei yksittäistä vastaajaa voi tunnistaa. Tunnisteeton aineisto voidaan arkistoida ja avata tutkimuskäyttöön.',
    },
    {
      heading: 'Oikeutesi',
      text: 'Sinulla on oikeus saada tietoa tietojesi käsittelystä ja tehdä valitus tietosuojavaltuutetulle. Lähetettyä vastausta emme yleensä voi poistaa tai näyttää, koska emme tiedä, mikä vastaus on sinun.',
    },
  ],
}

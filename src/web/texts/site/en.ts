import type { SiteTexts } from './site-texts.ts'

export const en: SiteTexts = {
  siteName: 'Partnership Barometer',
  languages: 'Language',
  mainMenu: 'Main menu',
  menu: 'Pages of the site',
  home: 'Front page',
  about: 'About the barometer',
  accessibility: 'Accessibility statement',
  privacy: 'Privacy notice',
  lead: 'The Partnership Barometer is a survey carried out every second year among actors that promote integration and the receptiveness of society. It shows how cooperation works, what it needs and what the Integration Partnership Programme gives.',
  demonstration:
    'This is a demonstration. All answers and results of the Partnership Barometer shown here are invented, and answers given to the surveys are not used for anything.',
  openWaves: 'Answer the survey',
  noOpenWaves: 'No survey is open right now.',
  answerIn: 'Answer in one of these languages',
  untilDay: 'You can answer until {day}.',
  results: 'Results',
  noResults: 'No results have been published yet.',
  readResults: 'Read the results: {title}',
  invented: 'invented data',
  sample: 'sample',
  notYetTitle: 'The results have not been published yet',
  notYetText:
    'The results will be published on this page in Finnish, Swedish and English at the same time, after the survey has closed.',
  waves: 'Waves',
  wavesLead: 'All waves of the Partnership Barometer, the latest first.',
  standings: {
    upcoming: 'Opens later',
    open: 'Open',
    closed: 'Closed, results are being prepared',
    published: 'Results have been published',
  },
  afterClosing:
    'The survey no longer takes answers. Next the responses are checked and the results are protected so that nobody can be recognised. Results, report and news come out in Finnish, Swedish and English at the same time.',
  fieldPeriod: 'Field period: {days}',
  fieldSince: 'Field period: from {day}',
  responses: 'Responses: {n}',
  news: 'News',
  newsLead:
    'News of the Partnership Barometer. It comes out in Finnish, Swedish and English at the same time.',
  noNews: 'There is no news yet.',
  latestNews: 'Latest news',
  allNews: 'All news',
  feeds: 'News feeds',
  report: 'Report',
  reportLead: 'The report is published in several formats. What it says is the same in all of them.',
  dataFiles: 'Open data',
  dataLead:
    'The results are also open data, licence {licence}. The figures are those of the report, and respondents are protected in the same way.',
  pxFiles: 'PX tables ({n} files)',
  formats: { html: 'web page', pdf: 'PDF, accessible', docx: 'Word' },
  newsItem: 'News item',
  fileAbout: '{format}, {size}',
  allLanguages: 'all languages',
  pressPictures: 'Pictures for the press',
  pressLead:
    'The first chart of each chapter as a picture file. The pictures may be used freely with mention of the source; the licence is {licence}. The text alternative of the chart is also in the file.',
  wholePublication: 'The whole publication as files',
  wholeFiles: {
    results: 'All results as one web page',
    news: 'The news item as a web page',
    manifest: 'List of all files with checksums',
  },
  withdrawnTitle: 'The publication has been withdrawn',
  withdrawnText: 'This publication is no longer valid. The reason: {note}',
  corrected: 'Corrected publication',
  search: 'Search',
  searchLabel: 'Search results and news',
  searchHint: 'For example “funding” or “exchange”. The beginning of a word is enough.',
  searchFound:
    '{count, plural, =0 {Nothing was found for “{query}”.} one {One result was found for “{query}”.} other {# results were found for “{query}”.}}',
  searchTips: 'Try another word, or the beginning of one.',
  searchKinds: { question: 'Question', news: 'News' },
  notReadyTitle: 'The results are still being protected',
  notReadyText:
    'These results are published, but their tables are still being protected so that no respondent can be identified. It usually takes less than a minute. Please reload the page in a moment.',
  answerNow: 'The survey is open. Answer the survey.',
  soFar: {
    title: 'Responses so far',
    responses: 'Responses in all: {told}.',
    tooFew: 'There are still too few responses for numbers to be given.',
    steps:
      'Numbers are rounded down in steps of {step} responses, so that nobody can be recognised. Not all respondents tell their group.',
    group: 'Group',
    answered: 'Responses',
    atLeast: 'at least {n}',
    fewer: 'fewer than {n}',
  },
  aboutPage: [
    {
      heading: 'What is the Partnership Barometer?',
      text: 'The Partnership Barometer is a survey of organisations that promote integration and the receptiveness of society in Finland: municipalities, state authorities, wellbeing services counties, non-governmental organisations, educational institutions, parishes and companies. It is part of the Integration Partnership Programme and is carried out every second year.\n\nThe survey is conducted by {owner}.',
    },
    {
      heading: 'How to read the results',
      text: 'The survey is open to all and the link may be shared. Respondents choose themselves, so the results speak of the respondents, not of all actors in Finland. Every figure comes with the number of respondents it rests on.\n\nResults are published so that individual respondents cannot be identified. Figures of small groups of respondents are hidden.',
    },
    {
      heading: 'Languages',
      text: 'The survey can be answered in Finnish, Swedish and English. The key questions are also available in easy Finnish and easy Swedish, and the main results are also told in easy language. For people who have moved to Finland and take part in activities there is a short survey of their own in several languages.',
    },
  ],
  accessibilityPage: [
    {
      heading: '',
      text: 'This accessibility statement concerns the online service of the Partnership Barometer. {owner} is responsible for the service. We want as many people as possible to be able to use it on their own device and in their own way.',
    },
    {
      heading: 'How accessible is the service?',
      text: 'The service is made to meet the requirements of the Act on the Provision of Digital Services (306/2019), that is, the level A and AA criteria of WCAG (version 2.2). It meets them in part: known shortcomings are listed below.',
    },
    {
      heading: 'What is not yet accessible?',
      text: '- The texts in Somali, Arabic, Russian and Ukrainian have not yet been checked by native readers. (WCAG 3.1.5 is not required by law, but we see this as a shortcoming.)\n- The texts in easy language have not yet been tested with users.\n- Neither the service nor the PDF reports have yet been tested with all screen readers.\n- The open data files (such as CSV, PX and SPSS) are made to be read by programs. The same figures are on the website as tables.',
    },
    {
      heading: 'How was accessibility assessed?',
      text: 'The assessment is our own. Every page is checked automatically (axe, WCAG 2.2 A and AA) with every change: on phone and desktop screens, by keyboard alone, without JavaScript, enlarged, in high contrast and in a language read from right to left. The report is published as a web page, as PDF and as Word. PDF files are made to conform to PDF/UA-1. An automatic check does not find every shortcoming.',
    },
    {
      heading: 'Did you notice a shortcoming?',
      text: 'Tell us and we will correct it: {email}. We answer within 14 days.\n\nYou can also ask us for the survey or the results in a form that suits you.',
    },
    {
      heading: 'Supervisory authority',
      text: 'If you find accessibility problems, please give us feedback first. If you are not satisfied with our answer or get none in 14 days, you can notify the supervisory authority: {supervisor}, {supervisorUrl}.',
    },
  ],
  privacyPage: [
    {
      heading: 'Controller',
      text: 'The controller is {owner}. Questions about data protection are answered at {email}.',
    },
    {
      heading: 'What data do we collect?',
      text: 'We collect the answers you give to the survey. No question is mandatory, and we do not ask your name.\n\nStored with a response are:\n- the answers to the questions\n- the languages you answered in\n- the day on which the response was begun and finished, without the time\n- the page last saved, if the response was left unfinished.\n\nNo IP address, browser details or location are stored, not in the server log either.',
    },
    {
      heading: 'Basis and purpose',
      text: 'The data are processed for a task carried out in the public interest: developing cooperation and the partnership programme. The question whether you have moved to Finland from another country is voluntary, and results on it are not published for small groups.\n\nPlease do not include names or other personal data in open answers. Open answers are read before anything is published.',
    },
    {
      heading: 'Cookies',
      text: 'The public pages use no cookies at all. While you answer a survey, one strictly necessary cookie keeps the pages of your response together. It disappears when you close the browser. No outside services and no tracking are used.\n\nThe sign-in pages of staff use two strictly necessary cookies: one keeps the session, the other says only that someone has signed in with the same browser before. They do not concern respondents or readers.',
    },
    {
      heading: 'Reading and searching',
      text: 'Nothing is stored about those who read pages, reports or files. Search words are not stored, not in the server log either.',
    },
    {
      heading: 'Staff accounts',
      text: 'About those who run the survey and its publication we store a name, an e-mail address, a hash of the password, the key of the second factor, the times of sign-ins, and a log of what each has done. None of it can be joined with responses.',
    },
    {
      heading: 'Continuing with a code',
      text: 'If you choose “Save and continue later”, you get a random code. We store only a hash of it, from which the code cannot be worked out.',
    },
    {
      heading: 'Retention and archiving',
      text: 'Results are reported so that individual respondents cannot be identified. A data set without identifiers may be archived and opened for research.',
    },
    {
      heading: 'Your rights',
      text: 'You have the right to be told how your data are processed and to lodge a complaint with the Data Protection Ombudsman. A response that has been sent can usually not be deleted or shown, because we do not know which response is yours.',
    },
  ],
}

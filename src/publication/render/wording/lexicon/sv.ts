import type { Lexicon } from './lexicon.ts'

/** Swedish: den, det and de agree with the noun they stand with; things are without an article. */
export const swedishLexicon: Lexicon = {
  things: {
    coop_rating: { municipal: 'på kommunnivå', regional: 'på regional nivå', national: 'på nationell nivå' },
    org_type: {
      municipality: 'kommuner',
      ngo: 'organisationer',
      immigrant_assoc: 'de invandrades organisationer',
      state: 'statliga myndigheter',
      education: 'läroanstalter',
      wellbeing: 'välfärdsområden',
      religious: 'församlingar',
      company: 'företag',
      labour_market: 'arbetsmarknadsorganisationer',
    },
    prog_benefits: {
      new_partners: 'nya samarbetspartner och kontakter',
      third_sector_authorities: 'samarbete mellan tredje sektorn och myndigheterna',
      info_exchange: 'informationsutbyte',
      competence: 'kompetensutveckling',
      practices_tools: 'god praxis och verktyg',
      visibility: 'synlighet för det egna arbetet',
      influence: 'möjlighet att påverka utvecklingsarbetet',
      peer_support: 'kamratstöd',
    },
    ways: {
      training: 'utbildningar och annan kompetensutveckling',
      webinars: 'webbseminarier',
      newsletters: 'nyhetsbrev',
      networks: 'nätverksträffar',
      working_groups: 'arbetsgrupper och workshoppar',
      platform: 'partnerskapsplattformen',
      events: 'seminarier och andra evenemang',
      materials: 'handböcker och annat material',
      consultations: 'hörande och enkäter',
    },
    wishes: {
      info_dissemination: 'informationsspridning',
      communication: 'kommunikation',
      events: 'evenemang',
      training: 'utbildningar',
      regional_networks: 'stöd för regionala nätverk',
      tools: 'färdiga verktyg och modeller',
      funding_info: 'information om finansieringsmöjligheter',
      national_influence: 'påverkan på den nationella utvecklingen',
      peer_learning: 'kollegialt lärande och studiebesök',
    },
    priorities_rank: {
      new_actors: 'att locka nya aktörer att delta i verksamheten',
      diverse_ways: 'mångsidiga möjligheter att delta',
      immigrant_inclusion: 'att stärka de invandrades delaktighet',
      regional_activity: 'att stärka den regionala verksamheten',
      impact: 'uppföljning av genomslaget',
    },
    participation_changes: {
      permanent_structures: 'permanenta strukturer för deltagande',
      recruitment: 'rekrytering av invandrade till sakkunnig- och ledningsuppgifter',
      assoc_funding: 'långsiktig finansiering för de invandrades organisationer',
      multilingual: 'flerspråkig kommunikation och tolkning',
      compensation: 'arvoden och kostnadsersättningar till deltagare',
      flexible: 'flexibla tider och platser samt deltagande på distans',
      staff_training: 'utbildning för personalen i likabehandling och antirasistiskt arbete',
      childcare: 'barnpassning under evenemangen',
    },
    key_partners: {
      mun_immigrant_services: 'kommunens tjänster för invandrade',
      mun_other: 'kommunens övriga tjänster',
      employment: 'arbetskraftsmyndigheten',
      ely: 'NTM-centralen',
      education: 'läroanstalter',
      wellbeing: 'social- och hälsovårdstjänster',
      ngo: 'organisationer',
      immigrant_assoc: 'de invandrades egna organisationer',
      religious: 'församlingar',
      companies: 'företag',
      reception: 'förläggningar',
      state_other: 'andra statliga myndigheter',
    },
    work_languages: {
      fi: 'finska',
      sv: 'svenska',
      se: 'samiska språk',
      sign: 'teckenspråk',
      en: 'engelska',
      ru: 'ryska',
      uk: 'ukrainska',
      et: 'estniska',
      ar: 'arabiska',
      so: 'somaliska',
      fa: 'persiska eller dari',
      ku: 'kurdiska',
    },
    work_level: {
      municipal: 'på kommunal eller lokal nivå',
      regional: 'på regional nivå',
      national: 'på nationell nivå',
    },
    prog_level: {
      national: 'den riksomfattande verksamheten',
      regional: 'den regionala verksamheten',
      platform: 'samarbetet på partnerskapsplattformen',
    },
  },
  first: {
    org_type: {
      one: 'Det största antalet svar kom från {things}.',
      many: 'Det största antalet svar kom från {things}.',
    },
    key_partners: {
      one: 'Som viktigaste samarbetspartner nämndes oftast {things}.',
      many: 'Som viktigaste samarbetspartner nämndes oftast {things}.',
    },
    work_languages: {
      one: 'Det språk som oftast används varje vecka i arbetet är {things}.',
      many: 'De språk som oftast används varje vecka i arbetet är {things}.',
    },
    work_level: {
      one: 'Oftast samarbetar respondenterna {things}.',
      many: 'Oftast samarbetar respondenterna {things}.',
    },
    participation_changes: {
      one: 'Den förändring som enligt respondenterna mest skulle stärka de invandrades delaktighet i samarbetet är {things}.',
      many: 'De förändringar som enligt respondenterna mest skulle stärka de invandrades delaktighet i samarbetet är {things}.',
    },
    prog_level: {
      one: 'Inom partnerskapsprogrammet har respondenterna oftast deltagit i {things}.',
      many: 'Inom partnerskapsprogrammet har respondenterna oftast deltagit i {things}.',
    },
    prog_ways: {
      one: 'Det vanligaste sättet att delta i partnerskapsprogrammets verksamhet är {things}.',
      many: 'De vanligaste sätten att delta i partnerskapsprogrammets verksamhet är {things}.',
    },
    useful_national: {
      one: 'Av den riksomfattande verksamheten har respondenterna haft mest nytta av {things}.',
      many: 'Av den riksomfattande verksamheten har respondenterna haft mest nytta av {things}.',
    },
    useful_regional: {
      one: 'Den nyttigaste regionala verksamheten är enligt respondenterna {things}.',
      many: 'Den nyttigaste regionala verksamheten är enligt respondenterna {things}.',
    },
    prog_benefits: {
      one: 'Den största fördelen med partnerskapsprogrammet är enligt respondenterna {things}.',
      many: 'De största fördelarna med partnerskapsprogrammet är enligt respondenterna {things}.',
    },
    wishes: {
      one: 'I fortsättningen önskar respondenterna i synnerhet {things}.',
      many: 'I fortsättningen önskar respondenterna i synnerhet {things}.',
    },
    priorities_rank: {
      one: 'Det viktigaste utvecklingsområdet är enligt respondenterna {things}.',
      many: 'De viktigaste utvecklingsområdena är enligt respondenterna {things}.',
    },
  },
  named: {
    'participation_changes.structural':
      'De invandrades delaktighet skulle enligt respondenterna stärkas mest av strukturella förändringar: {things}.',
  },
  largestRegion: {
    worded: 'Landskapsvis kom flest svar {from}: {quantity} ({share}).',
    bare: 'Landskapsvis kom flest svar {from}: {share} av alla svar.',
  },
  sameTop: {
    'useful_national+useful_regional':
      'Mest nytta både på riksomfattande och på regional nivå har respondenterna haft av {things}.',
    'prog_ways+useful_national':
      'De vanligaste sätten att delta är också den nyttigaste riksomfattande verksamheten: {things}.',
    'prog_ways+useful_regional':
      'De vanligaste sätten att delta är också den nyttigaste regionala verksamheten: {things}.',
  },
  means: {
    coop_rating:
      'Samarbetet anses fungera bäst {highest} ({highestMean}) och sämst {lowest} ({lowestMean}) på skalan {min}–{max}.',
  },
  thinks: {
    'coop_conditions.opportunities': [
      'anser',
      'att den egna organisationen har goda möjligheter till integrationsfrämjande samarbete',
    ],
    'coop_conditions.resources': [
      'anser',
      'att den egna organisationen har tillräckligt med tid och resurser för samarbete',
    ],
    'coop_conditions.roles': ['anser', 'att de olika aktörernas roller och ansvar är tydliga'],
    'coop_conditions.structures': [
      'anser',
      'att det i det egna området finns fungerande samarbetsstrukturer, såsom arbetsgrupper eller nätverk',
    ],
    'coop_conditions.management': ['anser', 'att ledningen stöder samarbete över organisationsgränserna'],
    'coop_conditions.funding': ['anser', 'att finansieringen möjliggör ett långsiktigt samarbete'],
    'coop_statements.know_partners': [
      'uppger',
      'att de vet vem de ska kontakta när de behöver en samarbetspartner',
    ],
    'coop_statements.trust': ['anser', 'att aktörerna litar på varandra'],
    'coop_statements.equal': ['anser', 'att parterna är likvärdiga i samarbetet'],
    'coop_statements.shared_goals': ['anser', 'att samarbetet har tydliga gemensamma mål'],
    'coop_statements.third_sector': [
      'anser',
      'att tredje sektorns kompetens utnyttjas i tillräcklig utsträckning',
    ],
    'coop_statements.continuity': [
      'anser',
      'att samarbetet fortsätter också efter att projekten har avslutats',
    ],
    'coop_statements.benefit_immigrants': [
      'anser',
      'att samarbetet är till praktisk nytta för dem som har invandrat',
    ],
    'info_use.municipal': [
      'anser',
      'att den information som den egna organisationen producerar utnyttjas på kommunnivå',
    ],
    'info_use.regional': [
      'anser',
      'att den information som den egna organisationen producerar utnyttjas på regional nivå',
    ],
    'info_use.national': [
      'anser',
      'att den information som den egna organisationen producerar utnyttjas på nationell nivå',
    ],
    'info_access.available': [
      'anser',
      'att det finns tillräckligt med information om främjande av integration',
    ],
    'info_access.findable': [
      'uppger',
      'att de lätt hittar den information som de behöver i sitt arbete eller sin verksamhet',
    ],
    'info_access.local': ['uppger', 'att de får tillräckligt med information om läget i sitt eget område'],
    'info_access.languages': ['anser', 'att information finns att få på tillräckligt många språk'],
    'info_access.shared': ['anser', 'att aktörerna öppet delar information med varandra'],
    'practices.find': ['uppger', 'att de får information om god praxis som har utvecklats på annat håll'],
    'practices.adopt': [
      'uppger',
      'att den egna organisationen har tagit i bruk praxis som har utvecklats på annat håll',
    ],
    'practices.rooted': ['anser', 'att god praxis blir en etablerad del av den ordinarie verksamheten'],
    'practices.support': ['anser', 'att det går att få stöd för att etablera god praxis'],
    'dialogue.municipal': [
      'upplever',
      'att den egna organisationen har tillräckliga möjligheter att föra dialog med kommunen',
    ],
    'dialogue.regional': [
      'upplever',
      'att den egna organisationen har tillräckliga möjligheter att föra dialog med de regionala myndigheterna',
    ],
    'dialogue.national': [
      'upplever',
      'att den egna organisationen har tillräckliga möjligheter att föra dialog med de nationella myndigheterna',
    ],
    'dialogue.heard': ['upplever', 'att de blir hörda i beslutsfattande som gäller integration'],
    'dialogue.feedback': ['uppger', 'att de får veta hur deras synpunkter har beaktats'],
    'dialogue.national_dev': [
      'upplever',
      'att de om de vill kan delta i det nationella utvecklandet av integrationsfrämjandet',
    ],
    'participation.service_dev': [
      'anser',
      'att de som har invandrat deltar i utvecklandet av kommunens tjänster',
    ],
    'participation.cooperation': [
      'anser',
      'att de som har invandrat kan delta på lika villkor i det integrationsfrämjande samarbetet',
    ],
    'participation.experience': ['anser', 'att de invandrades erfarenheter beaktas i beslutsfattandet'],
    'participation.languages': [
      'anser',
      'att information om möjligheterna att delta ges på tillräckligt många språk',
    ],
    'participation.compensation': [
      'anser',
      'att arvode eller kostnadsersättning vid behov betalas för deltagande',
    ],
    'participation.own_org': [
      'anser',
      'att den egna organisationen erbjuder de invandrade tillräckliga möjligheter att delta',
    ],
    'prog_effects.useful_overall': [
      'upplever',
      'att partnerskapsprogrammet har varit till nytta för deras arbete',
    ],
    'prog_effects.more_cooperation': [
      'upplever',
      'att deras samarbete med andra aktörer har ökat i och med partnerskapsprogrammet',
    ],
    'prog_effects.competence': [
      'upplever',
      'att deras kompetens i att främja integration har stärkts i och med partnerskapsprogrammet',
    ],
    'prog_effects.new_practices': [
      'uppger',
      'att de har tagit i bruk nya arbetssätt i och med partnerskapsprogrammet',
    ],
    'prog_effects.dialogue': [
      'anser',
      'att dialogen mellan myndigheterna och tredje sektorn har förbättrats i och med partnerskapsprogrammet',
    ],
    'prog_effects.receptiveness': [
      'upplever',
      'att partnerskapsprogrammet har ökat deras kunskap om hur samhällets mottaglighet kan främjas',
    ],
  },
  relatively: {
    'coop_conditions.opportunities': {
      good: 'Möjligheterna till samarbete anses vara relativt goda (medelvärde {mean} på skalan {min}–{max}).',
      poor: 'Möjligheterna till samarbete anses vara relativt dåliga (medelvärde {mean} på skalan {min}–{max}).',
    },
    'coop_rating.municipal': {
      good: 'Samarbetet på kommunnivå anses fungera relativt väl (medelvärde {mean} på skalan {min}–{max}).',
      poor: 'Samarbetet på kommunnivå anses fungera relativt dåligt (medelvärde {mean} på skalan {min}–{max}).',
    },
    'coop_rating.regional': {
      good: 'Samarbetet på regional nivå anses fungera relativt väl (medelvärde {mean} på skalan {min}–{max}).',
      poor: 'Samarbetet på regional nivå anses fungera relativt dåligt (medelvärde {mean} på skalan {min}–{max}).',
    },
    'coop_rating.national': {
      good: 'Samarbetet på nationell nivå anses fungera relativt väl (medelvärde {mean} på skalan {min}–{max}).',
      poor: 'Samarbetet på nationell nivå anses fungera relativt dåligt (medelvärde {mean} på skalan {min}–{max}).',
    },
  },
}

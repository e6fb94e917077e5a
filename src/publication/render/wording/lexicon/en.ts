import type { Lexicon } from './lexicon.ts'

/** British English. */
export const englishLexicon: Lexicon = {
  things: {
    coop_rating: {
      municipal: 'at municipal level',
      regional: 'at regional level',
      national: 'at national level',
    },
    org_type: {
      municipality: 'municipalities',
      ngo: 'organisations',
      immigrant_assoc: 'organisations led by immigrants',
      state: 'state authorities',
      education: 'educational institutions',
      wellbeing: 'wellbeing services counties',
      religious: 'parishes',
      company: 'companies',
      labour_market: 'labour market organisations',
    },
    prog_benefits: {
      new_partners: 'new partners and contacts',
      third_sector_authorities: 'cooperation between the third sector and the authorities',
      info_exchange: 'exchange of information',
      competence: 'development of competence',
      practices_tools: 'good practices and tools',
      visibility: "visibility for one's own work",
      influence: 'the opportunity to influence development work',
      peer_support: 'peer support',
    },
    ways: {
      training: 'training and other competence development',
      webinars: 'webinars',
      newsletters: 'newsletters',
      networks: 'network meetings',
      working_groups: 'working groups and workshops',
      platform: 'the Partnership Platform',
      events: 'seminars and other events',
      materials: 'guides and other materials',
      consultations: 'consultations and surveys',
    },
    wishes: {
      info_dissemination: 'dissemination of information',
      communication: 'communication',
      events: 'events',
      training: 'training',
      regional_networks: 'support for regional networks',
      tools: 'ready-made tools and models',
      funding_info: 'information on funding',
      national_influence: 'influence on national development',
      peer_learning: 'peer learning and study visits',
    },
    priorities_rank: {
      new_actors: 'attracting new actors',
      diverse_ways: 'diverse opportunities to take part',
      immigrant_inclusion: 'strengthening the inclusion of immigrants',
      regional_activity: 'strengthening regional activities',
      impact: 'monitoring impact',
    },
    participation_changes: {
      permanent_structures: 'permanent structures for participation',
      recruitment: 'recruiting immigrants to specialist and management posts',
      assoc_funding: 'long-term funding for organisations led by immigrants',
      multilingual: 'multilingual communication and interpreting',
      compensation: 'fees and reimbursement of expenses for participants',
      flexible: 'flexible times and places and remote participation',
      staff_training: 'staff training in equal treatment and anti-racism',
      childcare: 'childcare during events',
    },
    key_partners: {
      mun_immigrant_services: 'municipal services for immigrants',
      mun_other: 'other municipal services',
      employment: 'the employment authority',
      ely: 'the ELY Centre',
      education: 'educational institutions',
      wellbeing: 'health and social services',
      ngo: 'non-governmental organisations',
      immigrant_assoc: 'organisations led by immigrants',
      religious: 'parishes',
      companies: 'companies',
      reception: 'reception centres',
      state_other: 'other state authorities',
    },
    work_languages: {
      fi: 'Finnish',
      sv: 'Swedish',
      se: 'Sámi languages',
      sign: 'sign languages',
      en: 'English',
      ru: 'Russian',
      uk: 'Ukrainian',
      et: 'Estonian',
      ar: 'Arabic',
      so: 'Somali',
      fa: 'Persian or Dari',
      ku: 'Kurdish',
    },
    work_level: {
      municipal: 'at municipal or local level',
      regional: 'at regional level',
      national: 'at national level',
    },
    prog_level: {
      national: 'national activities',
      regional: 'regional activities',
      platform: 'cooperation on the Partnership Platform',
    },
  },
  first: {
    org_type: {
      one: 'The largest number of responses came from {things}.',
      many: 'The largest numbers of responses came from {things}.',
    },
    key_partners: {
      one: 'The partner most often named as the most important is {things}.',
      many: 'The partners most often named as the most important are {things}.',
    },
    work_languages: {
      one: 'The language most often used at work every week is {things}.',
      many: 'The languages most often used at work every week are {things}.',
    },
    work_level: {
      one: 'Respondents most often cooperate {things}.',
      many: 'Respondents most often cooperate {things}.',
    },
    participation_changes: {
      one: 'According to respondents, the change that would do most to strengthen the inclusion of immigrants in cooperation is {things}.',
      many: 'According to respondents, the changes that would do most to strengthen the inclusion of immigrants in cooperation are {things}.',
    },
    prog_level: {
      one: 'In the partnership programme, respondents have most often taken part in {things}.',
      many: 'In the partnership programme, respondents have most often taken part in {things}.',
    },
    prog_ways: {
      one: 'The most common way to take part in the activities of the partnership programme is {things}.',
      many: 'The most common ways to take part in the activities of the partnership programme are {things}.',
    },
    useful_national: {
      one: 'The national activity that respondents find most useful is {things}.',
      many: 'The national activities that respondents find most useful are {things}.',
    },
    useful_regional: {
      one: 'The regional activity that respondents find most useful is {things}.',
      many: 'The regional activities that respondents find most useful are {things}.',
    },
    prog_benefits: {
      one: 'According to respondents, the greatest benefit of the partnership programme is {things}.',
      many: 'According to respondents, the greatest benefits of the partnership programme are {things}.',
    },
    wishes: {
      one: 'For the future, respondents wish in particular for {things}.',
      many: 'For the future, respondents wish in particular for {things}.',
    },
    priorities_rank: {
      one: 'According to respondents, the most important area for development is {things}.',
      many: 'According to respondents, the most important areas for development are {things}.',
    },
  },
  named: {
    'participation_changes.structural':
      'According to respondents, structural changes would do most to strengthen the inclusion of immigrants: {things}.',
  },
  largestRegion: {
    worded: 'By region, the largest number of responses came {from}: {quantity} ({share}).',
    bare: 'By region, the largest number of responses came {from}: {share} of all responses.',
  },
  sameTop: {
    'useful_national+useful_regional':
      'The activities that respondents find most useful, both nationally and regionally, are {things}.',
    'prog_ways+useful_national':
      'The most common ways to take part are also the most useful national activities: {things}.',
    'prog_ways+useful_regional':
      'The most common ways to take part are also the most useful regional activities: {things}.',
  },
  means: {
    coop_rating:
      'Cooperation is seen as working best {highest} ({highestMean}) and least well {lowest} ({lowestMean}) on a scale of {min} to {max}.',
  },
  thinks: {
    'coop_conditions.opportunities': [
      'think',
      'that their organisation has good opportunities for cooperation that promotes integration',
    ],
    'coop_conditions.resources': [
      'think',
      'that their organisation has enough time and resources for cooperation',
    ],
    'coop_conditions.roles': [
      'think',
      'that the roles and responsibilities of the different actors are clear',
    ],
    'coop_conditions.structures': [
      'think',
      'that their area has well-functioning structures for cooperation, such as working groups or networks',
    ],
    'coop_conditions.management': [
      'think',
      'that management supports cooperation across organisational boundaries',
    ],
    'coop_conditions.funding': ['think', 'that funding makes long-term cooperation possible'],
    'coop_statements.know_partners': ['say', 'that they know whom to contact when they need a partner'],
    'coop_statements.trust': ['think', 'that the actors trust one another'],
    'coop_statements.equal': ['think', 'that partners are equal in the cooperation'],
    'coop_statements.shared_goals': ['think', 'that cooperation has clear shared goals'],
    'coop_statements.third_sector': [
      'think',
      'that the expertise of the third sector is put to sufficient use',
    ],
    'coop_statements.continuity': ['think', 'that cooperation continues after projects have ended'],
    'coop_statements.benefit_immigrants': ['think', 'that cooperation is of practical benefit to immigrants'],
    'info_use.municipal': [
      'think',
      'that the information their organisation produces is used at municipal level',
    ],
    'info_use.regional': [
      'think',
      'that the information their organisation produces is used at regional level',
    ],
    'info_use.national': [
      'think',
      'that the information their organisation produces is used at national level',
    ],
    'info_access.available': ['think', 'that enough information is available on promoting integration'],
    'info_access.findable': [
      'say',
      'that they can easily find the information they need in their work or activities',
    ],
    'info_access.local': ['say', 'that they get enough information about the situation in their own area'],
    'info_access.languages': ['think', 'that information is available in enough languages'],
    'info_access.shared': ['think', 'that the actors share information openly with one another'],
    'practices.find': ['say', 'that they get information about good practices developed elsewhere'],
    'practices.adopt': ['say', 'that their organisation has adopted practices developed elsewhere'],
    'practices.rooted': ['think', 'that good practices become an established part of regular activities'],
    'practices.support': ['think', 'that support is available for embedding good practices'],
    'dialogue.municipal': [
      'feel',
      'that their organisation has enough opportunities for dialogue with the municipality',
    ],
    'dialogue.regional': [
      'feel',
      'that their organisation has enough opportunities for dialogue with regional authorities',
    ],
    'dialogue.national': [
      'feel',
      'that their organisation has enough opportunities for dialogue with national authorities',
    ],
    'dialogue.heard': ['feel', 'that they are heard in decision-making concerning integration'],
    'dialogue.feedback': ['say', 'that they are told how their views have been taken into account'],
    'dialogue.national_dev': [
      'feel',
      'that they can, if they wish, take part in the national development of integration work',
    ],
    'participation.service_dev': ['think', 'that immigrants take part in developing municipal services'],
    'participation.cooperation': [
      'think',
      'that immigrants can take part on equal terms in cooperation that promotes integration',
    ],
    'participation.experience': [
      'think',
      'that immigrants’ experiences are taken into account in decision-making',
    ],
    'participation.languages': [
      'think',
      'that information on opportunities to participate is given in enough languages',
    ],
    'participation.compensation': [
      'think',
      'that, where appropriate, a fee or reimbursement is paid for participation',
    ],
    'participation.own_org': [
      'think',
      'that their organisation offers immigrants enough opportunities to participate',
    ],
    'prog_effects.useful_overall': ['feel', 'that the partnership programme has been useful for their work'],
    'prog_effects.more_cooperation': [
      'feel',
      'that their cooperation with other actors has increased through the partnership programme',
    ],
    'prog_effects.competence': [
      'feel',
      'that their competence in promoting integration has grown stronger through the partnership programme',
    ],
    'prog_effects.new_practices': [
      'say',
      'that they have adopted new ways of working through the partnership programme',
    ],
    'prog_effects.dialogue': [
      'think',
      'that dialogue between the authorities and the third sector has improved through the partnership programme',
    ],
    'prog_effects.receptiveness': [
      'feel',
      'that the partnership programme has increased their knowledge of how to promote the receptiveness of society',
    ],
  },
  relatively: {
    'coop_conditions.opportunities': {
      good: 'Opportunities for cooperation are seen as relatively good (mean {mean} on a scale of {min} to {max}).',
      poor: 'Opportunities for cooperation are seen as relatively poor (mean {mean} on a scale of {min} to {max}).',
    },
    'coop_rating.municipal': {
      good: 'Cooperation at municipal level is seen as working relatively well (mean {mean} on a scale of {min} to {max}).',
      poor: 'Cooperation at municipal level is seen as working relatively poorly (mean {mean} on a scale of {min} to {max}).',
    },
    'coop_rating.regional': {
      good: 'Cooperation at regional level is seen as working relatively well (mean {mean} on a scale of {min} to {max}).',
      poor: 'Cooperation at regional level is seen as working relatively poorly (mean {mean} on a scale of {min} to {max}).',
    },
    'coop_rating.national': {
      good: 'Cooperation at national level is seen as working relatively well (mean {mean} on a scale of {min} to {max}).',
      poor: 'Cooperation at national level is seen as working relatively poorly (mean {mean} on a scale of {min} to {max}).',
    },
  },
}

/**
 * What kind of respondent rather chooses what: invented, and only so strong that cross-tabulations look like a real survey's.
 * Question → option → tag of a respondent → strength (0 none, 3 strong).
 */
type Leanings = Readonly<Record<string, Readonly<Record<string, number>>>>

export const leanings: Readonly<Record<string, Leanings>> = {
  role: {
    teaching: { education: 4 },
    volunteer: { ngo: 2, immigrant_assoc: 3, religious: 2 },
    elected: { municipality: 1, immigrant_assoc: 2, ngo: 1 },
    client_work: { municipality: 1, wellbeing: 2, religious: 1 },
    specialist: { state: 2, municipality: 0.5 },
    coordinator: { ngo: 1, municipality: 0.5 },
    management: { company: 2, ngo: 0.5 },
  },
  years_in_field: {
    lt1: { wellbeing: 1, company: 1 },
    not_in_field: { company: 2, labour_market: 2 },
    gt10: { ngo: 0.5 },
  },
  immigrant_background: {
    yes: { immigrant_assoc: 4, 'language en': 3, ngo: 0.5 },
    parent: { immigrant_assoc: 2 },
    prefer_not: { immigrant_assoc: 0.5 },
  },
  work_languages: {
    fi: { 'language fi': 3 },
    sv: { 'language sv': 6, 'region 15': 2, 'region 01': 1, 'region 21': 5 },
    en: { 'language en': 5, education: 1 },
    ru: { 'region 09': 2, 'region 08': 1.5, 'region 12': 1.5 },
    ar: { immigrant_assoc: 1.5 },
    so: { immigrant_assoc: 2, 'region 01': 1 },
    fa: { immigrant_assoc: 2 },
    ku: { immigrant_assoc: 2 },
  },
  work_level: {
    municipal: { municipality: 3, education: 1 },
    regional: { state: 1, education: 1 },
    national: { 'region 90': 4, state: 1.5, labour_market: 2 },
  },
  key_partners: {
    mun_immigrant_services: { municipality: 1, wellbeing: 1, education: 0.5 },
    mun_other: { municipality: 1.5 },
    employment: { municipality: 1, education: 1, company: 1 },
    ely: { state: 1.5, municipality: 0.5 },
    education: { education: 1, municipality: 0.5 },
    ngo: { ngo: 1.5, immigrant_assoc: 1.5, religious: 1 },
    immigrant_assoc: { immigrant_assoc: 2.5, ngo: 1 },
    religious: { religious: 3, ngo: 0.5 },
    companies: { company: 2, labour_market: 2, education: 0.5 },
    state_other: { state: 2 },
    wellbeing: { wellbeing: 2, municipality: 0.5 },
    reception: { wellbeing: 1, state: 0.5 },
  },
  participation_changes: {
    assoc_funding: { immigrant_assoc: 2, ngo: 1 },
    staff_training: { public: 0.5 },
    recruitment: { immigrant_assoc: 1 },
    compensation: { third_and_private: 0.5 },
  },
  prog_ways: {
    consultations: { state: 1 },
    working_groups: { state: 1, ngo: 0.5 },
    networks: { municipality: 0.5 },
  },
  prog_benefits: {
    third_sector_authorities: { third_and_private: 1 },
    visibility: { third_and_private: 1 },
    practices_tools: { public: 0.5 },
  },
  wishes: {
    funding_info: { third_and_private: 1.2 },
    national_influence: { 'region 90': 1 },
    regional_networks: { municipality: 0.6 },
  },
  quote_permission: { yes: { third_and_private: 0.4 } },
}

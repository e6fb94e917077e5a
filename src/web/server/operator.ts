import type { Operator } from './site.ts'

/** The demonstration installation speaks in the ministry's name and says on every page that it is a demonstration. */
export const demonstrationOperator: Operator = {
  name: {
    fi: 'työ- ja elinkeinoministeriö',
    sv: 'arbets- och näringsministeriet',
    en: 'the Ministry of Economic Affairs and Employment',
    ru: 'Министерство экономики и занятости Финляндии',
    uk: 'Міністерство економіки та зайнятості Фінляндії',
    ar: 'وزارة الشؤون الاقتصادية والعمل في فنلندا',
    so: 'Wasaaradda Dhaqaalaha iyo Shaqada ee Finland',
  },
  email: 'barometer@example.org',
  supervisor: {
    name: {
      fi: 'Liikenne- ja viestintävirasto Traficom',
      sv: 'Transport- och kommunikationsverket Traficom',
      en: 'Finnish Transport and Communications Agency Traficom',
    },
    url: {
      fi: 'https://www.saavutettavuusvaatimukset.fi',
      sv: 'https://www.tillganglighetskrav.fi',
      en: 'https://www.webaccessibility.fi',
    },
  },
}

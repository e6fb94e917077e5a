/** Moments as Finnish government pages print them, always in Finnish time. */
import { factsOf, type Language } from '#shared'

const timeZone = 'Europe/Helsinki'

/** `4.9.2023`, the same in every language where it stands in a line of dates. */
export function numericDate(moment: string): string {
  const { day, month, year } = partsOf(moment)
  return `${day}.${month}.${year}`
}

/** `9.00` */
export function clockTime(moment: string): string {
  const { hour, minute } = partsOf(moment)
  return `${hour}.${minute}`
}

/** In a sentence: `15.9.2023`, `den 15 september 2023`, `15 September 2023`. */
export function dateInSentence(moment: string, language: Language): string {
  if (language === 'fi') return numericDate(moment)
  const { locale } = factsOf(language)
  const options = { day: 'numeric', month: 'long', year: 'numeric', timeZone, calendar: 'gregory' } as const
  const date = new Intl.DateTimeFormat(locale, options).format(new Date(moment)).replaceAll(' ', '\u00a0')
  return language === 'sv' ? `den ${date}` : date
}

/** `9–10`, `9.30–11`; `from 9:00 to 10:00` in English. */
export function hours(start: string, end: string, language: Language): string {
  if (language === 'en')
    return `from ${clockTime(start).replace('.', ':')} to ${clockTime(end).replace('.', ':')}`
  const short = (moment: string) => clockTime(moment).replace(/\.00$/u, '')
  return `${short(start)}–${short(end)}`
}

function partsOf(moment: string): Readonly<Record<'day' | 'month' | 'year' | 'hour' | 'minute', string>> {
  const options = { timeZone, calendar: 'gregory', hourCycle: 'h23' } as const
  const parts = new Intl.DateTimeFormat('en-GB', {
    ...options,
    day: 'numeric',
    month: 'numeric',
    year: 'numeric',
    hour: 'numeric',
    minute: '2-digit',
  }).formatToParts(new Date(moment))
  const part = (type: string) => parts.find((one) => one.type === type)?.value ?? ''
  return {
    day: String(Number(part('day'))),
    month: String(Number(part('month'))),
    year: part('year'),
    hour: String(Number(part('hour'))),
    minute: part('minute').padStart(2, '0'),
  }
}

/** Open answers: the calibrated texts once each, in the language of who writes them; short stock answers for the rest. */
import type { OpenQuestion } from '#questionnaire'
import type { Marginal, OpenAnswer } from './calibration.ts'
import { byScore, normal, take } from './draw.ts'
import { answering, type Filling } from './fill-in.ts'
import { give, type Respondent } from './respondent.ts'

/** Short Finnish answers by question, used again and again as people do. */
export type StockAnswers = Readonly<Record<string, readonly string[]>>

export function writeIn(
  question: OpenQuestion,
  target: Extract<Marginal, { type: 'open' }>,
  texts: { readonly written: readonly OpenAnswer[]; readonly stock: StockAnswers },
  filling: Filling,
): void {
  const { uniform } = filling
  const write = (one: Respondent, text: string) => give(one, question.id, { kind: 'open', text })
  const pool = answering(filling, filling.asked.length - reachedBy(filling))
  const talkative = (one: Respondent) => one.patience + normal(uniform)
  const written = texts.written.filter(({ q }) => q === question.id)
  for (const { lang, text } of written) {
    const [writer] = take(new Set([...pool].filter(({ language }) => language === lang)), 1, talkative)
    if (writer === undefined) throw new Error(`nobody writes ${lang}`)
    pool.delete(writer)
    write(writer, text)
  }
  const finnish = new Set([...pool].filter(({ language }) => language === 'fi'))
  const stock = byScore(texts.stock[question.id] ?? [], uniform)
  const others = take(finnish, target.answered - written.length, talkative)
  for (const [place, one] of others.entries()) write(one, stock[place % stock.length] ?? '')
}

function reachedBy({ asked, section }: Filling): number {
  return asked.filter(({ lastSection }) => lastSection >= section).length
}

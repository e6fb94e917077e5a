/** How the survey was done: period, responses, languages, protection, percentages, comparison, identity of the data. */

import { languageNames } from '../language-names.ts'
import { fill, pageTexts } from '../texts/index.ts'
import { count, days } from '../wording/numbers.ts'
import { ChangeMethod } from './change-method.tsx'
import type { ResultsProps } from './results-page.tsx'

export function Method({ wave, results, policy, change, language }: ResultsProps) {
  const { method } = pageTexts(language)
  const protection = {
    cell: count(policy.cellThreshold, language),
    base: count(policy.minimumBase, language),
    sensitive: count(policy.sensitiveMinimumBase, language),
  }
  return (
    <section aria-labelledby="method">
      <h2 id="method">{method.title}</h2>
      <p>{method.lead}</p>
      <dl class="facts">
        <dt>{method.field}</dt>
        <dd>{days(wave.field.start, wave.field.end, language)}</dd>
        <dt>{method.responses}</dt>
        <dd>{count(results.responses, language)}</dd>
        <dt>{method.languages}</dt>
        <dd>{languageNames(wave.languages, language)}</dd>
        <dt>{method.protection}</dt>
        <dd>{fill(method.protectionText, protection)}</dd>
        <dt>{method.percentages}</dt>
        <dd>{method.percentagesText}</dd>
        {change !== null && <ChangeMethod change={change} wave={wave} language={language} />}
        <dt>{method.dataSet}</dt>
        <dd>
          <code>{results.dataSet}</code>
        </dd>
      </dl>
    </section>
  )
}

/** `bin/barometer wave policy`: shows what disclosure control of a wave goes by, or decides it for the next release. */
import { resolve } from 'node:path'
import { policyOf, setDisclosurePolicy } from '#analysis/use-cases'
import { showWave } from '#fieldwork/use-cases'
import type { Context } from '#platform/context'
import { done, type Result, type WaveId } from '#shared'
import type { Outcome } from './command.ts'
import { jsonFrom, within } from './input-files.ts'

/** @param from a JSON file with what is to be otherwise; undefined to look only */
export async function leadPolicy(
  ctx: Context,
  wave: WaveId,
  from: string | undefined,
  workingFolder: string,
): Promise<Outcome> {
  const shown = await showWave(ctx, wave)
  if (!shown.ok) return { kind: 'failed', problem: shown.problem }
  const current = await policyOf(ctx, shown.value.wave)
  const decided = from === undefined ? done(current) : await decide(ctx, wave, current, from, workingFolder)
  if (!decided.ok) return { kind: 'failed', problem: decided.problem }
  const lines = Object.entries(decided.value).map(([name, value]) => `${name}: ${JSON.stringify(value)}`)
  return { kind: 'done', json: { wave, policy: decided.value }, text: lines.join('\n') }
}

async function decide(
  ctx: Context,
  wave: WaveId,
  current: object,
  from: string,
  workingFolder: string,
): Promise<Result<object>> {
  const document = await jsonFrom(resolve(workingFolder, from), from)
  if (!document.ok) return document
  const { value } = document
  const isPart = typeof value === 'object' && value !== null && !Array.isArray(value)
  const decided = await setDisclosurePolicy(ctx, { wave, policy: isPart ? { ...current, ...value } : value })
  return decided.ok || decided.problem.code !== 'policy_unreadable' ? decided : within(from, decided)
}

import type { Wave } from '#fieldwork'
import { unwrap } from '#shared'
import written from '../content/editions.json' with { type: 'json' }
import type { EditionFacts } from '../domain/edition-facts.ts'
import { factsOfWave, readEditions } from '../domain/editions.ts'

const editions = unwrap(readEditions(written))

/** What is stored of a wave's edition; what the wave says itself where nothing is. */
export function factsFor(wave: Wave): EditionFacts {
  return factsOfWave(wave, editions)
}

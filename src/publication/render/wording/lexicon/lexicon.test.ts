import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { questionsOf } from '#questionnaire'
import { barometerQuestionnaire } from '#questionnaire/use-cases'
import { officialLanguages } from '#shared'
import regions from '../../../../questionnaire/content/regions.json' with { type: 'json' }
import { fromRegion } from '../places.ts'
import { lexiconFor, namesOf } from './index.ts'

const questionnaire = barometerQuestionnaire()
const about = { questionnaire: questionnaire.id, question: '', text: {} }
const asked = questionsOf(questionnaire)

/** Keys of the options or items of a question; `ways` is asked by several. */
function keysOf(id: string): readonly string[] {
  const question = asked.find((one) => one.id === (id === 'ways' ? 'prog_ways' : id))
  if (question === undefined || question.kind === 'note') return []
  if ('items' in question) return question.items.map(({ key }) => key)
  if (!('options' in question)) return []
  return question.options
    .filter(({ openText, exclusive, missing }) => !openText && !exclusive && missing === undefined)
    .map(({ key }) => key)
}

describe('the words of the barometer', () => {
  it.each(
    officialLanguages,
  )('name in %s every option and item that can come first, and none that is not asked', (language) => {
    const { things, thinks, relatively } = lexiconFor(about, language) ?? {}
    for (const [question, names] of Object.entries(things ?? {}))
      expect(Object.keys(names).toSorted()).toEqual([...keysOf(question)].toSorted())
    for (const id of Object.keys({ ...thinks, ...relatively })) {
      const [question = '', item = ''] = id.split('.')
      expect(keysOf(question)).toContain(item)
    }
  })

  it.each(officialLanguages)('retell in %s every statement of the batteries of agreement', (language) => {
    const { thinks } = lexiconFor(about, language) ?? {}
    const items = asked.flatMap((question) =>
      question.kind === 'battery' && question.scale.id === 'agree5'
        ? question.items.map(({ key }) => `${question.id}.${key}`)
        : [],
    )
    expect(Object.keys(thinks ?? {}).toSorted()).toEqual(items.toSorted())
  })

  it('say the same in all languages', () => {
    const [first, ...others] = officialLanguages.map((language) => shapeOf(lexiconFor(about, language)))
    for (const other of others) expect(other).toEqual(first)
  })

  it('are not used of a questionnaire of others, whose keys may mean something else', () => {
    const theirs = { ...about, questionnaire: 'other', question: 'wishes' }
    expect(namesOf(theirs, [{ key: 'events', label: {} }], 'fi')).toBeNull()
    expect(namesOf({ ...about, question: 'wishes' }, [{ key: 'events', label: {} }], 'fi')).toEqual([
      'tapahtumat',
    ])
    expect(namesOf({ ...about, question: 'wishes' }, [{ key: 'new', label: {} }], 'fi')).toBeNull()
  })
})

/** The keys of nested records. */
function shapeOf(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, shapeOf(part)]))
}

describe('places in a sentence', () => {
  it("are those of the questionnaire's list of regions", () => {
    for (const { code, inText } of regions.regions) {
      for (const language of ['fi', 'sv', 'en'] as const)
        expect(fromRegion(code, language)).toBe(inText[language].from)
    }
  })
})

const claims = join(import.meta.dirname, '../../../../../../shared/seed/claims.json')

describe.skipIf(!existsSync(claims))('the labels given for the founding news item', () => {
  it('are ours', () => {
    const { labelsInSentence } = JSON.parse(readFileSync(claims, 'utf8')) as {
      labelsInSentence: Record<string, Record<string, Record<string, string>>>
    }
    for (const [question, labels] of Object.entries(labelsInSentence))
      for (const language of officialLanguages) {
        const { things } = lexiconFor(about, language) ?? {}
        for (const [key, label] of Object.entries(labels))
          expect(things?.[question]?.[key]).toBe(label[language])
      }
  })
})

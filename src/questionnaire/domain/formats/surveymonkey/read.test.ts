import { describe, expect, it } from 'vitest'
import { unwrap } from '#shared'
import {
  codes,
  counts,
  csv,
  errors,
  find,
  questionsOf,
  read,
  survey,
  textsIn,
} from '../../../../../test/support/surveys.ts'

describe('the Star Wars survey, with two header rows', () => {
  const starWars = survey('samples/StarWars.csv')

  it('has 1,186 responses and 14 questions in English', () => {
    expect(starWars.responses).toHaveLength(1186)
    expect(questionsOf(starWars)).toHaveLength(14)
    expect(starWars.questionnaire.languages).toEqual(['en'])
  })

  it('counts as its publisher does', () => {
    expect(counts(starWars, find(starWars, 'Have you seen any of the 6 films'))).toEqual({
      Yes: 936,
      No: 250,
    })
    expect(counts(starWars, find(starWars, 'Do you consider yourself to be a fan of the Star Wars'))).toEqual(
      { Yes: 552, No: 284, '–': 350 },
    )
    expect(counts(starWars, find(starWars, 'Which character shot first?'))).toEqual({
      Han: 325,
      Greedo: 197,
      "I don't understand this question": 306,
      '–': 358,
    })
  })

  it('asks for the films as one multiple choice of six', () => {
    const films = find(starWars, 'Which of the following Star Wars films')
    expect(films.kind === 'multiple' && films.options).toHaveLength(6)
    const chosen = [0, 0, 0, 0, 0, 0]
    for (const { answers } of starWars.responses) {
      const answer = answers[films.id]
      if (answer?.kind === 'multiple')
        for (const code of answer.codes) chosen[code - 1] = (chosen[code - 1] ?? 0) + 1
    }
    expect(chosen).toEqual([673, 571, 550, 607, 758, 738])
  })

  it('ranks six films in one question', () => {
    const ranking = find(starWars, 'Please rank the Star Wars films')
    expect(ranking.kind === 'ranking' && ranking.items).toHaveLength(6)
    const firsts = starWars.responses.filter(({ answers }) => {
      const answer = answers[ranking.id]
      return answer?.kind === 'ranking' && answer.ranks.star_wars_episode_v_the === 1
    })
    expect(firsts).toHaveLength(289)
  })

  it('rates fourteen characters in one battery, the scale in its order', () => {
    const battery = find(starWars, 'Please state whether you view')
    if (battery.kind !== 'battery' || battery.scale.kind !== 'ordinal') throw new Error('no battery')
    expect(battery.items).toHaveLength(14)
    expect(textsIn(battery.scale.points)).toEqual([
      'Very favorably',
      'Somewhat favorably',
      'Neither favorably nor unfavorably (neutral)',
      'Somewhat unfavorably',
      'Very unfavorably',
      'Unfamiliar (N/A)',
    ])
  })

  it('drops the ids and cleans the broken header, and says so', () => {
    expect(codes(starWars)).toEqual(['characters_unreadable 1', 'identities_dropped 1'])
    expect(find(starWars, 'Do you consider yourself to be a fan of the Expanded').text.en).toBe(
      'Do you consider yourself to be a fan of the Expanded Universe?',
    )
    expect(JSON.stringify(starWars.responses)).not.toContain('3292879998')
  })

  it('puts ages and incomes in order', () => {
    const age = find(starWars, 'Age')
    expect(age.kind === 'single' && textsIn(age.options)).toEqual(['18-29', '30-44', '45-60', '> 60'])
  })

  it('is the same questionnaire each time, without faults', () => {
    expect(survey('samples/StarWars.csv').questionnaire).toEqual(starWars.questionnaire)
    expect(errors(starWars)).toEqual([])
  })
})

describe('the comma survey, with one header row', () => {
  const commas = survey('samples/comma-survey.csv')

  it('has 1,129 responses and 12 questions', () => {
    expect(commas.responses).toHaveLength(1129)
    expect(questionsOf(commas)).toHaveLength(12)
    expect(questionsOf(commas).every(({ kind }) => kind === 'single')).toBe(true)
    expect(errors(commas)).toEqual([])
  })

  it('counts as its publisher does', () => {
    expect(counts(commas, find(commas, 'Prior to reading'))).toEqual({ Yes: 655, No: 444, '–': 30 })
    const care = find(commas, 'How much, if at all, do you care about the use')
    expect(care.kind === 'single' && textsIn(care.options)).toEqual([
      'Not at all',
      'Not much',
      'Some',
      'A lot',
    ])
  })
})

describe('a Finnish export with semicolons in Windows-1252', () => {
  const finnish = survey('test/fixtures/import/finnish-windows-1252.csv')

  it('is known to be Finnish, with its letters whole', () => {
    expect(finnish.questionnaire.languages).toEqual(['fi'])
    const region = find(finnish, 'Missä maakunnassa')
    expect(region.kind === 'single' && textsIn(region.options)).toEqual(['Uusimaa', 'Åland – Ahvenanmaa'])
    expect(errors(finnish)).toEqual([])
  })

  it('keeps "En osaa sanoa" apart from the scale', () => {
    const battery = find(finnish, 'Kuinka tyytyväinen')
    if (battery.kind !== 'battery' || battery.scale.kind !== 'ordinal') throw new Error('no battery')
    expect(battery.scale.points.map(({ code }) => code)).toEqual([1, 2, 3, 4, 5, 98])
    expect(battery.scale.points.at(-1)).toMatchObject({ missing: 'cannot_say' })
  })

  it('keeps the option "Muu, mikä?" and its text', () => {
    const role = find(finnish, 'Missä roolissa')
    expect(finnish.responses[2]?.answers[role.id]).toEqual({
      kind: 'single',
      code: 3,
      text: 'Työpajaohjaaja',
    })
  })

  it('reads decimal commas, open answers of two lines, and a choice that excludes the others', () => {
    expect(finnish.responses[0]?.answers[find(finnish, 'Kuinka monta tuntia').id]).toEqual({
      kind: 'number',
      value: 3.5,
    })
    expect(finnish.responses[0]?.answers[find(finnish, 'Mitä toivot').id]).toEqual({
      kind: 'open',
      text: 'Enemmän tapaamisia,\nkiitos; ja "yhteisiä" työpajoja.',
    })
    const channels = find(finnish, 'Mitä kanavia')
    expect(channels.kind === 'multiple' && channels.options.map(({ exclusive }) => exclusive)).toEqual([
      undefined,
      undefined,
      true,
    ])
  })

  it('keeps days of the dates, and a row without answers as a response', () => {
    expect(finnish.responses.map(({ submittedOn }) => submittedOn)).toEqual([
      '2024-02-13',
      '2024-02-14',
      '2024-02-14',
      '2024-02-15',
      '2024-02-15',
      '2024-02-16',
    ])
    expect(finnish.responses[5]?.answers).toEqual({})
    expect(codes(finnish)).toContain('rows_without_answers 9')
  })
})

describe('a newer export with identities, a matrix with comments and contact details', () => {
  const event = survey('test/fixtures/import/event-feedback.csv')

  it('lets no identity through', () => {
    const everything = JSON.stringify(event)
    for (const personal of ['example.org', '192.0.2', 'Aino', 'Exempel', '"x1"'])
      expect(everything).not.toContain(personal)
    expect(codes(event)).toContain('identities_dropped 1')
    expect(JSON.stringify(event.responses)).not.toContain('04:12')
  })

  it('makes the matrix a battery and the comments an open question', () => {
    const matrix = find(event, 'How would you rate the following?')
    expect(matrix.kind === 'battery' && textsIn(matrix.items)).toEqual(['Venue', 'Programme', 'Catering'])
    expect(find(event, 'How would you rate the following? – Comments')).toMatchObject({
      kind: 'open',
      disclosure: 'high',
    })
  })

  it('reads a ranking in which "N/A" is not ranked', () => {
    const ranking = find(event, 'Please rank')
    expect(event.responses[4]?.answers[ranking.id]).toEqual({
      kind: 'ranking',
      ranks: { employment: 1, language_learning: 2 },
    })
  })

  it('ticks "Other" of a multiple choice by its text', () => {
    const sessions = find(event, 'Which sessions')
    expect(event.responses[1]?.answers[sessions.id]).toEqual({
      kind: 'multiple',
      codes: [2, 4],
      text: 'The evening walk',
    })
  })

  it('reads a column nobody answered as an open question, and says so', () => {
    expect(find(event, 'What should we stop doing?').kind).toBe('open')
    expect(codes(event)).toContain('never_answered 1')
    expect(errors(event)).toEqual([])
  })
})

describe('a file that is no survey', () => {
  it.each([
    ['truncated.csv', 'file_truncated', 'line 3'],
    ['ragged.csv', 'row_width', 'line 3'],
    ['empty.csv', 'file_empty', ''],
    ['workbook.csv', 'file_binary', ''],
    ['declared-wrongly.csv', 'not_a_survey', 'line 1'],
    ['header-only.csv', 'no_responses', 'line 2'],
  ])('%s is refused as %s', (name, code, at) => {
    const result = read(`test/fixtures/import/bad/${name}`)
    expect(result.ok ? null : result.problem).toMatchObject({ code, at })
  })

  it('with broken UTF-8 is read, and the line told', () => {
    expect(codes(survey('test/fixtures/import/bad/invalid-utf-8.csv'))).toContain('characters_unreadable 3')
  })

  it('in UTF-16 is read', () => {
    expect(survey('test/fixtures/import/bad/utf-16.csv').responses).toHaveLength(4)
  })

  it('with two columns of one name gives the second another id, and says so', () => {
    const imported = survey('test/fixtures/import/bad/repeated-column.csv')
    expect(questionsOf(imported).map((question) => question.id)).toEqual(['respondent', 'coffee', 'coffee_2'])
    expect(codes(imported)).toEqual(['name_repeated 1'])
  })
})

describe('what a column is', () => {
  const kinds = (text: string) => questionsOf(unwrap(csv(text))).map(({ kind }) => kind)

  it('follows from its contents', () => {
    expect(kinds('q\nYes\nNo\nYes\nNo')).toEqual(['single'])
    expect(kinds('q\n3\n5.5\n12\n3')).toEqual(['number'])
    expect(kinds('q\nI like it\nNot really my thing\nWho knows\nMaybe later')).toEqual(['open'])
  })

  it('ratings of one range are a battery, ranks without ties a ranking', () => {
    const header = 'How do you see these?,,\nA,B,C\n'
    expect(kinds(`${header}1,1,3\n2,3,3\n4,5,1`)).toEqual(['battery'])
    expect(kinds(`${header}1,2,3\n3,2,1\n2,3,1\n1,3,2\n2,1,3`)).toEqual(['ranking'])
  })

  it('"E-mail" and "Phone" as items are no contact details', () => {
    expect(
      kinds(
        'How useful are these?,\nE-mail,Phone\nVery useful,Not at all useful\nVery useful,Somewhat useful',
      ),
    ).toEqual(['battery'])
  })

  it('spellings that differ in capitals are one option', () => {
    const [question] = questionsOf(unwrap(csv('Tea?\nYes\nyes\nYes\nNO\nNo\nno')))
    expect(question?.kind === 'single' && question.options).toHaveLength(2)
  })
})

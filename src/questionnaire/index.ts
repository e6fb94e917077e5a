/** The pure door of the questionnaire room: what is asked. */
export type { Answer, Answers } from './domain/answer.ts'
export type {
  BatteryQuestion,
  Item,
  MissingKind,
  MultipleQuestion,
  Note,
  NumberQuestion,
  OpenQuestion,
  Option,
  PlaceQuestion,
  Question,
  Questionnaire,
  RankingQuestion,
  Scale,
  ScaleQuestion,
  Section,
  SingleQuestion,
} from './domain/definition.ts'
export type { Fault, FaultCode } from './domain/form/fault.ts'
export { fieldName, fieldsOf } from './domain/form/field-names.ts'
export { formOf } from './domain/form/form-of.ts'
export { type PageReading, readPage } from './domain/form/read-page.ts'
export type { Form } from './domain/form/reading.ts'
export { type Codebook, levelsOf, readCodebook } from './domain/formats/codebook/codebook.ts'
export { codedColumns } from './domain/formats/codebook/columns.ts'
export { readCsv } from './domain/formats/codebook/read-csv.ts'
export { readCsvRows } from './domain/formats/csv.ts'
export { largestFile, tooLarge } from './domain/formats/decode-text.ts'
export type { ImportedResponse, ImportedSurvey } from './domain/formats/imported-survey.ts'
export { readSurveyMonkey } from './domain/formats/surveymonkey/read.ts'
export { lint } from './domain/lint/lint.ts'
export { namesOf, optionsOf } from './domain/options.ts'
export { answersOnPath, type PathSection, pathOf, questionsOf, type Route, routeOf } from './domain/path.ts'
export { type Condition, decidersOf, isShown } from './domain/routing.ts'
export { pointsOf, valueState } from './domain/value-state.ts'

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
export type { Condition, WhenMissing } from './domain/routing.ts'

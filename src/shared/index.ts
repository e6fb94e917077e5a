export { type Clock, type Day, dayOf, type Random } from './clock.ts'
export {
  isId,
  type QuestionId,
  type QuestionnaireId,
  questionId,
  questionnaireId,
  type ResponseId,
  responseId,
  type WaveId,
  waveId,
} from './ids.ts'
export {
  factsOf,
  isLanguage,
  type Language,
  type LanguageFacts,
  type LocalisedText,
  languages,
  officialLanguageFor,
  officialLanguages,
  textIn,
} from './language.ts'
export { wholeRangesInMarkup } from './ranges.ts'
export { done, type Problem, type Result, refused, unwrap } from './result.ts'
export { baseCss, tokensCss } from './style.ts'

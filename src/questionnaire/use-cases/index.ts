/** The use-case door of the questionnaire room. */
export { correctText } from './correct-text.ts'
export { freezeQuestionnaire } from './freeze-questionnaire.ts'
export { latestQuestionnaire } from './latest-questionnaire.ts'
export { loadQuestionnaire } from './load-questionnaire.ts'
export { saveDraft } from './save-draft.ts'
export {
  barometerQuestionnaire,
  interfaceTexts,
  participantsQuestionnaire,
} from './shipped-questionnaires.ts'

/** One step of the schema. Steps run once each, in the order of their ids, every one in its own transaction. */
export interface Migration {
  /** `NNNN_what`; the first two digits are the room's: 00 platform, 01 questionnaire, 02 fieldwork, 03 analysis, 04 publication. */
  readonly id: string
  readonly sql: string
}

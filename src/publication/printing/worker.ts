/** The thread reports are printed in. */
import { answerInWorker } from '#platform/work'
import { print } from './print.ts'

answerInWorker(print)

/**
 * Heavy work in a thread of its own, so that pages are served meanwhile. A worker is a module `worker.ts` in its shelf
 * that hands its function to `answerInWorker`; the build makes `SHELF-worker.js` of it, beside `main.js`.
 */
import { parentPort, Worker } from 'node:worker_threads'

/** Where the worker of a shelf is: its source while developing, its bundle in the product. */
export function workerOf(shelf: string, module: string): URL {
  return module.endsWith('.ts') ? new URL('./worker.ts', module) : new URL(`./${shelf}-worker.js`, module)
}

/**
 * Has one task done in a new thread. The task and its answer are copied (structured clone).
 * Rejects with the worker's error, or when it ends without an answer.
 */
export function inWorker<Answer>(worker: URL, task: unknown): Promise<Answer> {
  const answered = Promise.withResolvers<Answer>()
  const thread = new Worker(worker)
  thread.once('message', answered.resolve)
  thread.once('error', answered.reject)
  thread.once('exit', () => answered.reject(new Error('The worker ended without an answer.')))
  thread.postMessage(task)
  return answered.promise.finally(() => thread.terminate())
}

/** For the worker's side: does the one task it is given. */
export function answerInWorker<Task, Answer>(work: (task: Task) => Answer | Promise<Answer>): void {
  parentPort?.once('message', async (task: Task) => {
    // An error of the work ends the thread, and reaches whoever waits as `error`.
    const answer = await work(task)
    parentPort?.postMessage(answer)
  })
}

/** What all steps gave, with a turn for others (requests, timers) after each: long work that cannot leave this thread. */
export async function inTurns<Value>(steps: Iterable<readonly Value[]>): Promise<readonly Value[]> {
  const values: Value[] = []
  for (const step of steps) {
    values.push(...step)
    await turnForOthers()
  }
  return values
}

/** Lets what waits have its turn. */
export function turnForOthers(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve))
}

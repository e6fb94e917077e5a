/**
 * The docx package draws ids by chance and dates what it packs by the clock. Published bytes may depend on neither: in
 * the printing thread, which does nothing else meanwhile, chance has a fixed beginning and time stands still.
 */
export async function steadily<Value>(moment: number, work: () => Promise<Value>): Promise<Value> {
  const [random, now] = [Math.random, Date.now]
  Math.random = sequence()
  Date.now = () => moment
  try {
    return await work()
  } finally {
    Math.random = random
    Date.now = now
  }
}

/** A linear congruential generator (Numerical Recipes), always from the same beginning. */
function sequence(): () => number {
  let state = 1
  return () => {
    state = (1664525 * state + 1013904223) % 4294967296
    return state / 4294967296
  }
}

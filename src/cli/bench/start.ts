/** How long an installation that is set up takes to show its first page, from the start of the process. */
import { atMost, type Measure, secondsOf } from './figure.ts'
import { type Served, serveInProcess } from './served.ts'

export const measureStart: Measure = async ({ data, surroundings }) => {
  // A second installation, so that its database has to start too.
  const own = `${data}-start`
  await (await surroundings.open({ data: own, demo: true })).close()
  let served: Served | undefined
  const seconds = await secondsOf(async () => {
    served = await serveInProcess(own)
    await fetch(`${served.address}/en/respond/2024`)
  })
  await served?.stop()
  return [atMost('start to first page, installed', seconds, 's', 3)]
}

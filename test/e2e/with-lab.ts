/** What most journeys begin with: the sample app, and a browser with the extension. */
import { afterAll, beforeAll } from 'vitest'
import { playJourney } from '../lab/journeys.ts'
import { type Lab, startLab } from '../lab/server.ts'
import { type Agent, agentAt } from './agent.ts'
import { type Stage, startStage } from './browsers/index.ts'

export interface WithLab<S extends Stage = Stage> {
  lab: Lab
  stage: S
}

/** Grants the sample app in every tab, as *Always record* does. */
export const granted = { granted: ['http://localhost/*'] }

/** In Chromium the click on the toolbar button is enough; Firefox forgets it when the page reloads. */
export const reachOf = (name: Stage['name']) => (name === 'firefox' ? granted : {})

/** Starts both before the tests of a block and ends them afterwards; until then the object is empty. */
export function withLab<S extends Stage>(start: () => Promise<S>): WithLab<S> {
  const here = {} as WithLab<S>
  beforeAll(async () => {
    here.lab = await startLab()
    here.stage = await start()
  })
  afterAll(async () => {
    await here.stage?.close()
    await here.lab?.close()
  })
  return here
}

/** The same in one of the browsers, granted as `reachOf` says. */
export const withLabIn = (name: Stage['name']) => withLab(() => startStage(name, reachOf(name)))

/** A customer's tab in which saving fails, captured. */
export async function capturedFailingSave({ stage, lab }: WithLab): Promise<Agent> {
  const tab = await stage.openTab(lab.url)
  const agent = await agentAt(stage, tab)
  await agent.record()
  lab.setFault('save-500', true)
  await playJourney(tab, lab, 'save-500')
  await agent.capture()
  return agent
}

/** "Seen before": the second case with the same fault says so, and what an agent has written down stands above it. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { playJourney } from '../lab/journeys.ts'
import { type Lab, startLab } from '../lab/server.ts'
import { type Agent, agentAt } from './agent.ts'
import { browsers, type Stage, startStage } from './browsers/index.ts'

const granted = { granted: ['http://localhost/*'] }

/** A customer's tab in which saving fails, captured. */
async function captured(stage: Stage, lab: Lab): Promise<Agent> {
  const tab = await stage.openTab(lab.url)
  const agent = await agentAt(stage, tab)
  await agent.watch()
  lab.setFault('save-500', true)
  await playJourney(tab, lab, 'save-500')
  await agent.capture()
  return agent
}

describe.each(browsers)('the case history in %s', (name) => {
  let stage: Stage
  let lab: Lab
  beforeAll(async () => {
    lab = await startLab()
    stage = await startStage(name, granted)
  })
  afterAll(async () => {
    await stage?.close()
    await lab?.close()
  })

  it('knows the fault again in the next session, and keeps what was said of it', async () => {
    const first = await captured(stage, lab)
    await first.panel.sees('First time seen here.')
    await first.panel.click('Ticket, account and plan')
    await first.panel.fill('Ticket', 'https://desk.example/tickets/4711')
    await first.panel.fill('Account', 'Northwind')
    // Leaving the field keeps it.
    await first.panel.click('Make a known error')
    await first.panel.fill('Workaround', 'Choose another tax table, then save again.')
    await first.panel.fill('Title', 'Saving fails while tax tables are updated')
    await first.panel.click('Keep')
    await first.panel.sees('Ticket 4711, Northwind')
    await first.panel.sees('Workaround: Choose another tax table')

    await first.panel.click('Back to live')
    const second = await captured(stage, lab)
    expect(await second.panel.sees(/Seen once before, on [^.]*\./)).toContain('in Northwind')
    await second.panel.sees('4711')
    const shown = await second.panel.text()
    expect(shown.indexOf('Saving fails while tax tables are updated')).toBeLessThan(
      shown.indexOf('This is for engineering'),
    )
    expect(shown).toContain('Workaround: Choose another tax table, then save again.')

    stage = await startStage(name, { ...granted, folder: await stage.crash() })
    const later = await agentAt(stage, await stage.openTab(lab.url))
    // What was being recorded goes on; until then the screen under the menu may change.
    await later.panel.sees(/Recording/)
    await later.panel.click(/^more|menu/i)
    await later.panel.click('Case history')
    await later.panel.sees('2 cases, 1 known error')
  })
})

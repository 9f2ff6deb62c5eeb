/** "Seen before": the second case with the same fault says so, with the agent's known error above it. */
import { describe, expect, it } from 'vitest'
import { tagsIn } from '../../src/core/history/index.ts'
import { agentAt } from './agent.ts'
import { browsers, startStage } from './browsers/index.ts'
import { capturedFailingSave, granted, withLab } from './with-lab.ts'

describe.each(browsers)('the case history in %s', (name) => {
  const here = withLab(() => startStage(name, granted))

  it('knows the fault again in the next session, keeps what was said of it, and leads back to it', async () => {
    const first = await capturedFailingSave(here)
    await first.panel.sees('First time seen here.')
    await first.panel.click('Ticket, account and plan')
    await first.panel.fill('Ticket', 'https://desk.example/tickets/4711')
    await first.panel.fill('Account', 'Northwind')
    // Leaving the field saves it.
    await first.panel.click('Make a known error')
    await first.panel.fill('Workaround', 'Choose another tax table, then save again.')
    await first.panel.fill('Title', 'Saving fails while tax tables are updated')
    await first.panel.click('Save known error')
    await first.panel.sees('Ticket 4711, Northwind')
    await first.panel.sees('Workaround: Choose another tax table')

    await first.panel.click('Back to live')
    const second = await capturedFailingSave(here)
    expect(await second.panel.sees(/Seen once before, on [^.]*\./)).toContain('in Northwind')
    await second.panel.sees('4711')
    const shown = await second.panel.text()
    expect(shown.indexOf('Saving fails while tax tables are updated')).toBeLessThan(
      shown.indexOf('This is for engineering'),
    )
    expect(shown).toContain('Workaround: Choose another tax table, then save again.')
    const [tag] = tagsIn(shown)
    expect(tag).toBeDefined()

    here.stage = await startStage(name, { ...granted, folder: await here.stage.crash() })
    const later = await agentAt(here.stage, await here.stage.openTab(here.lab.url))
    // The recording resumes; until then the screen under the menu may change.
    await later.panel.sees(/^Recording$/m)
    await later.panel.click(/^more|menu/i)
    await later.panel.click('Case history')
    await later.panel.sees('2 cases, 1 known error')
    // A ticket's tag leads to its problem.
    await later.panel.fill('Find a case', tag!)
    await later.panel.sees('2 cases in 1 account, 1 problem.')
    await later.panel.sees(tag!)
    // Both cases are kept: the newest opens from its row.
    await later.panel.click('Open the newest capture of problem 1')
    await later.panel.sees(/captured \d\d:\d\d/)
    await later.panel.sees('Workaround: Choose another tax table')
  })
})

/** A captured case outlives the panel: the next panel shows it as it was left, with its note and mask. */
import { describe, expect, it } from 'vitest'
import { readZip } from '../../src/core/bundle/index.ts'
import { playJourney } from '../lab/journeys.ts'
import { agentAt } from './agent.ts'
import { browsers, startStage } from './browsers/index.ts'
import { granted, withLab } from './with-lab.ts'

const secret = 'tax_table_unavailable'

// Each closes its panel in its own way.
describe.each(browsers)('a captured case in %s', (name) => {
  const here = withLab(() => startStage(name, granted))

  it('is there again after the panel was closed', async () => {
    const { stage, lab } = here
    const tab = await stage.openTab(lab.url)
    const agent = await agentAt(stage, tab)
    await agent.record()
    lab.setFault('save-500', true)
    await playJourney(tab, lab, 'save-500')
    await agent.capture()
    await agent.panel.sees('Not saved yet. It is kept in this browser for 24 hours')
    await agent.panel.click('Review')
    await agent.panel.fill('Mask something everywhere', secret)
    await agent.panel.click(/^\s*Mask\s*$/)
    await agent.panel.sees(/Masked in \d+ places in \d+ events\./)
    await agent.panel.click('Back')
    await agent.panel.click('Report')
    await agent.panel.fill('Title', 'Invoice 1042 cannot be saved')
    // Immediately: the last input must be kept when the panel closes.
    await stage.closePanel()

    const next = await agentAt(stage, tab)
    await next.panel.sees(/Captured \d\d:\d\d, not handed over yet/)
    await next.panel.click(/^\s*Open\s*$/)
    await next.panel.sees('1 value masked by hand')
    const { bundle, bytes } = await next.save()
    expect(bundle.session.note.title).toBe('Invoice 1042 cannot be saved')
    const texts = [...(await readZip(bytes)).values()].map((file) => new TextDecoder('latin1').decode(file))
    expect(texts.filter((text) => text.includes(secret))).toEqual([])
  })
})

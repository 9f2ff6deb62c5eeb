/** Changed company rules reach a running recording, and a site that must never be captured gets no script. */
import { describe, expect, it } from 'vitest'
import { noRules } from '../../src/core/privacy/index.ts'
import { playJourney } from '../lab/journeys.ts'
import { agentAt } from './agent.ts'
import { askBackground, browsers } from './browsers/index.ts'
import { withLabIn } from './with-lab.ts'

describe.each(browsers)('rules of a company in %s', (name) => {
  const here = withLabIn(name)

  it('mask a field, read no private element, and keep a site out', async () => {
    const { stage, lab } = here
    const tab = await stage.openTab(lab.url)
    const agent = await agentAt(stage, tab)
    const panel = await stage.openPanel(tab)
    await agent.record()
    const rules = { ...noRules, fields: ['poReference'], selectors: ['[name=poReference]'] }
    await askBackground(panel, 'company.keep', { rules })
    lab.setFault('save-500', true)
    await playJourney(tab, lab, 'save-500')
    await agent.capture()
    const { bundle } = await agent.save()
    expect(JSON.stringify(bundle.session)).not.toContain('PO-7781')
    const typed = bundle.session.events.filter((event) => event.kind === 'step' && event.action === 'fill')
    expect(typed.map((step) => 'value' in step && step.value)).toContainEqual(
      expect.stringMatching(/^redacted-private-\d+$/),
    )
    const saved = bundle.session.events.find((event) => event.kind === 'request' && event.method === 'PUT')
    expect(saved).toMatchObject({
      requestBody: { text: expect.stringMatching(/"poReference":"redacted-company-\d+"/) },
    })

    await askBackground(panel, 'company.keep', { rules: { ...noRules, neverCapture: ['localhost'] } })
    await agent.panel.click('Back to live')
    await agent.panel.sees(/never records this site|Stopped/i)
    const scripts = await panel.evaluate(() => chrome.scripting.getRegisteredContentScripts())
    expect(scripts).toEqual([])
    await askBackground(panel, 'company.keep', { rules: noRules })
  })
})

/** An organisation's policy takes effect in both browsers, and nobody can undo it in the settings. */
import { describe, expect, it } from 'vitest'
import { playJourney } from '../lab/journeys.ts'
import { agentAt } from './agent.ts'
import { askBackground, browsers, canSetPolicy, startStage } from './browsers/index.ts'
import { withLab } from './with-lab.ts'

const title = canSetPolicy ? 'a policy in' : 'a policy (this needs Linux, root and the folders of Debian) in'
describe.skipIf(!canSetPolicy).each(browsers)(`${title} %s`, (name) => {
  const here = withLab(() =>
    startStage(name, {
      granted: ['http://localhost/*', 'http://127.0.0.1/*'],
      policy: { fields: ['poReference'], neverCapture: ['127.0.0.1'], patterns: [{ name: 'order', pattern: '(' }] },
    }),
  )

  it('masks a field, keeps a site out, and names the entry that cannot be used', async () => {
    const { stage, lab } = here
    const tab = await stage.openTab(lab.url)
    const agent = await agentAt(stage, tab)
    const panel = await stage.openPanel(tab)
    expect(await askBackground(panel, 'company.state', {})).toMatchObject({
      policy: { fields: ['poReference'], neverCapture: ['127.0.0.1'], patterns: [] },
      own: { fields: [], neverCapture: [] },
      problems: [expect.stringContaining('order')],
    })
    await agent.record()
    lab.setFault('save-500', true)
    await playJourney(tab, lab, 'save-500')
    const session = await agent.session()
    expect(JSON.stringify(session)).not.toContain('PO-7781')
    const saved = session.events.find((event) => event.kind === 'request' && event.method === 'PUT')
    expect(saved).toMatchObject({
      requestBody: { text: expect.stringMatching(/"poReference":"redacted-company-\d+"/) },
    })

    const other = await stage.openTab(lab.url.replace('localhost', '127.0.0.1'))
    await stage.openPanel(other)
    await agent.panel.sees(/never records this site/i)
  })
})

/** What is in the way of the page, proven both ways in the browser: what cannot be used is named, and nothing else is. */
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { guideCode } from '../../src/core/guide/index.ts'
import type { SocketEvent } from '../../src/core/session/index.ts'
import { type Apps, startApps } from '../lab/apps/host.ts'
import { pulsedesk } from '../lab/apps/pulsedesk/app.ts'
import { pulsedeskFaults } from '../lab/apps/pulsedesk/faults.ts'
import { type Lab, startLab } from '../lab/server.ts'
import { guideOf } from '../support/guides.ts'
import { type ChromiumStage, startChromium } from './browsers/chromium.ts'
import {
  askBackground,
  browsers,
  drivePanel,
  everyCase,
  type PanelDriver,
  type Stage,
  startStage,
} from './browsers/index.ts'
import type { PanelPage } from './browsers/stage.ts'

const proxied = pulsedeskFaults.find(({ id }) => id === 'socket-not-let-through')!
const named =
  /A lasting connection to pulsedesk\.localhost:\d+ could not be made\.\s*A proxy or VPN may not let WebSockets through/

describe.each(browsers)('live connections in %s', (name) => {
  let stage: Stage | undefined
  let apps: Apps
  beforeAll(async () => {
    apps = await startApps([pulsedesk])
  })
  // A browser for each: a guide that is over gives the site back.
  afterEach(() => stage?.close())
  afterAll(() => apps?.close())

  const rows = [
    ['named, where the proxy takes the upgrade out', proxied, 'failed', true],
    ['silent, where it lets everything through', undefined, 'open', false],
    ['silent, where the server restarts and the page connects again', proxied.twin, 'open', false],
  ] as const
  it.each(everyCase ? rows : rows.slice(0, 2))('are %s', async (_row, scenario, state, told) => {
    apps.use(scenario)
    const url = apps.urlOf(pulsedesk)
    stage = await startStage(name, { granted: ['http://pulsedesk.localhost/*'] })
    const tab = await stage.openTab(url)
    const page = await stage.openPanel(tab)
    const panel = drivePanel(page)
    await begin(panel, url)
    await panel.sees(/Recording[\s\S]*min left/)
    apps.use(scenario)
    await tab.reload()
    await recorded(page, state)
    if (told) await panel.sees(named)
    // What the background has is read by the panel in order: a mark that is made now comes after the connection.
    await panel.click('It just happened')
    await panel.sees(/Thank you!/)
    expect(named.test(await panel.text())).toBe(told)
  })
})

/** Pastes a guide and says yes. */
async function begin(panel: PanelDriver, origin: string): Promise<void> {
  const now = Date.now()
  await panel.sees('Record this tab')
  await panel.click(/^more|menu/i)
  await panel.click('Follow a guide')
  await panel.fill('Code or link', guideCode(guideOf({ origin, createdAt: now, expiresAt: now + 3_600_000 })))
  await panel.click('Open')
  await panel.click('Yes, record')
}

describe('hosts', () => {
  let stage: ChromiumStage | undefined
  let lab: Lab
  beforeAll(async () => {
    lab = await startLab()
  })
  afterAll(async () => {
    await stage?.close()
    await lab?.close()
  })

  it('are named where a blocker stops files of theirs, while the page is used', async () => {
    stage = await startChromium({ granted: ['http://localhost/*'], own: true })
    await stage.browser.installExtension(blockerOf('/blocked'))
    const tab = await stage.openTab(lab.url)
    const panel = drivePanel(await stage.openPanel(tab))
    await begin(panel, lab.url)
    await panel.sees(/Recording[\s\S]*min left/)
    const load = (path: string) => tab.evaluate((path) => fetch(path).then(Boolean, () => false), path)
    expect(await load('/sign-in')).toBe(true)
    expect(await panel.text()).not.toContain('blocks requests')
    expect(await load('/blocked')).toBe(false)
    await panel.sees(`Another extension blocks requests to ${new URL(lab.url).host}.`)
  })
})

/** An ad blocker of one rule. */
function blockerOf(urlFilter: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'casefile-blocker-'))
  const rule = { id: 1, action: { type: 'block' }, condition: { urlFilter } }
  const manifest = {
    ...{ manifest_version: 3, name: 'Blocker', version: '1.0', permissions: ['declarativeNetRequest'] },
    declarative_net_request: { rule_resources: [{ id: 'rules', enabled: true, path: 'rules.json' }] },
  }
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify(manifest))
  writeFileSync(join(folder, 'rules.json'), JSON.stringify([rule]))
  return folder
}

async function recorded(panel: PanelPage, state: SocketEvent['state']): Promise<void> {
  const states = async () => {
    const { tabs } = await askBackground(panel, 'guide.state', {})
    const reads = tabs.map(({ sessionId }) =>
      askBackground(panel, 'session.events', { sessionId, after: 0, limit: 5_000 }),
    )
    const events = (await Promise.all(reads)).flatMap((read) => read.events)
    return events.flatMap((event) => (event.kind === 'socket' && event.api === 'websocket' ? [event.state] : []))
  }
  await expect.poll(states, { timeout: 15_000 }).toContain(state)
}

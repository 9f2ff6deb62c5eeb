/** What a capture of the built extension says about the page it was made in: its feature flags, its clock, and that somebody left it. */
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { agentAt } from './agent.ts'
import { type Stage, startStage } from './browsers/index.ts'

const page = `<!doctype html><title>Till</title><meta name="feature-flags" content="dark-mode">
<script type="application/json" id="__NEXT_DATA__">{"props":{"pageProps":{"featureFlags":{"price":"b"},"user":"ada@lovelace.example"}}}</script>
<script>
  localStorage.setItem('ld:62e1:aGFzaA==', JSON.stringify({ $schema: 1, 'new-till': { value: false, version: 3 } }))
  sessionStorage.setItem('ph_phc_1_posthog', JSON.stringify({ distinct_id: 'u-4711', $enabled_feature_flags: { chat: true } }))
</script><button>Pay</button>`

let server: Server
beforeAll(async () => {
  server = createServer((_request, response) => response.setHeader('content-type', 'text/html').end(page))
  await new Promise<void>((resolve) => server.listen(0, resolve))
})
afterAll(() => {
  // A browser may keep its connections beyond its end.
  server.closeAllConnections()
  return new Promise((resolve) => server.close(resolve))
})

describe.each(['chromium', 'firefox'] as const)('a capture in %s', (name) => {
  let stage: Stage
  beforeAll(async () => {
    stage = await startStage(name, { granted: ['http://localhost/*'] })
  })
  afterAll(() => stage?.close())

  it('names its flags, nothing else from where they stand, a replaced clock, and the look into another tab', async () => {
    const tab = await stage.openTab(`http://localhost:${(server.address() as AddressInfo).port}/`)
    const agent = await agentAt(stage, tab)
    await agent.record()
    expect((await agent.session()).environment?.otherClock).toBeUndefined()
    // Somebody looks into another tab for a while.
    const other = await stage.openTab('about:blank')
    await other.evaluate(
      (since) =>
        new Promise<void>((resolve) => {
          const look = () => (performance.now() - since > 1500 ? resolve() : setTimeout(look, 50))
          look()
        }),
      await other.evaluate(() => performance.now()),
    )
    await other.close()
    await tab.bringToFront()
    await tab.waitForFunction(() => document.visibilityState === 'visible')
    await tab.evaluate(() => {
      const now = Date.now()
      class Frozen extends Date {
        static override now = () => now
      }
      globalThis.Date = Frozen as DateConstructor
    })
    await agent.capture()
    const { bundle } = await agent.save()
    expect(bundle.session.environment?.product).toEqual({
      flags: ['chat=true', 'dark-mode=true', 'new-till=false', 'price=b'],
    })
    expect(bundle.session.environment?.otherClock).toBe(true)
    const steps = bundle.session.events.flatMap((event) => (event.kind === 'step' ? [event.text] : []))
    expect(steps).toEqual([expect.stringMatching(/^Was away from the tab for [12] s$/)])
    expect(JSON.stringify(bundle.session)).not.toMatch(/u-4711|lovelace/)
    await tab.close()
  })
})

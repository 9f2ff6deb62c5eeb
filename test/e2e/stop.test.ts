/** Stop means stop: nothing of any kind is recorded in any frame, the page works as before, and a second start works. */
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { agentAt } from './agent.ts'
import { browsers, type Stage, startStage } from './browsers/index.ts'

/** `use` prints, sends a request and throws, and the frame prints; it returns what the page itself sees of that. */
const page = `<!doctype html><title>Office</title><button id="act" type="button">Do</button><iframe src="/frame"></iframe>
<script>
async function use(word) {
  document.querySelector('#act').textContent = 'Do ' + word
  const { status } = await fetch('/api/' + word)
  const thrown = await new Promise((resolve) => {
    addEventListener('error', (event) => resolve(event.error.message), { once: true })
    setTimeout(() => { throw new Error(word + ' was thrown') })
  })
  console.log(word + ' in the page')
  frames[0].console.log(word + ' in the frame')
  return { status, thrown }
}
</script>`

const use = (tab: Page, word: string) =>
  tab.evaluate((text) => (globalThis as unknown as { use(word: string): Promise<unknown> }).use(text), word)

describe.each(browsers)('Stop in %s', (name) => {
  let stage: Stage
  let server: Server
  beforeAll(async () => {
    server = createServer((request, response) => {
      response.setHeader('content-type', 'text/html')
      response.statusCode = request.url?.startsWith('/api/') ? 404 : 200
      response.end(request.url === '/' ? page : '<!doctype html><title>Part</title>')
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    // Granted, so that the browser's own record of requests is included too.
    stage = await startStage(name, { granted: ['http://localhost/*'] })
  })
  afterAll(async () => {
    await stage?.close()
    server?.close()
  })

  it('ends everything, and everything goes on with the next start', async () => {
    const tab = await stage.openTab(`http://localhost:${(server.address() as AddressInfo).port}/`)
    const agent = await agentAt(stage, tab)
    await agent.record()
    await use(tab, 'heard')
    await tab.click('#act')
    await agent.panel.sees('heard in the frame')
    await agent.panel.click('Stop')
    await agent.panel.sees(/resume|stopped/i)
    // The hooks pass everything through: the page gets its response, and its error as thrown.
    expect(await use(tab, 'silent')).toEqual({ status: 404, thrown: 'silent was thrown' })
    await tab.click('#act')
    await agent.panel.click(/resume/i)
    await agent.panel.sees(/^Stop$/m)
    expect(await use(tab, 'resumed')).toEqual({ status: 404, thrown: 'resumed was thrown' })
    await tab.click('#act')
    await agent.panel.sees('resumed in the frame')
    await agent.panel.sees('Do resumed')
    const { events } = await agent.session()
    const kinds = (word: string) =>
      [...new Set(events.flatMap((one) => (JSON.stringify(one).includes(word) ? [one.kind] : [])))].sort()
    for (const word of ['heard', 'resumed']) expect(kinds(word)).toEqual(['console', 'error', 'request', 'step'])
    expect(kinds('silent')).toEqual([])
    await tab.close()
  })
})

/** Responses that arrive chunk by chunk are followed once that is turned on, from the next page load. */
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { agentAt } from './agent.ts'
import { browsers, type Stage, startStage } from './browsers/index.ts'

/** Reads a response as chat apps do, and returns its text. */
const page = `<!doctype html><title>Chat</title><script>
async function ask() {
  const reader = (await fetch('/answer')).body.pipeThrough(new TextDecoderStream()).getReader()
  let text = ''
  for (let next = await reader.read(); !next.done; next = await reader.read()) text += next.value
  return text
}
</script>`
const words = ['Your ', 'invoice ', 'is ', 'paid.']

describe.each(browsers)('Streams in %s', (name) => {
  let stage: Stage
  let server: Server
  beforeAll(async () => {
    server = createServer(async (request, response) => {
      const isAnswer = request.url === '/answer'
      response.setHeader('content-type', isAnswer ? 'text/event-stream' : 'text/html')
      if (!isAnswer) return response.end(page)
      for (const word of words) {
        response.write(word)
        await new Promise((resolve) => setTimeout(resolve, 40))
      }
      return response.end()
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    stage = await startStage(name, { granted: ['http://localhost/*'] })
  })
  afterAll(async () => {
    await stage?.close()
    server?.close()
  })

  const ask = (tab: Page) => tab.evaluate(() => (globalThis as unknown as { ask(): Promise<string> }).ask())

  it('are named only, until they are followed: then their text and times are in the bundle', async () => {
    const tab = await stage.openTab(`http://localhost:${(server.address() as AddressInfo).port}/`)
    const agent = await agentAt(stage, tab)
    await agent.record()
    expect(await ask(tab)).toBe(words.join(''))
    await agent.panel.click('More')
    await agent.panel.click('Recording settings')
    await agent.panel.click('Record streaming responses')
    await agent.panel.sees('Your choice was saved.')
    await agent.panel.click('Close')
    await tab.reload()
    expect(await ask(tab)).toBe(words.join(''))
    await agent.capture()
    const { bundle } = await agent.save()
    const answers = bundle.session.events.filter((event) => event.kind === 'request' && event.url.endsWith('/answer'))
    expect(answers).toMatchObject([
      { responseBody: { omitted: 'stream' } },
      { responseBody: { text: words.join(''), stream: { ended: true } } },
    ])
  })
})

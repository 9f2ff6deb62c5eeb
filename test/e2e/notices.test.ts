/**
 * What only the screen reveals: a toast in a closed shadow tree and a line below a server-rendered form, from fault to
 * verdict.
 */
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { agentAt } from './agent.ts'
import { browsers, type Stage, startStage } from './browsers/index.ts'
import { granted } from './with-lab.ts'

const flash = 'Your account is not allowed to close the month.'
const toast = 'Your plan does not include exports (E1234).'
const page = (message: string) => `<!doctype html><title>Ledger</title><link rel="icon" href="data:,">
<p role="alert">${message}</p>
<button id="export">Export</button><x-toasts></x-toasts>
<form method="post" action="/close"><button id="close">Close the month</button></form>
<script>
  customElements.define('x-toasts', class extends HTMLElement {
    connectedCallback() {
      const inside = this.attachShadow({ mode: 'closed' })
      document.querySelector('#export').onclick = () => setTimeout(() => {
        inside.innerHTML = '<div class="toast toast-error"><span>${toast}</span> <button>×</button></div>'
        document.title = 'told'
      }, 100)
    }
  })
</script>`

let url: string
let stop: () => void
beforeAll(async () => {
  const server = createServer((request, response) => {
    request.resume()
    response.setHeader('content-type', 'text/html')
    response.end(page(request.method === 'POST' ? flash : ''))
  })
  await new Promise<void>((done) => server.listen(0, 'localhost', done))
  url = `http://localhost:${(server.address() as AddressInfo).port}/`
  stop = () => server.close()
})
afterAll(() => stop())

describe.each(browsers)('what the page says in %s', (name) => {
  let stage: Stage
  beforeAll(async () => {
    stage = await startStage(name, granted)
  })
  afterAll(() => stage?.close())

  it('is captured, judged and shown, each with the step that led to it', async () => {
    const tab = await stage.openTab(url)
    const agent = await agentAt(stage, tab)
    await agent.record()
    await Promise.all([tab.waitForNavigation(), tab.click('#close')])
    await tab.click('#export')
    await tab.waitForFunction(() => document.title === 'told')
    await agent.capture()
    await agent.panel.sees(`The page said "${toast}" after clicking "Export"`)
    const { bundle } = await agent.save()
    await agent.panel.click('Timeline')
    await agent.panel.sees(`The page said: "${flash}"`)
    const { events } = bundle.session
    const causeOf = ({ cause }: { cause?: string | undefined }) => events.find(({ id }) => id === cause)
    const notices = events.filter((event) => event.kind === 'notice')
    expect(notices).toMatchObject([
      { role: 'alert', text: flash },
      { role: 'generic', severity: 'error', text: toast },
    ])
    expect(notices.map(causeOf)).toMatchObject([{ text: 'Clicked "Close the month"' }, { text: 'Clicked "Export"' }])
    expect(bundle.verdict).toMatchObject({ class: 'permission', rule: 'notice-permission' })
  })
})

/**
 * No secret reaches the disk or the bundle: the page types, sends, receives, prints and stores secrets, and the test
 * searches the raw bytes of every file in which the extension keeps anything, and of every file in the bundle.
 */
import { randomBytes } from 'node:crypto'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { answerWebSockets } from '../capture/page/web-socket-server.ts'
import { agentAt } from './agent.ts'
import { type Stage, startStage } from './browsers/index.ts'

/**
 * A random value with too few digits would not be recognised as a token in an unlabelled place: rare, but it would fail
 * here.
 */
function random(): string {
  const text = randomBytes(32).toString('base64url').replace(/[-_]/g, 'x')
  return (text.match(/\d/g) ?? []).length >= 3 ? text : random()
}

/** A card number of 16 digits with a valid Luhn check digit. */
function cardNumber(): string {
  const digits = ['4', ...Array.from(randomBytes(14), (byte) => String(byte % 10))]
  const sum = digits.reduce((total, digit, index) => {
    const value = Number(digit) * (index % 2 === 0 ? 2 : 1)
    return total + (value > 9 ? value - 9 : value)
  }, 0)
  return digits.join('') + ((10 - (sum % 10)) % 10)
}

/** A secret for each place in the page, each with a different value. */
const makeSecrets = () => ({
  password: random(),
  card: cardNumber(),
  apiKey: random(),
  bearer: random(),
  basic: random(),
  query: random(),
  fragment: random(),
  requestJson: random(),
  requestForm: random(),
  response: random(),
  cookie: random(),
  socketUrl: random(),
  socketSent: random(),
  consoleText: random(),
  consoleObject: random(),
  error: random(),
  localStorage: random(),
  sessionStorage: random(),
  /** printed as a bare word, and only later sent in a header that identifies it */
  late: random(),
})
type Secrets = ReturnType<typeof makeSecrets>

/**
 * Whether any ten consecutive characters of a value occur in the bytes: as they are, in UTF-16, or in base64. Ten, because
 * the browsers' database compression may split a value.
 */
function holds(bytes: Buffer, value: string): boolean {
  const parts = Array.from({ length: value.length - 9 }, (_, at) => value.slice(at, at + 10))
  return parts.some(
    (part) =>
      bytes.includes(part) ||
      bytes.includes(Buffer.from(part, 'utf16le')) ||
      // The base64 characters that depend on this part alone, at any alignment.
      ['', 'x', 'xx'].some((before) =>
        bytes.includes(
          Buffer.from(before + part)
            .toString('base64')
            .slice(4, 12),
        ),
      ),
  )
}

const page = `<!doctype html><title>Payment settings</title>
<input type="password" aria-label="Password">
<input autocomplete="cc-number" aria-label="Card number">
<input name="apiKey" aria-label="API key">`

/** Everything a careless app does with secrets. */
async function useSecrets(secrets: Secrets) {
  const json = { 'content-type': 'application/json' }
  console.log(secrets.late)
  // biome-ignore lint/suspicious/noDocumentCookie: Firefox 140 is the first to have the other way, and apps use this one
  document.cookie = `session=${secrets.cookie}`
  localStorage.setItem('authToken', secrets.localStorage)
  sessionStorage.setItem('refresh_token', secrets.sessionStorage)
  console.log(`signed in, token=${secrets.consoleText}`)
  console.log('account', { user: 'Ada', credentials: { client_secret: secrets.consoleObject } })
  console.error(new Error(`The key was refused: api_key=${secrets.error}`))
  await fetch('/api/one', { headers: { authorization: `Bearer ${secrets.bearer}` } })
  await fetch('/api/two', { headers: { authorization: `Basic ${btoa(`ada:${secrets.basic}`)}` } })
  await fetch(`/api/three?access_token=${secrets.query}`)
  await fetch('/api/four', {
    method: 'POST',
    headers: json,
    body: JSON.stringify({ client_secret: secrets.requestJson }),
  })
  await fetch('/api/five', { method: 'POST', body: new URLSearchParams({ password: secrets.requestForm }) })
  await fetch('/api/six', { headers: { 'x-api-key': secrets.late } })
  await (await fetch('/answer')).json()
  const socket = new WebSocket(`ws://${location.host}/ws/echo?token=${secrets.socketUrl}`)
  await new Promise((resolve) => {
    socket.onopen = () => socket.send(JSON.stringify({ access_token: secrets.socketSent }))
    socket.onmessage = resolve
  })
  location.hash = `#access_token=${secrets.fragment}`
}

describe.each(['chromium', 'firefox'] as const)('in %s', (name) => {
  const secrets = makeSecrets()
  let stage: Stage
  let server: Server
  let url: string
  let endSockets: () => void
  beforeAll(async () => {
    server = createServer((request, response) => {
      response.setHeader('content-type', request.url === '/' ? 'text/html' : 'application/json')
      response.end(request.url === '/' ? page : JSON.stringify({ refresh_token: secrets.response, plan: 'team' }))
    })
    endSockets = answerWebSockets(server, () => undefined)
    await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve))
    url = `http://localhost:${(server.address() as AddressInfo).port}/`
    stage = await startStage(name, { granted: ['http://localhost/*', 'ws://localhost/*'], own: true })
  })
  afterAll(async () => {
    await stage?.close()
    endSockets?.()
    server?.close()
  })

  /** The names of the secrets found, each with its file. */
  function found(files: Iterable<[string, Uint8Array]>): string[] {
    const list: string[] = []
    for (const [path, content] of files) {
      const bytes = Buffer.from(content)
      for (const [kind, value] of Object.entries(secrets)) if (holds(bytes, value)) list.push(`${kind} in ${path}`)
    }
    return list
  }

  async function typeSecrets(tab: Page) {
    await tab.type('[type=password]', secrets.password)
    await tab.type('[autocomplete=cc-number]', secrets.card)
    await tab.type('[name=apiKey]', secrets.apiKey)
    await tab.keyboard.press('Tab')
  }

  it('leaves no secret in any stored file, nor in any file of the bundle', async () => {
    const marker = random()
    const tab = await stage.openTab(url)
    const agent = await agentAt(stage, tab)
    await agent.record()
    await typeSecrets(tab)
    await tab.evaluate(useSecrets, secrets)
    await tab.evaluate((text) => console.log(`all done ${text}`), marker)
    await agent.panel.sees(`all done ${marker}`)

    // The same search finds a marker that is not secret, so it would find a secret.
    await expect.poll(() => stage.storedFiles().some(([, bytes]) => holds(bytes, marker))).toBe(true)
    expect(found(stage.storedFiles())).toEqual([])

    await agent.capture()
    const { bundle } = await agent.save()
    expect(found(stage.storedFiles())).toEqual([])
    expect(holds(Buffer.from(bundle.files.get('events.jsonl')!), marker)).toBe(true)
    expect(found(bundle.files)).toEqual([])

    // Everything was recorded, and the report says what kind of secret each was.
    const { events, redactions } = bundle.session
    const asked = events.flatMap((event) => (event.kind === 'request' ? [new URL(event.url).pathname] : []))
    for (const path of ['one', 'two', 'three', 'four', 'five', 'six'].map((one) => `/api/${one}`))
      expect(asked).toContain(path)
    expect(asked).toContain('/answer')
    expect(events.some((event) => event.kind === 'socket')).toBe(true)
    const typed = events.filter((event) => event.kind === 'step' && event.action === 'fill')
    expect(typed.map((step) => 'value' in step && step.value)).toEqual(
      Array.from({ length: 3 }, () => expect.stringMatching(/^redacted-/)),
    )
    expect(redactions.length).toBeGreaterThanOrEqual(Object.keys(secrets).length - 3)
  })
})

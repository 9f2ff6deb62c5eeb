/** An app from outside this project: the web interface of verdaccio. */
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type OpenedBundle, readZip } from '../../src/core/bundle/index.ts'
import type { RequestEvent } from '../../src/core/session/index.ts'
import { agentAt } from './agent.ts'
import { type Stage, startStage } from './browsers/index.ts'
import { type RealApp, startVerdaccio } from './real-apps/verdaccio.ts'

const installed = existsSync('test/bench/node_modules/verdaccio')
const password = 'wrong-password-4711'

describe.skipIf(!installed).each(['chromium', 'firefox'] as const)('verdaccio in %s', (name) => {
  let app: RealApp
  let stage: Stage
  let bundle: OpenedBundle
  let bytes: Uint8Array

  beforeAll(async () => {
    app = await startVerdaccio()
    stage = await startStage(name, name === 'firefox' ? { granted: ['http://127.0.0.1/*'] } : {})
    const tab = await stage.openTab(app.url)
    const agent = await agentAt(stage, tab)
    await agent.record()
    await tab.reload()

    await tab.waitForSelector('[data-testid="header--button-login"]')
    await tab.click('[data-testid="header--button-login"]')
    await tab.waitForSelector('input[type=password]')
    await tab.type('input[name=username]', 'nobody')
    await tab.type('input[type=password]', password)
    await tab.click('[role=dialog] button[type=submit]')
    await tab.waitForFunction(() =>
      /invalid username or password/i.test(document.querySelector('[role=dialog]')?.textContent ?? ''),
    )
    await tab.goto(`${app.url}/-/web/detail/does-not-exist`)
    await tab.waitForFunction(() => /couldn.t find it/i.test(document.body.textContent ?? ''))

    await agent.capture()
    ;({ bundle, bytes } = await agent.save())
  })
  afterAll(async () => {
    await stage?.close()
    await app?.close()
  })

  const request = (method: string, path: string) =>
    bundle.session.events.find(
      (event): event is RequestEvent =>
        event.kind === 'request' && event.method === method && event.url === app.url + path,
    )

  it('holds the failed sign-in with status, headers and bodies, and not the password', () => {
    const signIn = request('POST', '/-/verdaccio/sec/login')
    expect(signIn).toMatchObject({ status: 401, state: 'done' })
    expect(signIn?.requestBody?.text).toMatch(/"username":"nobody"/)
    expect(signIn?.requestBody?.text).toMatch(/"password":"redacted-/)
    expect(signIn?.responseBody?.text).toMatch(/bad username\/password/)
    expect(signIn?.responseHeaders?.map(([header]) => header.toLowerCase())).toContain('content-type')
    expect(new TextDecoder('latin1').decode(bytes)).not.toContain(password)
    for (const content of bundle.files.values())
      expect(new TextDecoder('latin1').decode(content)).not.toContain(password)
  })

  it('holds the package that does not exist', () => {
    const missing = request('GET', '/-/verdaccio/data/package/readme/does-not-exist')
    expect(missing).toMatchObject({
      status: 404,
      state: 'done',
      responseBody: { text: expect.stringMatching(/no such package|not.found/i) },
    })
  })

  it('shows them in the HAR', () => {
    const har = JSON.parse(new TextDecoder().decode(bundle.files.get('network.har'))) as {
      log: {
        entries: {
          request: { method: string; url: string }
          response: { status: number; content: { text?: string } }
        }[]
      }
    }
    const entry = har.log.entries.find((one) => one.request.url === `${app.url}/-/verdaccio/sec/login`)
    expect(entry).toMatchObject({
      request: { method: 'POST' },
      response: { status: 401, content: { text: expect.stringContaining('bad username') } },
    })
  })

  it('shows them in the viewer', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'casefile-bundle-'))
    writeFileSync(join(folder, 'viewer.html'), (await readZip(bytes)).get('viewer.html')!)
    const engineer = await stage.openTab('about:blank')
    await engineer.goto(`${pathToFileURL(join(folder, 'viewer.html')).href}#tab=network`)
    await engineer.waitForFunction(
      () => /sec\/login/.test(document.body.innerText) && /401/.test(document.body.innerText),
    )
    rmSync(folder, { recursive: true })
  })
})

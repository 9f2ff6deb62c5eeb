/**
 * Playwright runs the exported test: it passes if the fault is there, and otherwise fails with a sentence that says it is
 * not.
 */
import { spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { toPlaywright } from '../../src/core/bundle/exports/playwright.ts'
import type { OpenedBundle } from '../../src/core/bundle/index.ts'
import { demoAccount } from '../lab/faults/steps.ts'
import { playJourney } from '../lab/journeys.ts'
import { type Lab, startLab } from '../lab/server.ts'
import { agentAt } from './agent.ts'
import { findBrowser } from './browsers/find-browser.mjs'
import { everyCase, type Stage, startStage } from './browsers/index.ts'

const runner = resolve('test/bench/node_modules/@playwright/test/cli.js')
const installed = existsSync(runner)
const compiler = resolve('node_modules/typescript/bin/tsc')

const values: Record<string, string> = { email: demoAccount.email, password: demoAccount.password }

const title = installed
  ? 'the Playwright test'
  : 'the Playwright test (@playwright/test is not installed in test/bench)'
describe.skipIf(!installed)(title, () => {
  let lab: Lab
  let stage: Stage
  let bundle: OpenedBundle
  let folder: string

  beforeAll(async () => {
    lab = await startLab()
    stage = await startStage('chromium', { granted: ['http://localhost/*'] })
    const agent = await agentAt(stage, await stage.openTab(lab.url))
    await agent.record()
    lab.setFault('save-500', true)
    const tab = await stage.openTab('about:blank')
    await playJourney(tab, lab, 'save-500')
    await agent.panel.sees(/Last \d+ min/)
    await agent.capture()
    ;({ bundle } = await agent.save())
    // Next to the runner, so that its import resolves.
    folder = mkdtempSync(resolve('test/bench/spec-'))
    const launchOptions = {
      executablePath: findBrowser('headless-shell') ?? findBrowser('chromium'),
      args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
    }
    writeFileSync(join(folder, 'repro.spec.ts'), toPlaywright(bundle.session, bundle.verdict))
    writeFileSync(
      join(folder, 'playwright.config.mjs'),
      `export default { reporter: 'line', timeout: 50_000, outputDir: 'results', use: ${JSON.stringify({ launchOptions })} }\n`,
    )
  })
  afterAll(async () => {
    await stage?.close()
    await lab?.close()
    if (folder) rmSync(folder, { recursive: true, force: true })
  })

  /** The values behind the labels, under the names by which the test asks for them. */
  function secrets(): Record<string, string> {
    const named = bundle.session.redactions.map(({ label, kind }) => [
      label.replaceAll('-', '_').toUpperCase(),
      values[kind],
    ])
    return Object.fromEntries(named.filter(([, value]) => value !== undefined))
  }

  async function run(environment: Record<string, string>): Promise<{ passed: boolean; output: string }> {
    // The test runner sets BASE_URL for its own purposes.
    const { BASE_URL: _, ...withoutBase } = process.env
    const child = spawn(process.execPath, [runner, 'test'], {
      cwd: folder,
      env: { ...withoutBase, ...environment },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let output = ''
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (part) => (output += part))
    const code = await new Promise((done) => child.on('close', done))
    return { passed: code === 0, output }
  }

  it('is TypeScript without a type error', () => {
    const options = [
      '--ignoreConfig',
      '--noEmit',
      '--strict',
      '--skipLibCheck',
      '--module',
      'nodenext',
      '--target',
      'es2022',
      '--types',
      'node',
    ]
    const { stdout } = spawnSync(process.execPath, [compiler, ...options, join(folder, 'repro.spec.ts')], {
      encoding: 'utf8',
    })
    expect(stdout).toBe('')
  })

  it('passes while the fault is there', async () => {
    lab.reset()
    lab.setFault('save-500', true)
    const { passed, output } = await run(secrets())
    expect(output).toMatch(/1 passed/)
    expect(passed).toBe(true)
  })

  it('fails without the fault, and says what did not come back', async () => {
    lab.reset()
    lab.setFault('save-500', false)
    // Nothing will come, so do not wait as long as for a slow app.
    const file = join(folder, 'repro.spec.ts')
    writeFileSync(file, readFileSync(file, 'utf8').replaceAll('timeout: 15_000', 'timeout: 4_000'))
    const { passed, output } = await run(secrets())
    expect(passed).toBe(false)
    expect(output).toContain('The recorded answer did not come back')
    expect(output).toContain('PUT /api/invoices/* 200')
  })

  it.runIf(everyCase)('asks for what was masked', async () => {
    const { passed, output } = await run({})
    expect(passed).toBe(false)
    expect(output).toMatch(/Set REDACTED_\w+ in the environment/)
  })
})

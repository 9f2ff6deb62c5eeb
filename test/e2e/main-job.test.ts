/** The whole main job, as an agent does it: record, see it fail, Capture, verdict, article, bundle. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { describe, expect, it } from 'vitest'
import { readZip } from '../../src/core/bundle/index.ts'
import { demoAccount } from '../lab/faults/steps.ts'
import { playJourney } from '../lab/journeys.ts'
import { agentAt } from './agent.ts'
import { withLabIn } from './with-lab.ts'

describe.each(['chromium', 'firefox'] as const)('main job in %s', (name) => {
  const here = withLabIn(name)

  it('goes from a failing save to a bundle that an engineer opens by double-click', async () => {
    const { stage, lab } = here
    const tab = await stage.openTab(lab.url)
    const agent = await agentAt(stage, tab)
    await agent.record()
    await agent.importSample()
    lab.setFault('save-500', true)
    await playJourney(tab, lab, 'save-500')
    await agent.capture()
    await agent.panel.sees(/500/)
    await agent.panel.sees(/Saving an invoice fails/i)
    const { bundle, bytes } = await agent.save()

    const failing = bundle.session.events.find((event) => event.kind === 'request' && event.status === 500)
    expect(failing).toMatchObject({
      method: 'PUT',
      state: 'done',
      responseBody: { text: expect.stringContaining('tax_table_unavailable') },
      requestBody: { text: expect.any(String) },
    })
    expect(bundle.verdict).toMatchObject({ class: 'product-defect', owner: 'engineering' })
    expect(bundle.integrity.state).toBe('unchanged')
    const steps = bundle.session.events.filter((event) => event.kind === 'step')
    expect(steps.map((step) => step.text).join('\n')).toMatch(/Clicked "Save/)
    expect(failing?.cause).toBe(steps.at(-1)?.id)
    expect(bundle.session.environment).toMatchObject({
      online: true,
      language: expect.any(String),
      app: { version: expect.any(String) },
    })
    const har = JSON.parse(new TextDecoder().decode(bundle.files.get('network.har')))
    expect(har.log.entries.some((entry: { response: { status: number } }) => entry.response.status === 500)).toBe(true)
    // The sign-in's password and tokens never left the page.
    expect(new TextDecoder('latin1').decode(bytes)).not.toContain(demoAccount.password)

    const folder = mkdtempSync(join(tmpdir(), 'casefile-bundle-'))
    writeFileSync(join(folder, 'viewer.html'), (await readZip(bytes)).get('viewer.html')!)
    const engineer = await stage.openTab('about:blank')
    const requested: string[] = []
    engineer.on('request', (request) => requested.push(request.url()))
    const errors: string[] = []
    engineer.on('pageerror', (error) => errors.push(String(error)))
    const url = pathToFileURL(join(folder, 'viewer.html')).href
    await engineer.goto(url)
    await engineer.waitForFunction(
      () => /500/.test(document.body.innerText) && /unchanged/i.test(document.body.innerText),
    )
    // Images and the worker that reads the file come from the page's memory, not the network.
    expect(requested.filter((one) => one !== url && !/^(?:data|blob):/.test(one))).toEqual([])
    expect(errors).toEqual([])
    rmSync(folder, { recursive: true })
  })
})

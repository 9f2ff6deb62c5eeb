/** What a person masks and removes before saving is in none of the bytes that leave. */
import { describe, expect, it } from 'vitest'
import { readBundle, readZip } from '../../src/core/bundle/index.ts'
import { playJourney } from '../lab/journeys.ts'
import { agentAt } from './agent.ts'
import { withLabIn } from './with-lab.ts'

/** Everything a recipient could read: every file, and every file of the copy inside the viewer. */
async function everyText(bytes: Uint8Array): Promise<string> {
  const files = [...(await readZip(bytes))]
  const viewer = new TextDecoder().decode(files.find(([path]) => path === 'viewer.html')![1])
  const parts = [...viewer.matchAll(/id="casefile-(?:bundle|files)">([A-Za-z0-9+/=]+)<\/script>/g)]
  const zips = parts.map(([, base64]) => readZip(new Uint8Array(Buffer.from(base64!, 'base64'))))
  const inner = (await Promise.all(zips)).flatMap((zip) => [...zip])
  const names = files.map(([path]) => path).filter((path) => path !== 'viewer.html')
  expect(inner.map(([path]) => path).sort()).toEqual([...names, 'outline.jsonl'].sort())
  return [...files, ...inner].map(([path, file]) => `${path}\n${new TextDecoder('latin1').decode(file)}`).join('\n')
}

describe('review before it leaves', () => {
  const here = withLabIn('chromium')

  it('masks a value, takes out a request, and saves a file that holds neither', async () => {
    const { stage, lab } = here
    const tab = await stage.openTab(lab.url)
    const agent = await agentAt(stage, tab)
    const { panel } = agent
    await agent.record()
    lab.setFault('save-500', true)
    await playJourney(tab, lab, 'save-500')
    await agent.capture()
    const before = await agent.save()
    const text = await everyText(before.bytes)
    const names = before.bundle.session.events.find(
      (event) => event.kind === 'request' && event.url.endsWith('/api/customers/names'),
    )!
    expect(text).toContain('tax_table_unavailable')
    expect(text).toContain(names.id)
    expect(text).toContain('/api/customers/names')

    await panel.click('Review')
    await panel.sees('Review before sharing')
    await panel.fill('Mask something everywhere', 'tax_table_unavailable')
    await panel.click(/^\s*Mask\s*$/)
    await panel.sees(/Masked in \d+ places in \d+ events\./)
    await panel.click('Events')
    await panel.fill('Search events', '/api/customers/names')
    await panel.choose(/GET\s+\/api\/customers\/names/)
    await panel.click('Remove this event')
    await panel.sees(/Removed: GET/)
    await panel.click('Files')
    await panel.sees(/\d+ files, .* packed/)
    await panel.click('report.md')
    await panel.sees('redacted-manual-1')

    const after = await agent.save()
    const left = await everyText(after.bytes)
    expect(left).not.toContain('tax_table_unavailable')
    expect(left).not.toContain(names.id)
    expect(left).not.toContain('/api/customers/names')
    expect(left).toContain('removed by the person who captured')
    expect(after.bundle.integrity.state).toBe('unchanged')
    expect(after.bundle.manifest.completeness.gaps[0]).toEqual({
      what: 'requests',
      count: 1,
      why: 'removed by the person who captured',
    })

    await panel.click('Protect the file with a password')
    await panel.fill('Password', 'ngyrj-a3n72-jp3n5')
    const locked = await agent.saveBytes()
    await expect(readBundle(locked)).rejects.toThrow('This bundle is protected with a password.')
    expect((await readBundle(locked, 'ngyrj-a3n72-jp3n5')).manifest.files).toEqual(after.bundle.manifest.files)
  })
})

/** The same probes in Firefox: the page must not be able to tell that it is recorded. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { withoutHost } from './extension.ts'
import { type FirefoxLab, openFirefoxLab } from './firefox-lab.ts'
import { probesByKind } from './probes/index.ts'

let lab: FirefoxLab
beforeAll(async () => {
  lab = await openFirefoxLab()
})
afterAll(() => lab?.close())

describe.each(Object.entries(probesByKind))('%s', (_, probes) => {
  it.each(probes.filter(({ undebugged }) => !undebugged))('$name', async ({ run, path }) => {
    const plain = withoutHost(await lab.run('plain', run, path))
    expect(withoutHost(await lab.run('hooked', run, path))).toEqual(plain)
  })
})

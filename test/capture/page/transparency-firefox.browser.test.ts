/**
 * The same probes in Firefox: the page must not be able to tell that it is recorded. `npm test` runs every third probe of
 * each kind, `npm run test:long` all of them.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { everyCase } from '../../e2e/browsers/index.ts'
import { withoutHost } from './extension.ts'
import { type FirefoxLab, openFirefoxLab } from './firefox-lab.ts'
import { probesByKind } from './probes/index.ts'
import type { Probe } from './probes/probe.ts'

let lab: FirefoxLab
beforeAll(async () => {
  lab = await openFirefoxLab()
})
afterAll(() => lab?.close())

const tried = (probes: Probe[]) =>
  probes.filter(({ undebugged }) => !undebugged).filter((_, at) => everyCase || at % 3 === 0)

describe.each(Object.entries(probesByKind))('%s', (_, probes) => {
  it.each(tried(probes))('$name', async ({ run, path }) => {
    const plain = withoutHost(await lab.run('plain', run, path))
    expect(withoutHost(await lab.run('hooked', run, path))).toEqual(plain)
  })
})

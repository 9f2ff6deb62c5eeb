/** PRIVACY.md says what the code does: numbers and permissions in it are compared with those that hold. */
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { keptCaseLimits } from '../../src/core/cases/index.ts'
import { keptMessages, keptMinutes, sessionAge } from '../../src/core/session/index.ts'

const page = readFileSync('PRIVACY.md', 'utf8').replace(/\s+/g, ' ')
const manifest = JSON.parse(readFileSync('manifest.json', 'utf8')) as {
  permissions: string[]
  optional_host_permissions: string[]
  content_security_policy: { extension_pages: string }
}

describe('the privacy page', () => {
  it('names every permission and no other', () => {
    const named = [...page.matchAll(/\| `(\w+)` \|/g)].map((match) => match[1])
    expect(named.sort()).toEqual([...manifest.permissions].sort())
  })

  it.each([
    ['messages of a socket', `the first ${keptMessages.first} and the last ${keptMessages.last} messages`],
    ['characters of a message', `up to ${keptMessages.characters.toLocaleString('en')} characters`],
    ['age of a recording', `at most the last ${sessionAge / 3_600_000} hours`],
    [
      'minutes of a site that is always recorded',
      `the last ${keptMinutes.usual} minutes of each tab, or as many as you choose (${keptMinutes.least} to ${keptMinutes.most})`,
    ],
    [
      'captured cases',
      `until ${keptCaseLimits.age / 3_600_000} hours after the last change, at most the ${keptCaseLimits.count} most recent ones and ${keptCaseLimits.bytes / 1_000_000} MB`,
    ],
  ])('%s', (_what, words) => {
    expect(page).toContain(words)
  })

  it('says the size of a body that is kept, as the hook has it', () => {
    const [, limit] = /longestBody = (\d+) \* 1024/.exec(readFileSync('src/capture/page/cut.ts', 'utf8')) ?? []
    expect(page).toContain(`up to ${limit} KiB each`)
  })

  it('may say that nothing is sent by itself: no page of the extension, and no viewer, can connect to anything', () => {
    expect(manifest.content_security_policy.extension_pages).toMatch(/default-src 'none';/)
    for (const name of ['panel', 'options', 'viewer'])
      expect(readFileSync(`src/entry/${name}.html`, 'utf8')).toContain(`content="connect-src 'self'"`)
    const viewer = /const policy = \[([\s\S]*?)\]/.exec(readFileSync('src/build/plugins.ts', 'utf8'))?.[1] ?? ''
    expect(viewer).toContain("default-src 'none'")
    expect(viewer).not.toContain('connect-src')
  })
})

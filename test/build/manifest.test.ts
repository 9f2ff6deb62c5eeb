import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import manifest from '../../manifest.json' with { type: 'json' }
import { manifestFor } from '../../src/build/manifest.ts'
import { objections } from '../../src/build/package.mjs'
import { ruleLists } from '../../src/core/privacy/index.ts'

describe('manifest of each browser', () => {
  it('Chromium gets the side panel and a service worker, and nothing of Firefox', () => {
    const result = manifestFor(manifest, 'chromium') as unknown as Record<string, unknown>
    expect(result).toMatchObject({
      side_panel: manifest.side_panel,
      background: { service_worker: 'src/entry/background.ts' },
    })
    expect(result).not.toHaveProperty('sidebar_action')
    expect(result).not.toHaveProperty('browser_specific_settings')
  })
  it('Firefox gets the sidebar and an event page, and no permission that it does not know', () => {
    const result = manifestFor(manifest, 'firefox') as unknown as Record<string, unknown>
    expect(result).toMatchObject({
      sidebar_action: manifest.sidebar_action,
      background: { scripts: ['src/entry/background.ts'] },
    })
    expect(result.permissions).toEqual(['activeTab', 'scripting', 'storage', 'webRequest'])
    expect(result).not.toHaveProperty('side_panel')
  })
  it('carries the version of the package', () => {
    expect(manifest.version).toBe(JSON.parse(readFileSync('package.json', 'utf8')).version)
  })
  it('allows no remote code, no inline script, and connections that are encrypted or stay on this computer', () => {
    const policy = manifest.content_security_policy.extension_pages
    expect(policy).toContain("default-src 'none'")
    expect(policy).toContain("script-src 'self';")
    expect(policy).toContain("connect-src 'self' https: http://localhost:* http://127.0.0.1:*;")
    expect(policy.replace(/connect-src[^;]*;/, '')).not.toMatch(/unsafe-eval|https?:|\*/)
  })
})

describe('rules that an organisation sets', () => {
  it('have a schema in Chromium that names the lists of the rules, and need none in Firefox', () => {
    expect(manifestFor(manifest, 'chromium')).toMatchObject({ storage: { managed_schema: 'managed-schema.json' } })
    expect(manifestFor(manifest, 'firefox')).not.toHaveProperty('storage')
    const schema = JSON.parse(readFileSync('src/build/managed-schema.json', 'utf8')) as { properties: object }
    expect(Object.keys(schema.properties)).toEqual(ruleLists)
  })
})

describe('what must not be published', () => {
  it.each(['web_accessible_resources', 'host_permissions', 'content_scripts', 'externally_connectable'])(
    '%s is refused',
    (key) => {
      expect(objections({ ...manifest, [key]: [] })).toHaveLength(1)
    },
  )
  it('the manifest itself is fine', () => {
    expect(objections(manifest)).toEqual([])
  })
})

import { describe, expect, it } from 'vitest'
import { readFeatureFlags } from '../../../src/capture/frame/feature-flags.ts'

const page = (html: string) => new DOMParser().parseFromString(`<!doctype html><html>${html}</html>`, 'text/html')

/** Storage as the interface, without a browser's. */
function storage(entries: Record<string, unknown>): Storage {
  const kept = new Map(Object.entries(entries).map(([key, value]) => [key, textOf(value)]))
  return {
    length: kept.size,
    key: (index: number) => [...kept.keys()][index] ?? null,
    getItem: (key: string) => kept.get(key) ?? null,
  } as Storage
}
const textOf = (value: unknown) => (typeof value === 'string' ? value : JSON.stringify(value))

const read = (local: Record<string, unknown>, html = '', session: Record<string, unknown> = {}) =>
  readFeatureFlags({ localStorage: storage(local), sessionStorage: storage(session) }, page(html))
const json = (data: unknown, attributes = '') =>
  `<script type="application/json" ${attributes}>${JSON.stringify(data)}</script>`

const person = { userID: 'u-4711', email: 'ada@lovelace.example' }
const configCat = (settings: object) =>
  btoa(`1764550000000\n"etag"\n${JSON.stringify({ p: { s: 'salt' }, f: settings })}`)
const allKeys = (...partitions: [string, number][]) => ({
  conditionType: 'ROLLOUT',
  matcherGroup: { combiner: 'AND', matchers: [{ matcherType: 'ALL_KEYS', negate: false }] },
  partitions: partitions.map(([treatment, size]) => ({ treatment, size })),
})

describe('readFeatureFlags', () => {
  it.each<[string, Record<string, unknown>, string[]]>([
    [
      'LaunchDarkly',
      {
        'ld:62e1:aGFzaA==': {
          $schema: 1,
          'new-checkout': { value: true, version: 12, variation: 0, reason: person },
          theme: { value: 'variant-b', version: 3 },
          limits: { value: { max: 3 }, version: 1 },
        },
      },
      ['new-checkout=true', 'theme=variant-b'],
    ],
    ['LaunchDarkly before versions', { 'ld:62e1:aGFzaA==': { beta: false, seats: 25 } }, ['beta=false', 'seats=25']],
    [
      'LaunchDarkly of today, of the person who used it last',
      {
        LaunchDarkly_AnonymousKeys_user: 'aa11bb22',
        'LaunchDarkly_c2RrLWtleQ==_Zmlyc3Q9PQ==': { dark: { value: false, version: 1 } },
        'LaunchDarkly_c2RrLWtleQ==_c2Vjb25k': {
          dark: { value: true, version: 2 },
          gone: { version: 3, deleted: true, value: true },
        },
        'LaunchDarkly_c2RrLWtleQ==_ContextIndex': {
          index: [
            { id: 'LaunchDarkly_c2RrLWtleQ==_Zmlyc3Q9PQ==', timestamp: 1 },
            { id: 'LaunchDarkly_c2RrLWtleQ==_c2Vjb25k', timestamp: 2 },
          ],
        },
      },
      ['dark=true'],
    ],
    [
      'PostHog, with what was overridden',
      {
        ph_phc_abc_posthog: {
          distinct_id: person.userID,
          $stored_person_properties: person,
          $enabled_feature_flags: { beta: true, price: 'control' },
          $override_feature_flags: { price: 'test' },
        },
      },
      ['beta=true', 'price=test'],
    ],
    [
      'Statsig, of the person who used it last',
      {
        'statsig.cached.evaluations.1': statsig(1, 'none', { old: { value: true } }),
        'statsig.cached.evaluations.2': statsig(2, 'none', {
          new_nav: { name: 'new_nav', value: false, rule_id: 'r' },
        }),
      },
      ['new_nav=false'],
    ],
    [
      'Unleash',
      {
        'unleash:repository:sessionId': '"482910"',
        'unleash:repository:repo': [
          { name: 'beta', enabled: true, variant: { name: 'disabled', enabled: false } },
          { name: 'price', enabled: true, variant: { name: 'high', enabled: true, payload: { value: 'x' } } },
        ],
      },
      ['beta=true', 'price=high'],
    ],
    [
      'Flagsmith',
      {
        FLAGSMITH_DB_env: {
          api: 'https://edge.api.flagsmith.com/api/v1/',
          evaluationContext: { identity: { identifier: person.email, traits: { plan: { value: 'gold' } } } },
          flags: {
            beta: { id: 1, enabled: true, value: null },
            font_size: { id: 2, enabled: true, value: 14 },
            chat: { id: 3, enabled: false, value: 'v2' },
          },
        },
      },
      ['beta=true', 'chat=false', 'font_size=14'],
    ],
    [
      'GrowthBook, where no rule decides',
      {
        gbFeaturesCache: [
          [
            'https://cdn.growthbook.io||sdk-1',
            {
              data: {
                features: {
                  beta: { defaultValue: true },
                  price: { defaultValue: 'a', rules: [] },
                  trial: { defaultValue: false, rules: [{ condition: { email: person.email }, force: true }] },
                },
              },
              staleAt: '2026-12-01T00:00:00.000Z',
            },
          ],
        ],
      },
      ['beta=true', 'price=a'],
    ],
    [
      'Split, where everybody gets the same',
      {
        'SPLITIO.splits.till': '1',
        'SPLITIO.split.killed_one': { killed: true, defaultTreatment: 'off', conditions: [allKeys(['on', 100])] },
        'SPLITIO.split.rolled_out': {
          killed: false,
          trafficAllocation: 100,
          conditions: [allKeys(['on', 100], ['off', 0])],
        },
        'acme.SPLITIO.split.half': { killed: false, conditions: [allKeys(['on', 50], ['off', 50])] },
        'SPLITIO.u-4711.segment.beta': '1',
      },
      ['killed_one=off', 'rolled_out=on'],
    ],
    [
      'ConfigCat, where no rule decides',
      {
        '2b4f9f7f0fa5e1d3a9a6b0c1d2e3f405162738aa': configCat({
          beta: { t: 0, v: { b: true } },
          text: { t: 1, v: { s: 'kurz' } },
          ruled: { t: 0, v: { b: false }, r: [{ c: [] }] },
          rolled: { t: 0, v: { b: false }, p: [{ p: 50, v: { b: true } }] },
        }),
        da39a3ee5e6b4b0d3255bfef95601890afd80709: 'something else of the app',
      },
      ['beta=true', 'text=kurz'],
    ],
  ])('of %s', (_, local, flags) => {
    expect(read(local)).toEqual(flags)
    expect(read({}, '', local)).toEqual(flags)
  })

  it.each<[string, string, string[] | undefined]>([
    ['names', '<meta name="feature-flags" content="beta, dark-mode">', ['beta=true', 'dark-mode=true']],
    ['values', '<meta name="feature-flags" content="beta:off;price=b">', ['beta=off', 'price=b']],
    ['JSON', `<meta name="feature-flags" content='{"beta":false}'>`, ['beta=false']],
    ['a list in JSON', `<meta name="feature-flags" content='["beta"]'>`, ['beta=true']],
    ['cut JSON', `<meta name="feature-flags" content='{"beta":'>`, undefined],
    [
      'data of Next.js',
      json(
        { props: { pageProps: { featureFlags: ['beta'], flags: { price: 'b' }, user: person } } },
        'id="__NEXT_DATA__"',
      ),
      ['beta=true', 'price=b'],
    ],
    [
      'a state with switches',
      json({ featureFlags: { beta: { enabled: true }, off: { enabled: false } } }),
      ['beta=true', 'off=false'],
    ],
    ['the Flags SDK', json({ beta: true }, 'data-flag-values'), ['beta=true']],
    ['the Flags SDK, encrypted', json('eyJhbGciOiJkaXIifQ..x', 'data-flag-values'), undefined],
    ['flags of countries', json({ flags: ['de', 'fr'] }), undefined],
    ['too deep', json({ a: { b: { c: { d: { e: { f: { flags: { beta: true } } } } } } } }), undefined],
    ['no JSON', '<script type="application/json">{"flags": </script>', undefined],
    ['another script', '<script>var flags = {"flags":{"beta":true}}</script>', undefined],
  ])('in the page: %s', (_, html, flags) => expect(read({}, html)).toEqual(flags))

  it('keeps nothing of a person, no sentence and no id, even as a value', () => {
    const flags = {
      ...{
        mail: person.email,
        id: 'f3b1c2d4e5a69788',
        uuid: '0b9f3c1e-7d1a-4f56-9c55-1b2f6f1d0a77',
        account: 48291034,
      },
      ...{ text: 'Dear Ada, your plan ends; see "billing".', long: 'a'.repeat(65), empty: '', none: null, list: [1] },
      ...{ 'ada@lovelace.example': true, [`n${'a'.repeat(64)}`]: true, kept: 'variant 2' },
    }
    expect(read({}, json({ flags }))).toEqual(['kept=variant 2'])
  })
  it('leaves out what people who shared the browser have otherwise', () => {
    const entry = (dark: boolean) => ({ $schema: 1, dark: { value: dark }, beta: { value: true } })
    expect(read({ 'ld:62e1:Zmlyc3Q=': entry(true), 'ld:62e1:c2Vjb25k': entry(false) })).toEqual(['beta=true'])
  })
  it('goes by the page before what is stored', () => {
    expect(read({ 'ld:62e1:aA==': { beta: true } }, '<meta name="feature-flags" content="beta=false">')).toEqual([
      'beta=false',
    ])
  })
  it('is bounded', () => {
    const many = Object.fromEntries(
      Array.from({ length: 5000 }, (_, i) => [`flag-${String(i).padStart(4, '0')}`, true]),
    )
    expect(read({ 'ld:62e1:aA==': many })).toHaveLength(100)
    expect(read({ 'ld:62e1:aA==': { ...many, text: 'x'.repeat(500_001) } })).toBeUndefined()
  })
  it('reads the page where storage is denied, and nothing where there is nothing', () => {
    const denied = {
      get localStorage(): Storage {
        throw new DOMException('denied', 'SecurityError')
      },
      get sessionStorage(): Storage {
        throw new DOMException('denied', 'SecurityError')
      },
    }
    expect(readFeatureFlags(denied, page('<meta name="feature-flags" content="beta">'))).toEqual(['beta=true'])
    expect(read({ draft: '{"flags":{"beta":true}}' })).toBeUndefined()
  })
})

function statsig(receivedAt: number, hash_used: string, feature_gates: object): object {
  return {
    source: 'Network',
    receivedAt,
    data: JSON.stringify({ feature_gates, hash_used, has_updates: true, user: person }),
  }
}

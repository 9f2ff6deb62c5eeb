/**
 * Where the libraries of feature flag services keep what they have evaluated for this person. Each keeps more than that in
 * the same entry, so only names and values of flags are picked out; never a key of the person, their traits, or a rule.
 */
import { isObject } from '../../core/base/is-object.ts'
import { jsonOf } from '../../core/base/json.ts'

export interface Evaluated {
  /** by name, as the library keeps them */
  flags: [name: string, value: unknown][]
  /** when they arrived, to tell the current person's from those of earlier ones */
  at?: number
}

export interface FlagStore {
  service: string
  /** of entries of local and session storage */
  key: RegExp
  /** @param entryOf another entry of the same storage */
  read(text: string, key: string, entryOf: (key: string) => string | null): Evaluated | undefined
}

/** Services whose entries only hold numbers in place of names (Optimizely Web) cannot be read. */
export const flagStores: readonly FlagStore[] = [
  {
    // https://github.com/launchdarkly/js-sdk-common/blob/main/src/PersistentFlagStore.js; before its schema 1, plain values
    service: 'LaunchDarkly',
    key: /^ld:[^:]+:./,
    read: (text) => evaluated(jsonOf(text), (value) => (isObject(value) && 'value' in value ? value.value : value)),
  },
  {
    // https://github.com/launchdarkly/js-core/blob/main/packages/shared/sdk-client/src/storage/namespaceUtils.ts
    service: 'LaunchDarkly',
    key: /^LaunchDarkly_[^_]{8,}_(?!ContextIndex$)[^_]{8,}$/,
    read(text, key, entryOf) {
      const index = member(jsonOf(entryOf(key.replace(/_[^_]+$/, '_ContextIndex')) ?? ''), 'index')
      const used = Array.isArray(index) ? index.find((one) => member(one, 'id') === key) : undefined
      const live = entries(jsonOf(text)).filter(([, flag]) => member(flag, 'deleted') !== true)
      return { flags: live.map(([name, flag]) => [name, member(flag, 'value')]), ...timed(member(used, 'timestamp')) }
    },
  },
  {
    // https://github.com/PostHog/posthog-js/blob/main/packages/browser/src/posthog-featureflags.ts
    service: 'PostHog',
    key: /^ph_.+_posthog$/,
    read(text) {
      const kept = jsonOf(text)
      const overridden = entries(member(kept, '$override_feature_flags'))
      return { flags: [...overridden, ...entries(member(kept, '$enabled_feature_flags'))] }
    },
  },
  {
    // https://github.com/statsig-io/js-client-monorepo/blob/main/packages/client-core/src/DataAdapterCore.ts
    service: 'Statsig',
    key: /^statsig\.cached\.evaluations\./,
    read(text) {
      const kept = jsonOf(text)
      const data = jsonOf(String(member(kept, 'data') ?? ''))
      // Otherwise, their names are hashes.
      if (member(data, 'hash_used') !== 'none') return undefined
      const gates = entries(member(data, 'feature_gates')).map(([name, gate]): [string, unknown] => [
        name,
        member(gate, 'value'),
      ])
      return { flags: gates, ...timed(member(kept, 'receivedAt')) }
    },
  },
  {
    // https://github.com/Unleash/unleash-js-sdk/blob/main/src/index.ts
    service: 'Unleash',
    key: /^unleash:repository:(?:.+:)?repo$/,
    read: (text) => ({ flags: listed(jsonOf(text)) }),
  },
  {
    // https://github.com/Flagsmith/flagsmith-js-client/blob/main/flagsmith-core.ts
    service: 'Flagsmith',
    key: /^FLAGSMITH_DB(?:_|$)/,
    read: (text) => evaluated(member(jsonOf(text), 'flags'), stateOf),
  },
  {
    // https://github.com/growthbook/growthbook/blob/main/packages/sdk-js/src/feature-repository.ts
    service: 'GrowthBook',
    key: /^gbFeaturesCache$/,
    read(text) {
      const caches = jsonOf(text)
      const features = (Array.isArray(caches) ? caches : []).flatMap((cache) =>
        entries(member(member(Array.isArray(cache) ? cache[1] : undefined, 'data'), 'features')),
      )
      return { flags: features.map(([name, feature]) => [name, withoutRules(feature, 'defaultValue', 'rules')]) }
    },
  },
  {
    // https://github.com/splitio/javascript-commons/blob/main/src/storages/KeyBuilder.ts
    service: 'Split',
    key: /^(?:.+\.)?SPLITIO\.split\../,
    read(text, key) {
      const split = jsonOf(text)
      return { flags: [[key.replace(/^(?:.+\.)?SPLITIO\.split\./, ''), treatmentOfAll(split)]] }
    },
  },
  {
    // https://github.com/configcat/js-unified-sdk/blob/master/src/ProjectConfig.ts: a time, an ETag and JSON, as Base64 under a
    // SHA-1
    service: 'ConfigCat',
    key: /^[0-9a-f]{40}$/,
    read(text) {
      const [, time, json] = /^(\d{10,16})\n[^\n]*\n(\{.*)$/s.exec(fromBase64(text)) ?? []
      const settings = entries(member(jsonOf(json ?? ''), 'f'))
      const flags = settings.map(([name, setting]): [string, unknown] => {
        const value = hasRules(setting, 'r') || hasRules(setting, 'p') ? undefined : member(setting, 'v')
        return [name, isObject(value) ? (value.b ?? value.s ?? value.i ?? value.d) : undefined]
      })
      return json === undefined ? undefined : { flags, ...timed(Number(time)) }
    },
  },
]

/**
 * The flags of an object or a list, as apps write them: names with values, names alone, or objects with a name.
 */
export function listed(given: unknown): [string, unknown][] {
  if (!Array.isArray(given)) return entries(given).map(([name, value]) => [name, stateOf(value)])
  return given.flatMap((one): [string, unknown][] => {
    if (typeof one === 'string') return [[one, true]]
    const name = member(one, 'name') ?? member(one, 'key')
    return typeof name === 'string' ? [[name, stateOf(one)]] : []
  })
}

/** The value or variant of a flag that is on, false for one that is off. */
function stateOf(flag: unknown): unknown {
  if (!isObject(flag)) return flag
  const { enabled, variant, value } = flag
  if (enabled === false) return false
  const named = isObject(variant) ? (variant.enabled === false ? undefined : variant.name) : variant
  const own = named ?? value
  return own === undefined || own === null || own === '' || typeof own === 'object' ? enabled : own
}

/** These libraries keep the rules, too, and decide by them only when they are asked. Without any, everybody has one value. */
const withoutRules = (flag: unknown, value: string, rules: string) =>
  hasRules(flag, rules) ? undefined : member(flag, value)
const hasRules = (flag: unknown, name: string) => {
  const rules = member(flag, name)
  return Array.isArray(rules) && rules.length > 0
}

/** The treatment that everybody gets; undefined if it depends on who asks. */
function treatmentOfAll(split: unknown): unknown {
  if (member(split, 'killed') === true) return member(split, 'defaultTreatment')
  const conditions = member(split, 'conditions')
  const [first] = Array.isArray(conditions) ? conditions : []
  const matchers = member(member(first, 'matcherGroup'), 'matchers')
  const partitions = member(first, 'partitions')
  const isForAll =
    (member(split, 'trafficAllocation') ?? 100) === 100 &&
    Array.isArray(matchers) &&
    matchers.length === 1 &&
    member(matchers[0], 'matcherType') === 'ALL_KEYS' &&
    member(matchers[0], 'negate') !== true
  const whole = Array.isArray(partitions) ? partitions.find((part) => member(part, 'size') === 100) : undefined
  return isForAll ? member(whole, 'treatment') : undefined
}

function evaluated(flags: unknown, readValue: (value: unknown) => unknown): Evaluated {
  return { flags: entries(flags).map(([name, value]) => [name, readValue(value)]) }
}

const entries = (value: unknown): [string, unknown][] =>
  isObject(value) && !Array.isArray(value) ? Object.entries(value) : []
const member = (value: unknown, name: string): unknown =>
  isObject(value) && Object.hasOwn(value, name) ? value[name] : undefined
const timed = (at: unknown) => (typeof at === 'number' ? { at } : {})

function fromBase64(text: string): string {
  try {
    return new TextDecoder().decode(Uint8Array.from(atob(text), (char) => char.charCodeAt(0)))
  } catch {
    return ''
  }
}

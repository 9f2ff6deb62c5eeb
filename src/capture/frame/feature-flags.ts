/**
 * The feature flags that a page was given, as far as they can be seen without running its code: what the libraries of flag
 * services have stored, and what the server wrote into the HTML. Only names with a boolean, a number or a short word.
 */
import { isObject } from '../../core/base/is-object.ts'
import { jsonOf } from '../../core/base/json.ts'
import { type Environment, isIdLike } from '../../core/session/index.ts'
import { readEnvironment } from './environment.ts'
import { type Evaluated, type FlagStore, flagStores, listed } from './flag-stores.ts'
import { page } from './native.ts'

type Stores = Pick<Window, 'localStorage' | 'sessionStorage'>
type Flags = Map<string, string>

/**
 * `characters` of a name or value; `text`: characters of an entry or script, which take a few milliseconds to parse; `nodes`:
 * objects of a script that are looked into, down to `depth`
 */
const most = { flags: 100, characters: 64, text: 500_000, entries: 200, scripts: 20, nodes: 1000, depth: 4 }

/** The environment with the flags of this page. Apart, because an app with the embed says its flags itself. */
export async function readEnvironmentAndFlags(): Promise<Environment> {
  const environment = await readEnvironment()
  try {
    const flags = readFeatureFlags(window, page)
    return flags ? { ...environment, product: { flags } } : environment
  } catch {
    // What a page may have kept there, or made of its document, is beyond our control.
    return environment
  }
}

/**
 * Sorted, as `name=value`; undefined if there are none.
 * @param document its methods are called, so it must be one that the page cannot shadow
 */
export function readFeatureFlags(stores: Stores, document: Document): string[] | undefined {
  const flags: Flags = new Map()
  for (const found of [fromMeta(document), ...fromScripts(document), ...fromStores(stores)]) {
    for (const [name, value] of found) {
      const text = sayable(value)
      // The page's own words come first; a service may also have kept older ones.
      if (text !== undefined && isSayable(name) && !flags.has(name)) flags.set(name, text)
    }
  }
  const lines = [...flags].map(([name, value]) => `${name}=${value}`).sort()
  return lines.length > 0 ? lines.slice(0, most.flags) : undefined
}

/** Ids, addresses and sentences are no value of a flag, but may be about a person. */
function sayable(value: unknown): string | undefined {
  if (typeof value === 'boolean') return String(value)
  if (typeof value === 'number') return Math.abs(value) < 1e6 ? String(value) : undefined
  return typeof value === 'string' && isSayable(value) ? value : undefined
}

function isSayable(text: string): boolean {
  if (text.length > most.characters || !/^[\p{L}\p{N}](?:[\p{L}\p{N}_.:/+$ -]*[\p{L}\p{N}])?$/u.test(text)) return false
  const words = text.split(/[^\p{L}\p{N}]+/u)
  return words.length <= 12 && !words.some((word) => word.length >= 6 && isIdLike(word))
}

/** `<meta name="feature-flags">`: names, `name=value` or `name:value`, or JSON. */
function fromMeta(document: Document): [string, unknown][] {
  const metas = [...document.querySelectorAll('meta[name][content]')]
  const meta = metas.find((one) => /^feature[-_]?flags$/i.test(one.getAttribute('name') ?? ''))
  const content = meta?.getAttribute('content')?.slice(0, most.text).trim() ?? ''
  if (/^[{[]/.test(content)) return listed(jsonOf(content))
  return content.split(/[\s,;]+/).flatMap((part): [string, unknown][] => {
    const [, name = '', value] = /^([^=:]+)(?:[=:](.*))?$/.exec(part) ?? []
    return name === '' ? [] : [[name, value ?? true]]
  })
}

/**
 * Data that the server wrote for the page, e.g. that of Next.js; and the flags that the Flags SDK of Vercel shows to tools
 * (https://flags-sdk.dev/), unless they are encrypted.
 */
function fromScripts(document: Document): [string, unknown][][] {
  const scripts = [...document.querySelectorAll('script[type="application/json"]')].slice(0, most.scripts)
  return scripts.map((script) => {
    const text = script.textContent ?? ''
    if (text.length > most.text) return []
    if (script.hasAttribute('data-flag-values')) return listed(jsonOf(text))
    return /"(?:feature[-_]?)?flags"/i.test(text) ? flagsWithin(jsonOf(text)) : []
  })
}

/** The flags that stand under such a name in an object, nearest to its root first. */
function flagsWithin(root: unknown): [string, unknown][] {
  const found: [string, unknown][] = []
  const queue = [{ value: root, depth: 0 }]
  // Grows while it is gone through.
  for (const { value, depth } of queue) {
    if (!isObject(value) || Array.isArray(value)) continue
    for (const [name, inner] of Object.entries(value)) {
      // A list of flags may be one of anything, unless it says that they are of features.
      if (/^feature[-_]?flags$/i.test(name) || (/^flags$/i.test(name) && !Array.isArray(inner)))
        found.push(...listed(inner))
      else if (depth < most.depth && queue.length < most.nodes) queue.push({ value: inner, depth: depth + 1 })
    }
  }
  return found
}

function fromStores(stores: Stores): [string, unknown][][] {
  return (['localStorage', 'sessionStorage'] as const).flatMap((name) => {
    const storage = storageOf(stores, name)
    if (!storage) return []
    const found = new Map<FlagStore, Evaluated[]>()
    for (const key of keysOf(storage)) {
      const store = flagStores.find((one) => one.key.test(key))
      const text = store && storage.getItem(key)
      const kept =
        text && text.length <= most.text ? store.read(text, key, (other) => storage.getItem(other)) : undefined
      if (store && kept) found.set(store, [...(found.get(store) ?? []), kept])
    }
    return [...found.values()].map(ofThisPerson)
  })
}

/** Undefined if the browser denies the page any storage: mere access throws. */
function storageOf(stores: Stores, name: keyof Stores): Storage | undefined {
  try {
    return stores[name]
  } catch {
    return undefined
  }
}

/** By index: for content scripts, Firefox does not list the keys as properties. */
function keysOf(storage: Storage): string[] {
  const keys: string[] = []
  for (let i = 0; i < storage.length && keys.length < most.entries; i++) {
    const key = storage.key(i)
    if (key !== null && flagStores.some((store) => store.key.test(key))) keys.push(key)
  }
  return keys
}

/**
 * A library may keep the flags of several people who used this browser: the newest count, and without a time those that are
 * alike for all.
 */
function ofThisPerson(kept: readonly Evaluated[]): [string, unknown][] {
  const newest = Math.max(...kept.map(({ at = Number.NEGATIVE_INFINITY }) => at))
  if (newest > Number.NEGATIVE_INFINITY) return kept.find(({ at }) => at === newest)?.flags ?? []
  const values = new Map<string, unknown>()
  const disputed = new Set<string>()
  for (const { flags } of kept) {
    // The first of an entry counts: what was overridden by hand.
    for (const [name, value] of new Map([...flags].reverse())) {
      if (values.has(name) && values.get(name) !== value) disputed.add(name)
      values.set(name, value)
    }
  }
  return [...values].filter(([name]) => !disputed.has(name))
}

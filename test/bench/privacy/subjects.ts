/** The products being measured, all with the same events; one that reads HAR gets the raw exchanges as such. */
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { buildBundle, readZip, toHar, viewerMarker } from '../../../src/core/bundle/index.ts'
import { createLabeler, numberLabels, redactEvent } from '../../../src/core/privacy/index.ts'
import { mapStrings } from '../../../src/core/privacy/tree.ts'
import type { SessionEvent } from '../../../src/core/session/index.ts'
import { environmentOf, sessionOf } from '../../support/session-builder.ts'

const need = createRequire(join(process.cwd(), 'test/bench/package.json'))

export interface Subject {
  name: string
  /** it only receives what is in a HAR, and has no figures for the rest */
  harOnly?: boolean
  /** The events as they would leave the machine; in the same order, as JSON. */
  run(events: SessionEvent[]): Promise<string[]>
  /** everything that would leave, as files */
  pack?(events: SessionEvent[]): Promise<Map<string, Uint8Array>>
}

const key = '000102030405060708090a0b0c0d0e0f'

/** Like a recording: processes events in order, then once more with everything found by then. */
function redactAll(events: SessionEvent[]): SessionEvent[] {
  const label = createLabeler(key)
  const masked = events.map((event) => redactEvent(event, label))
  return mapStrings(masked, label.sweep)
}

const casefile: Subject = {
  name: 'Casefile',
  run: async (events) => redactAll(events).map((event) => JSON.stringify(event)),
  async pack(events) {
    const session = { ...sessionOf(redactAll(events)), environment: environmentOf() }
    const { bytes } = await buildBundle({
      session: { ...session, ...numberLabels(session) },
      viewerTemplate: `<html>${viewerMarker}</html>`,
      tool: { name: 'bench', version: '1' },
      createdAt: 1_773_307_800_000,
    })
    return readZip(bytes)
  },
}

interface Message {
  range: [number, number]
}
interface SecretLint {
  lintSource(input: unknown): Promise<{ messages: Message[] }>
}

// Loaded here, because modules in this folder cannot load others later.
const { lintSource } = (await import(need.resolve('@secretlint/core'))) as SecretLint
const { creator } = await import(need.resolve('@secretlint/secretlint-rule-preset-recommend'))

/** Its findings are cut out, as its users would do. */
const secretlint: Subject = {
  name: 'secretlint',
  run: async (events) => {
    const config = { rules: [{ id: '@secretlint/secretlint-rule-preset-recommend', rule: creator, options: {} }] }
    const texts = events.map((event) => JSON.stringify(event))
    return Promise.all(
      texts.map(async (content) => {
        const source = { filePath: 'session.json', content, ext: '.json', contentType: 'text' }
        const { messages } = await lintSource({ source, options: { config, noPhysicFilePath: true } })
        const ranges = messages.map(({ range }) => range).sort((a, b) => b[0] - a[0])
        return ranges.reduce((text, [start, end]) => `${text.slice(0, start)}***${text.slice(end)}`, content)
      }),
    )
  },
}

/** One archive per exchange: one it cannot read is left as it is. */
const harSanitizer: Subject = {
  name: 'har-sanitizer',
  harOnly: true,
  run: async (events) => {
    const { sanitize } = need('har-sanitizer') as { sanitize(har: unknown): Promise<unknown> }
    return Promise.all(
      events.map(async (event) => {
        const har = toHar(sessionOf([event]))
        const { entries } = ((await sanitize(structuredClone(har)).catch(() => har)) as typeof har).log
        return JSON.stringify(entries)
      }),
    )
  },
}

export const subjects = [casefile, secretlint, harSanitizer]

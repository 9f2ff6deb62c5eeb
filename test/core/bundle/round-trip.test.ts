import { describe, expect, it } from 'vitest'
import { buildBundle, readBundle, viewerMarker } from '../../../src/core/bundle/index.ts'
import { Session } from '../../../src/core/session/index.ts'
import type { Verdict } from '../../../src/core/triage/index.ts'
import { failingSave, nullSecondPoll, screenshot, sessionOf } from '../../support/session-builder.ts'
import { faultsOf } from './har/har-check.ts'
import { randomSession } from './random-session.ts'
import { checkRecording } from './recorder/recorder-check.ts'

const viewerTemplate = `<!doctype html><title>Viewer</title><script>run()</script>${viewerMarker}</html>`
const tool = { name: 'Casefile', version: '0.1.0' }
const createdAt = Date.UTC(2026, 2, 12, 9, 31)
const verdict: Verdict = {
  rule: 'server-error',
  class: 'product-defect',
  sentence: 'The server answered PUT /api/invoices/{id} with 500.',
  customerSentence: 'The app could not save the invoice.',
  owner: 'engineering',
  confidence: 0.9,
  evidence: [{ event: 'request-8215', text: 'PUT /api/invoices/1042: 500' }],
  against: [{ text: 'Server logs were not seen.' }],
  next: ['Look up req-7f3a91c2 in the server logs.'],
  alternatives: [],
}

async function there(session: Session) {
  const { bytes } = await buildBundle({ session, viewerTemplate, tool, createdAt })
  return readBundle(bytes)
}

describe('session -> bundle -> session loses nothing', () => {
  it.each([
    ['the failing save', sessionOf(failingSave())],
    ['the null field', sessionOf(nullSecondPoll())],
    ['an empty session', sessionOf([])],
  ])('of %s', async (_, session) => {
    const opened = await there(session)
    expect(opened.session).toEqual(session)
    expect(opened.integrity).toEqual({ state: 'unchanged', files: [] })
    expect(opened.problems).toEqual([])
  })

  it('of sessions made by chance, and all their files are valid', async () => {
    for (let seed = 1; seed <= 40; seed++) {
      const session = randomSession(seed)
      expect(Session.safeParse(session).success, `seed ${seed}`).toBe(true)
      const opened = await there(session)
      // Both parsed, so that their keys have one order; compared as text, so that lone surrogates count.
      const [before, after] = [session, opened.session].map((one) => JSON.stringify(Session.parse(one)))
      expect(after === before, `seed ${seed}`).toBe(true)
      expect(opened.problems).toEqual([])
      const file = (path: string) => new TextDecoder().decode(opened.files.get(path))
      expect(faultsOf(file('network.har')), `seed ${seed}`).toEqual([])
      checkRecording(JSON.parse(file('steps.json')))
    }
  })
})

it('carries verdict, report and attachments', async () => {
  const attachments = new Map([['screenshots/0001.webp', new Uint8Array([82, 73, 70, 70])]])
  const articles = [{ id: 'kb-7', title: 'Tax rules per region', url: 'https://help.tallybook.example/tax' }]
  const session = sessionOf()
  session.events.push(screenshot({ at: 9_000 }))
  const input = { session, verdict, articles, attachments, viewerTemplate, tool, createdAt }
  const { bytes, manifest } = await buildBundle(input)
  const opened = await readBundle(bytes)
  expect(opened.verdict).toEqual(verdict)
  expect(opened.manifest).toEqual(manifest)
  expect(opened.report).toContain('[Tax rules per region](https://help.tallybook.example/tax)')
  expect(opened.files.get('screenshots/0001.webp')).toEqual(attachments.get('screenshots/0001.webp'))
  expect(manifest.files.map(({ path, type }) => `${path} ${type}`)).toEqual([
    'report.md text/markdown',
    'session.json application/json',
    'events.jsonl application/jsonl',
    'network.har application/json',
    'steps.json application/json',
    'redaction.json application/json',
    'environment.json application/json',
    'verdict.json application/json',
    'screenshots/0001.webp image/webp',
    ...['manifest', 'session', 'events', 'environment', 'steps', 'verdict', 'redaction'].map(
      (name) => `schema/${name}.schema.json application/json`,
    ),
  ])
  expect(manifest).toMatchObject({
    format: 'casefile-bundle',
    version: 1,
    createdAt,
    tool,
    session: { site: 'https://app.tallybook.example', events: 15, title: 'Invoice cannot be saved' },
    redaction: {
      sanitised: true,
      kinds: [
        { kind: 'bearer', labels: 1, places: 3 },
        { kind: 'cookie', labels: 1, places: 1 },
        { kind: 'email', labels: 1, places: 1 },
      ],
    },
    articles,
    completeness: { gaps: [{ what: 'response bodies of cross-origin images' }], late: false },
  })
})

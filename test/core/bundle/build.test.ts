import { describe, expect, it } from 'vitest'
import {
  BundleError,
  type BundleInput,
  buildBundle,
  bundleName,
  embedInViewer,
  readBundle,
  readZip,
  viewerMarker,
} from '../../../src/core/bundle/index.ts'
import type { SessionEvent } from '../../../src/core/session/index.ts'
import { expectLinear } from '../../support/processor-time.ts'
import { consoleLine, frame, request, screenshot, sessionOf, step, thrown } from '../../support/session-builder.ts'

const createdAt = Date.UTC(2026, 2, 12, 9, 31)
const input: BundleInput = {
  session: sessionOf(),
  viewerTemplate: `<!doctype html>${viewerMarker}`,
  tool: { name: 'Casefile', version: '0.1.0' },
  createdAt,
}

it('gives equal bytes for equal input', async () => {
  const [first, second] = await Promise.all([buildBundle(input), buildBundle(structuredClone(input))])
  expect(first.bytes).toEqual(second.bytes)
  expect(first.manifest).toEqual(second.manifest)
})

describe('a known secret', () => {
  it('may be a word of the schemas, which are the same in every bundle', async () => {
    const word = 'json-schema.org/draft/2020-12'
    const { files } = await buildBundle({ ...input, known: [[word, 'redacted-password-1']] })
    expect(new TextDecoder().decode(files.get('schema/events.schema.json'))).toContain(word)
  })
  const secret = 'aB3dE5gH7jK9mN1pQ3'
  const known: BundleInput['known'] = [[secret, 'redacted-bearer-7']]
  it('in any file stops the bundle, with the place', async () => {
    const session = sessionOf([consoleLine({ text: `got ${btoa(`x${secret}`)}` })])
    await expect(buildBundle({ ...input, session, known })).rejects.toThrow(
      /report\.md, line \d+, column \d+ .*bearer.*2 more/,
    )
    const attachments = new Map([['a.txt', new TextEncoder().encode(secret)]])
    const shown = sessionOf([screenshot({ file: 'a.txt' })])
    await expect(buildBundle({ ...input, session: shown, attachments, known })).rejects.toThrow(/a\.txt/)
    // What no event shows is not packed at all.
    const { bytes } = await buildBundle({ ...input, attachments, known })
    expect([...(await readZip(bytes)).keys()]).not.toContain('a.txt')
  })
  it('that the agent wrote down becomes its label', async () => {
    const session = sessionOf([], { note: { title: `The token ${secret} is refused`, text: '' } })
    const { manifest } = await buildBundle({ ...input, session, known })
    expect(manifest.session.title).toBe('The token redacted-bearer-7 is refused')
  })
  it('that a guide or an article tells becomes its label, too, and does not keep the customer from saving', async () => {
    const guide = {
      ...{ id: '0123456789abcdef', title: 'Sign in', by: 'Support', agreedAt: 1 },
      steps: [{ text: `Sign in with ${secret}` }],
    }
    const articles = [{ id: 'a', title: `Token ${secret}` }]
    const { files } = await buildBundle({ ...input, session: sessionOf([]), guide, articles, known })
    const text = [...files].flatMap(([path, bytes]) => (path === 'viewer.html' ? [] : new TextDecoder().decode(bytes)))
    expect(text.join()).toContain('Sign in with redacted-bearer-7')
    expect(text.join()).not.toContain(secret)
  })
})

it('holds the files in the order in which a person looks at them', async () => {
  expect([...(await readZip((await buildBundle(input)).bytes)).keys()]).toEqual([
    'viewer.html',
    'manifest.json',
    'report.md',
    'session.json',
    'events.jsonl',
    'network.har',
    'steps.json',
    'redaction.json',
    'environment.json',
    ...['manifest', 'session', 'events', 'environment', 'steps', 'verdict', 'redaction'].map(
      (name) => `schema/${name}.schema.json`,
    ),
  ])
})

it.each([
  ['https://app.tallybook.example', 'casefile-app.tallybook.example-2026-03-12-0931-c0ffee00.zip'],
  ['http://localhost:8080', 'casefile-localhost-8080-2026-03-12-0931-c0ffee00.zip'],
  ['http://[::1]:80', 'casefile-1-80-2026-03-12-0931-c0ffee00.zip'],
  ['https://xn--bcher-kva.example', 'casefile-xn-bcher-kva.example-2026-03-12-0931-c0ffee00.zip'],
  ['https://../../etc/passwd?<>:"|*', 'casefile-etc-passwd-2026-03-12-0931-c0ffee00.zip'],
  [`https://${'a'.repeat(90)}.example`, `casefile-${'a'.repeat(60)}-2026-03-12-0931-c0ffee00.zip`],
  ['', 'casefile-2026-03-12-0931-c0ffee00.zip'],
])('names the bundle of %s', (site, name) => {
  expect(bundleName({ site, id: 'C0FFEE00-1042-4000' }, createdAt)).toBe(name)
})

describe('the viewer', () => {
  it('gets the data into its last marker', () => {
    const template = `<script>const marker = '${viewerMarker.replace('</', '<\\/')}'</script>${viewerMarker}<p>`
    const html = new TextDecoder().decode(embedInViewer(template, new Uint8Array([0, 255, 16]), new Uint8Array([1])))
    expect(html).toBe(
      template.replace(
        /(casefile-bundle">)(<\/script><p>)$/,
        '$1AP8Q</script><script type="text/plain" id="casefile-files">AQ==$2',
      ),
    )
  })
  it('keeps replacement patterns of the template as they are', () => {
    expect(
      new TextDecoder().decode(embedInViewer(`$& $1 ${viewerMarker}`, new Uint8Array(), new Uint8Array())),
    ).toMatch(/^\$& \$1 /)
  })
  it('must have a place for the data', async () => {
    await expect(buildBundle({ ...input, viewerTemplate: '<html>' })).rejects.toThrow(BundleError)
    await expect(buildBundle({ ...input, viewerTemplate: '' })).rejects.toThrow('no place for the data')
  })
})

it.each(['manifest.json', 'viewer.html', '../x', 'Shot.png'])('refuses the attachment %s', async (path) => {
  const session = sessionOf([screenshot({ file: path })])
  await expect(buildBundle({ ...input, session, attachments: new Map([[path, new Uint8Array(1)]]) })).rejects.toThrow(
    BundleError,
  )
})

it('builds and reads 10,000 events in linear time', async () => {
  const sessionFor = (size: number) => sessionOf(Array.from({ length: size }, (_, index) => anyEvent(index)))
  const anyEvent = (index: number): SessionEvent => {
    const at = index * 10
    const body = {
      type: 'application/json',
      text: `{"rows":[${`{"id":${index},"name":"row"},`.repeat(10)}{}]}`,
      size: 300,
    }
    if (index % 50 === 0) return thrown({ at })
    if (index % 20 === 0) return step({ at, text: `Clicked "${index}"` })
    if (index % 3 === 0)
      return request({ at, url: `/api/rows/${index}?page=1`, responseBody: body, initiator: [frame('load', 9)] })
    return consoleLine({ at, level: 'info', text: `Line ${index}`, stack: [frame('log', index)] })
  }
  await expectLinear(10_000, sessionFor, async (session) => {
    const { bytes } = await buildBundle({ ...input, session })
    expect((await readBundle(bytes)).session.events).toHaveLength(session.events.length)
  })
})

import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { openFile } from '../../../src/core/bundle/index.ts'
import { rawZip } from './zip/raw-zip.ts'

const har = strToU8(
  JSON.stringify({
    log: {
      entries: [{ startedDateTime: '2026-01-02T03:04:05Z', request: { method: 'GET', url: 'https://a.example/x' } }],
    },
  }),
)

it.each<[string, Uint8Array]>([
  ['alone', zipSync({ 'My Capture.har': har })],
  ['stored', zipSync({ 'a.HAR': [har, { level: 0 }] })],
  [
    'in a folder, with what macOS adds',
    zipSync({ 'Logs/': new Uint8Array(), 'Logs/a b.har': har, '__MACOSX/Logs/._a b.har': har }),
  ],
  ['beside a picture', zipSync({ 'Screenshot 1.png': har, 'a.har': har })],
])('opens a HAR in a zip: %s', async (_, zip) => {
  const opened = await openFile(zip)
  expect([opened.kind, opened.problems, opened.session.events.some(({ kind }) => kind === 'request')]).toEqual([
    'har',
    [],
    true,
  ])
})

describe('says why a zip cannot be opened', () => {
  const end = (zip: Uint8Array) => new DataView(zip.buffer, zip.length - 22)
  const zip64 = (change: (end: DataView, first: DataView) => void) => {
    const zip = zipSync({ 'manifest.json': strToU8('{}') })
    change(end(zip), new DataView(zip.buffer, end(zip).getUint32(16, true)))
    return zip
  }
  const isZip64 = /Zip64/
  it.each<[string, Uint8Array, RegExp]>([
    ['two HARs', zipSync({ 'a.har': har, 'b.har': har }), /contains 2 HAR files/],
    ['a HAR that is encrypted', rawZip([{ name: 'a.har', data: har, flags: 1 }]), /"a\.har" in this zip is encrypted/],
    ['a HAR that grows too much', zipSync({ 'a.har': new Uint8Array(2e6) }), /would grow/],
    ['a HAR that is none', zipSync({ 'a.har': strToU8('{') }), /not valid JSON/],
    ['something else', zipSync({ '[Content_Types].xml': har }), /is not a Casefile bundle: it has no "manifest\.json"/],
    ['a bundle in a folder', zipSync({ 'My Case/manifest.json': har, '__MACOSX/x': har }), /inside a folder/],
    ['Zip64: many files', zip64((last) => last.setUint16(10, 0xffff, true)), isZip64],
    ['Zip64: a far directory', zip64((last) => last.setUint32(16, 0xffffffff, true)), isZip64],
    ['Zip64: a large file', zip64((_, first) => first.setUint32(24, 0xffffffff, true)), isZip64],
    ['Zip64: a far file', zip64((_, first) => first.setUint32(42, 0xffffffff, true)), isZip64],
  ])('%s', async (_, zip, sentence) => {
    await expect(openFile(zip)).rejects.toThrow(sentence)
  })
})

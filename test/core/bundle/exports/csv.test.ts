import { execFileSync, spawnSync } from 'node:child_process'
import { describe, expect, it } from 'vitest'
import { toCsv } from '../../../../src/core/bundle/exports/csv.ts'
import { failedRequest, failingSave, request, sessionOf } from '../../../support/session-builder.ts'
import { randomSession } from '../random-session.ts'

/** RFC 4180, section 2, to the letter; throws where a file breaks it. */
function parse(csv: string): string[][] {
  const rows: string[][] = []
  const cell = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/y
  let row: string[] = []
  while (cell.lastIndex < csv.length) {
    const at = cell.lastIndex
    const found = cell.exec(csv)
    if (!found) throw new Error(`no cell at ${at}: ${csv.slice(at, at + 40)}`)
    row.push(found[1]?.replaceAll('""', '"') ?? found[2]!)
    if (found[3] === ',') continue
    rows.push(row)
    row = []
  }
  return rows
}

/** Rows as objects by the names of the columns. */
function table(csv: string): Record<string, string>[] {
  const [names, ...rows] = parse(csv.replace(/^\ufeff/, ''))
  return rows.map((row) => Object.fromEntries(row.map((value, index) => [names![index]!, value])))
}

it('has a row for each request', () => {
  const rows = table(toCsv(sessionOf(failingSave())))
  expect(rows).toHaveLength(3)
  expect(rows[2]).toMatchObject({
    event: 'request-8215',
    'time (UTC)': '2026-03-12T09:30:08.215Z',
    method: 'PUT',
    host: 'app.tallybook.example',
    path: '/api/invoices/1042',
    failed: 'yes',
    status: '500',
    'duration (ms)': '412',
    'waiting (ms)': '405',
    ids: 'trace 4bf92f3577b34da6a3ce929d0e0e4736; span 00f067aa0ba902b7; request req-7f3a91c2',
    'caused by event': 'step-8200',
  })
})

it('tells of requests without an answer', () => {
  const [row] = table(
    toCsv(
      sessionOf([failedRequest({ failure: { name: 'TypeError', message: 'a, "b"\r\nc', code: 'net::ERR_FAILED' } })]),
    ),
  )
  expect(row).toMatchObject({ state: 'failed', status: '', failure: 'net::ERR_FAILED TypeError a, "b"\r\nc' })
})

it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', ' =1', '\uff1d1', '=HYPERLINK("https://evil.example","x")'])(
  'defuses %j',
  (text) => {
    const [row] = table(toCsv(sessionOf([request({ statusText: text, method: text })])))
    expect(row).toMatchObject({ 'status text': `'${text}`, method: `'${text}` })
  },
)

const python = spawnSync('python3', ['--version']).status === 0
describe.skipIf(!python)(python ? "Python's csv module" : "Python's csv module (python3 is not installed)", () => {
  it('reads a session made by chance', () => {
    const script = `import csv, io, json, sys
text = sys.stdin.buffer.read().decode('utf-8-sig')
print(json.dumps(list(csv.reader(io.StringIO(text, newline=''), strict=True))))`
    const csv = new TextEncoder().encode(toCsv(randomSession(7, 400)))
    const read: string[][] = JSON.parse(execFileSync('python3', ['-c', script], { input: csv, encoding: 'utf8' }))
    expect(read).toEqual(parse(new TextDecoder().decode(csv)))
    expect(read.length).toBeGreaterThan(20)
    expect(new Set(read.map((row) => row.length)).size).toBe(1)
  })
})

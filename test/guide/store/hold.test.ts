/** What is held of an upload, and what the screens are shown of it. */
import { describe, expect, it } from 'vitest'
import { sameItems } from '../../../src/core/base/same-items.ts'
import { newRun } from '../../../src/core/guide/index.ts'
import type { Outcome, PendingUpload } from '../../../src/core/upload/index.ts'
import {
  arrivedRow,
  endedAs,
  hostsToDrop,
  leftBehind,
  loanOf,
  notBegun,
  placeOrigin,
} from '../../../src/guide/store/upload/hold.ts'
import type { NotBegun, UploadState } from '../../../src/guide/store/upload/upload-state.ts'
import { GUIDE_MADE, guideOf } from '../../support/guides.ts'

const origin = 'https://uploads.tallybook.example'
const row: PendingUpload = { run: 'r', origin, name: 'case.zip', size: 3, at: 5, arrived: false, granted: true }
const packed: PendingUpload = { ...row, bytes: new Uint8Array(3), url: `${origin}/files/1` }
const of = [['an edit'], 'a comment']
const file = { name: 'case.zip', size: 3 }
const declined: NotBegun = { name: 'declined' }

describe('a press that sent nothing', () => {
  it.each<[string, PendingUpload | undefined, readonly unknown[] | undefined, NotBegun | undefined, UploadState]>([
    ['nothing was there', undefined, undefined, undefined, { name: 'none' }],
    ['nothing was there, and the browser was told no', undefined, undefined, declined, declined],
    ['only a host was lent', row, undefined, declined, declined],
    ['a file waits', packed, of, undefined, { name: 'interrupted', file: { ...file, of }, at: 5 }],
    ['a file of before waits', packed, undefined, undefined, { name: 'interrupted', file, at: 5 }],
    ['a file waits, and no', packed, undefined, declined, { name: 'interrupted', file, at: 5, problem: declined }],
  ])('%s', (_what, pending, made, problem, state) => {
    expect(notBegun({ pending, of: made }, problem)).toEqual(state)
  })
})

describe('what an earlier panel has left', () => {
  it.each<[string, PendingUpload, UploadState | undefined]>([
    ['only a host', row, undefined],
    ['a file', packed, { name: 'interrupted', file, at: 5 }],
    ['that it has arrived', { ...row, arrived: true }, { name: 'sent', file, at: 5 }],
  ])('%s', (_what, found, state) => {
    expect(leftBehind(found)).toEqual(state)
  })
})

describe('the end of sending', () => {
  it.each<[string, Outcome, UploadState]>([
    ['it is there', { done: true }, { name: 'sent', file, at: 9 }],
    ['too large', { trouble: 'too-large', status: 413 }, { name: 'failed', file, why: 'too-large', status: 413 }],
    ['without an answer', { trouble: 'unreachable' }, { name: 'failed', file, why: 'unreachable' }],
  ])('%s', (_what, outcome, state) => {
    expect(endedAs(outcome, file, 9)).toEqual(state)
  })
})

it('keeps of a file that is there only that it is', () => {
  expect(arrivedRow(packed, 9)).toEqual({ ...row, at: 9, arrived: true })
})

it('notes a host that was lent before there is a file', () => {
  const run = newRun('r', guideOf({ handOver: { how: '', upload: { to: `${origin}/a?b=c`, by: 'put' } } }), 0, false)
  expect(loanOf(run, placeOrigin(run)!, 5)).toEqual({ ...row, name: '', size: 0 })
  expect(placeOrigin(newRun('r', guideOf(), GUIDE_MADE, false))).toBeUndefined()
})

describe('hosts that are given back', () => {
  const upload = (host: string, granted: boolean) => ({ ...row, origin: `https://${host}.example`, granted })
  it.each<[string, PendingUpload[], string | undefined, string[]]>([
    ['none', [], undefined, []],
    ['only those that were asked for', [upload('a', true), upload('b', false)], undefined, ['https://a.example']],
    ['each once', [upload('a', true), upload('a', true)], undefined, ['https://a.example']],
    ['but one', [upload('a', true), upload('b', true)], 'https://a.example', ['https://b.example']],
  ])('%s', (_what, gone, but, hosts) => {
    expect(hostsToDrop(gone, but)).toEqual(hosts)
  })
})

describe('whether two files are the same', () => {
  const edits = [{ id: 1 }]
  it.each<[string, readonly unknown[], readonly unknown[], boolean]>([
    ['the very same things', [edits, 'a'], [edits, 'a'], true],
    ['equal edits that are others', [edits, 'a'], [[{ id: 1 }], 'a'], false],
    ['another comment', [edits, 'a'], [edits, 'b'], false],
    ['one thing more', [edits], [edits, 'a'], false],
  ])('%s', (_what, one, other, same) => {
    expect(sameItems(one, other)).toBe(same)
  })
})

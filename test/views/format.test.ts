import { describe, expect, it } from 'vitest'
import {
  formatBytes,
  formatDuration,
  formatPlace,
  formatTime,
  formatUtc,
  momentWords,
  splitUrl,
} from '../../src/views/format.ts'

it.each([
  [8215, '00:08.215 after recording began'],
  [-0.2, '00:00.000 after recording began'],
  [-5854, '5.85 s before recording began'],
])('the moment %d ms reads %s', (ms, words) => expect(momentWords(ms)).toBe(words))

describe('formatTime', () => {
  it.each([
    [0, '00:00.000'],
    [8215, '00:08.215'],
    [61_005.4, '01:01.005'],
    [3_599_999.6, '1:00:00.000'],
    [3_661_001, '1:01:01.001'],
    [-1500, 'before'],
    [-0.2, '00:00.000'],
  ])('%d ms is %s', (ms, text) => expect(formatTime(ms)).toBe(text))
})

describe('formatDuration', () => {
  it.each([
    [0, '0 ms'],
    [0.35, '0.3 ms'],
    [9.96, '10 ms'],
    [412.4, '412 ms'],
    [999.6, '1.00 s'],
    [2012, '2.01 s'],
    [59_996, '1 min 00 s'],
    [125_000, '2 min 05 s'],
    [3_599_600, '1 h 00 min'],
    [11_220_000, '3 h 07 min'],
  ])('%d ms is %s', (ms, text) => expect(formatDuration(ms)).toBe(text))
})

describe('formatBytes', () => {
  it.each([
    [0, '0 B'],
    [999, '999 B'],
    [1234, '1.2 kB'],
    [43_210, '43 kB'],
    [999_960, '1.0 MB'],
    [2_500_000_000, '2.5 GB'],
  ])('%d is %s', (bytes, text) => expect(formatBytes(bytes)).toBe(text))
})

describe('splitUrl', () => {
  const site = 'https://app.example.com'
  it.each([
    ['https://app.example.com/a?b=1', { path: '/a?b=1' }],
    ['https://api.example.com:8443/a', { path: '/a', origin: 'api.example.com:8443' }],
    ['wss://app.example.com/live', { path: '/live' }],
    ['ws://app.example.com/live', { path: '/live', origin: 'app.example.com' }],
    ['/relative', { path: '/relative' }],
    ['data:text/plain,hello', { path: 'data:text/plain,hello' }],
    ['', { path: '' }],
  ])('%s', (url, expected) => expect(splitUrl(url, site)).toEqual(expected))
})

describe('formatPlace', () => {
  it.each([
    [{ url: 'https://x.test/a/app.js?v=1', line: 3, column: 7 }, 'app.js:3:7'],
    [{ url: 'https://x.test/a/app.js' }, 'app.js'],
    [{ url: 'https://x.test/', line: 3 }, 'https://x.test/:3'],
    [{ line: 3 }, ''],
  ])('%o is %s', (place, text) => expect(formatPlace(place)).toBe(text))
})

it('a time that no calendar has is left out instead of failing', () => {
  expect(formatUtc(1e300)).toBe('')
  expect(formatUtc(0)).toBe('1970-01-01T00:00:00.000Z')
})

import { describe, expect, it } from 'vitest'
import {
  fileSize,
  listOf,
  plural,
  shortCount,
  siteName,
  stopwatch,
  timeOrDay,
} from '../../../src/panel/models/words.ts'

describe('words', () => {
  it.each([
    [0, '0 errors'],
    [1, '1 error'],
    [12_345, '12,345 errors'],
  ])('counts %i', (count, words) => expect(plural(count, 'error')).toBe(words))

  it('takes an irregular plural', () => expect(plural(2, 'reply', 'replies')).toBe('2 replies'))

  it.each([
    [999, '999'],
    [9_999, '9,999'],
    [10_000, '10k'],
    [999_999, '999k'],
    [2_500_000, '2M'],
  ])('shortens %i', (count, words) => expect(shortCount(count)).toBe(words))

  it.each([
    [1, '1 byte'],
    [812, '812 bytes'],
    [43_210, '43 kB'],
    [999_499, '999 kB'],
    [999_500, '1.0 MB'],
    [50_000_000, '50 MB'],
  ])('tells the size of %i bytes', (bytes, words) => expect(fileSize(bytes)).toBe(words))

  it.each([
    [-5, '0:00'],
    [7_900, '0:07'],
    [750_000, '12:30'],
    [3_723_000, '1:02:03'],
  ])('shows %i ms on a stopwatch', (ms, words) => expect(stopwatch(ms)).toBe(words))

  it.each([
    [new Date(2026, 10, 30, 0, 5), '00:05'],
    [new Date(2026, 10, 29, 23, 59), '29 Nov, 23:59'],
  ])('tells the time of %s, with the day where it is another', (then, words) => {
    expect(timeOrDay(then.getTime(), new Date(2026, 10, 30, 14, 5).getTime())).toBe(words)
  })

  it.each([
    ['https://app.example.com', 'app.example.com'],
    ['http://localhost:8080', 'localhost:8080'],
    ['not a url', 'not a url'],
    [undefined, 'this site'],
  ])('names the site %s', (site, words) => expect(siteName(site)).toBe(words))

  it.each([
    [[], ''],
    [['a'], 'a'],
    [['a', 'b'], 'a and b'],
    [['a', 'b', 'c'], 'a, b and c'],
  ])('lists %j', (words, text) => expect(listOf(words)).toBe(text))
})

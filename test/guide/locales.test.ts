/** Every language says everything, with the same places to fill in, and nothing is left that nobody says. */

import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { spokenLanguages } from '../../src/core/guide/index.ts'
import { durationParts } from '../../src/guide/duration.ts'
import { locales, type TextKey, textsFor } from '../../src/guide/texts.ts'
import { filesIn } from '../support/files-in.ts'

const english = await locales.en()
const keys = Object.keys(english) as TextKey[]
const places = (message: string) => (message.match(/\$\w+\$/g) ?? []).sort()

describe.each(spokenLanguages)('the words in %s', async (language) => {
  const messages = await locales[language]()
  it('are all there, and no others', () => {
    expect(Object.keys(messages).sort()).toEqual([...keys].sort())
  })

  it('have the same places to fill in', () => {
    const wrong = keys.filter((key) => {
      return String(places(messages[key].message)) !== String(places(english[key].message))
    })
    expect(wrong).toEqual([])
  })

  it('are text that says something', () => {
    const odd = keys.filter((key) => messages[key].message.trim() === '' || /[<>]|^\s|\s$/.test(messages[key].message))
    expect(odd).toEqual([])
  })

  it.each<[TextKey, TextKey]>([
    ['siteRefused', 'yes'],
    ['siteRefusedTab', 'yes'],
    ['stepTicks', 'stepDone'],
    ['happenedText', 'finish'],
    ['allDoneText', 'finish'],
    ['uploadText', 'uploadSend'],
    ['uploadAnew', 'uploadSend'],
    ['maskPictures', 'drawButton'],
  ])('call a button in %s what stands on it', (sentence, button) => {
    expect(messages[sentence].message).toContain(messages[button].message)
  })

  it('are translated', () => {
    const same = keys.filter((key) => messages[key].message === english[key].message)
    expect(same.length).toBeLessThan(language === 'en' ? keys.length + 1 : 8)
  })

  it.each<TextKey[]>([
    ['undo', 'drawCancel', 'drawClear', 'drawKeep'],
    ['drawGoOn', 'drawDiscard'],
    ['no', 'yes'],
    ['pause', 'resume', 'finish', 'deleteAll'],
    ['deleteNo', 'deleteYes'],
    ['save', 'saveAgain', 'uploadSend', 'uploadAgain'],
    ['uploadCancel', 'uploadNow', 'uploadDiscard', 'uploadGoOn'],
  ])('call buttons that stand side by side by different names: %s, %s', (...side) => {
    expect(new Set(side.map((key) => messages[key].message)).size).toBe(side.length)
  })
})

it('has no words that nobody says', () => {
  const sources = ['src/guide', 'src/embed/guide']
    .flatMap(filesIn)
    .filter((path) => /\.tsx?$/.test(path))
    .map((path) => readFileSync(path, 'utf8'))
    .join('\n')
  expect(keys.filter((key) => !sources.includes(`'${key}'`))).toEqual([])
})

describe('the language', () => {
  it.each<[string | undefined, string[], string]>([
    ['de', ['en-GB'], 'de'],
    ['pt-BR', ['en'], 'pt-BR'],
    [undefined, ['pt-br'], 'pt-BR'],
    [undefined, ['pt-AO', 'en'], 'pt'],
    // An agent who says “Portuguese” does not know which one the customer speaks.
    ['pt', ['en', 'pt-BR'], 'pt-BR'],
    ['pt', ['en'], 'pt'],
    ['pt-PT', ['pt-BR'], 'pt'],
    [undefined, ['fr-CA', 'en'], 'fr'],
    // A guide in a language that Casefile does not speak: the browser's, and English at last.
    ['he', ['ja', 'en'], 'ja'],
    ['he', ['he', 'fi'], 'en'],
    ['ar-EG', ['en'], 'ar'],
    ['__proto__', ['constructor'], 'en'],
  ])('of a guide in %s in a browser of %j is %s', async (wanted, preferred, expected) => {
    expect((await textsFor(wanted, preferred)).language).toBe(expected)
  })

  it('fills in values as they are', async () => {
    const { t } = await textsFor('en', [])
    expect(t('openApp', { site: '$site$ $1 $&' })).toBe('Open $site$ $1 $&')
  })

  it('keeps addresses in their order among words from right to left', async () => {
    const { t, direction, number, time } = await textsFor('ar-EG', [])
    expect(direction).toBe('rtl')
    expect(t('openApp', { site: 'app.example:4173/a/' })).toBe('فتح \u2068app.example:4173/a/\u2069')
    expect(number(1234)).toMatch(/^1.?234$/)
    expect(time(0)).toMatch(/\d:\d\d/)
  })

  it('tells times and numbers as they are written there', async () => {
    const { number, moment } = await textsFor('de', [])
    expect(number(1234.5)).toBe('1.234,5')
    expect(moment(Date.UTC(2026, 2, 14, 12))).toMatch(/^14\. März 2026 um \d\d:\d\d$/)
  })

  it.each([
    [
      'en',
      ['6 seconds', '1 minute', '30 minutes', '2 hours', '1 hour, 30 minutes', '3 days, 4 hours', '11 years, 1 month'],
    ],
    [
      'de',
      [
        '6 Sekunden',
        '1 Minute',
        '30 Minuten',
        '2 Stunden',
        '1 Stunde, 30 Minuten',
        '3 Tage, 4 Stunden',
        '11 Jahre, 1 Monat',
      ],
    ],
    [
      'fr',
      [
        '6 secondes',
        '1 minute',
        '30 minutes',
        '2 heures',
        '1 heure et 30 minutes',
        '3 jours et 4 heures',
        '11 ans et 1 mois',
      ],
    ],
    [
      'es',
      ['6 segundos', '1 minuto', '30 minutos', '2 horas', '1 hora y 30 minutos', '3 días y 4 horas', '11 años y 1 mes'],
    ],
    [
      'pt',
      ['6 segundos', '1 minuto', '30 minutos', '2 horas', '1 hora e 30 minutos', '3 dias e 4 horas', '11 anos e 1 mês'],
    ],
    ['ja', ['6 秒', '1 分', '30 分', '2 時間', '1 時間 30 分', '3 日 4 時間', '11 年 1 か月']],
    ['ar', ['6 ثوان', 'دقيقة', '30 دقيقة', 'ساعتان', 'ساعة و30 دقيقة', '3 أيام و4 ساعات', '11 سنة وشهر']],
  ])('says durations in %s as a person does', async (language, expected) => {
    const { duration, t } = await textsFor(language, [])
    const [minute, hour, day] = [60_000, 3_600_000, 86_400_000]
    const told = [6_000, minute, 30 * minute, 120 * minute, 90 * minute, 76 * hour, 11 * 366 * day + 30 * day].map(
      duration,
    )
    // French has a space there that does not break.
    expect(told.map((one) => one.replace(/\s/g, ' '))).toEqual(expected)
    expect(t('untilMinutes', { duration: duration(120 * minute) })).toContain(told[3])
  })

  it.each([
    ['en', '1 hr, 30 min'],
    ['de', '1 Std., 30 Min.'],
    ['ar', 'ساعة و30 دقيقة'],
  ])('shortens durations in %s as far as everybody reads it', async (language, expected) => {
    expect((await textsFor(language, [])).shortDuration(5_400_000)).toBe(expected)
  })

  it.each([
    [0, [[0, 'second']]],
    [59_000, [[59, 'second']]],
    [
      61_000,
      [
        [1, 'minute'],
        [1, 'second'],
      ],
    ],
    [7_200_000, [[2, 'hour']]],
    // What is left of the next but one unit is not said.
    [86_400_000 + 59 * 60_000, [[1, 'day']]],
  ])('divides %i ms into units', (ms, parts) => {
    expect(durationParts(ms)).toEqual(parts)
  })

  it.each([
    ['en', ['812 bytes', '4.3 kB', '43 kB', '1 MB', '1.2 MB', '46 MB'], '45%'],
    ['fr', ['812 octets', '4,3 ko', '43 ko', '1 Mo', '1,2 Mo', '46 Mo'], '45 %'],
  ])('tells sizes and shares in %s as they are written there, on one line', async (language, sizes, share) => {
    const { size, percent } = await textsFor(language, [])
    const told = [812, 4_321, 43_210, 999_999, 1_234_567, 46_000_000].map(size)
    expect(told.map((one) => one.replace(/\s/g, ' '))).toEqual(sizes)
    expect(told.join('')).not.toContain(' ')
    expect(percent(0.45).replace(/\s/g, ' ')).toBe(share)
  })
})

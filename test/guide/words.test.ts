/** What a check has found is said whole in every language: no place is left open, and no value stands as a code. */
import { describe, expect, it } from 'vitest'
import { type Finding, spokenLanguages } from '../../src/core/guide/index.ts'
import { customerWords } from '../../src/guide/review-words.ts'
import { textsFor } from '../../src/guide/texts.ts'
import { checkTexts, findingValues } from '../../src/guide/words.ts'
import { screenshot } from '../support/session-builder.ts'

const found: Record<Finding['id'], Finding['values']> = {
  ...{ offline: {}, unreachable: {}, cookies: {}, storage: {}, translated: {}, late: {}, 'this-tab-only': {} },
  ...{ 'old-version': {}, 'old-build': {}, 'network-sign-in': {}, 'time-zone': {} },
  ...{ slow: { seconds: 6 }, 'server-error': { status: 503 }, 'storage-full': {} },
  ...{ clock: { minutes: 120 }, 'old-browser': { browser: 'Chrome 120' }, zoom: { percent: 50 } },
  ...{ extensions: { names: 'Grammarly' }, proxy: { name: 'squid' } },
  ...{ 'third-party-cookies': { host: 'a.example' }, blocked: { host: 'a.example' }, socket: { host: 'a.example' } },
  ...{ host: { host: 'a.example' }, certificate: { host: 'a.example' } },
  permissions: { permissions: 'camera geolocation' },
  language: { pageLanguage: 'fr', browserLanguage: 'de' },
}
const said = async (id: Finding['id'], language: string) => {
  const texts = await textsFor(language, [])
  const values = findingValues({ id, tone: 'warn', values: found[id] }, texts)
  return checkTexts[id].map((key) => texts.t(key, values)).join(' ')
}

describe.each(spokenLanguages)('the findings in %s', (language) => {
  it.each(Object.keys(found) as Finding['id'][])('are said whole: %s', async (id) => {
    expect(await said(id, language)).not.toMatch(/\$|undefined|NaN/)
  })
})

it.each([
  ['clock', 'en', 'This computer’s clock differs from the server’s by 2 hours.'],
  ['clock', 'de', 'Die Uhr dieses Computers weicht um 2 Stunden von der des Servers ab.'],
  ['clock', 'ja', 'このコンピューターの時計がサーバーと 2 時間ずれています。'],
  ['zoom', 'en', 'zoomed to 50%'],
  ['permissions', 'en', 'This page may not use: camera and location.'],
  ['permissions', 'de', 'Kamera und Standort'],
  ['language', 'en', 'Page language: French. Browser language: German.'],
  ['language', 'ja', 'このページの言語: フランス語。ブラウザーの言語: ドイツ語。'],
] as const)('%s in %s is said as a person does', async (id, language, words) => {
  expect((await said(id, language)).replace(/\s/g, ' ')).toContain(words)
})

it.each(spokenLanguages)('two pictures of the same minute have different names in %s', async (language) => {
  const words = customerWords(await textsFor(language, []))
  const name = (at: number) => words.picture([screenshot({ at })], { startedAt: Date.UTC(2026, 2, 14, 9) })
  expect(name(1_000)).not.toBe(name(20_000))
})

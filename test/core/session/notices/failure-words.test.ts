/** Messages that report a failure in the languages of customers, and those that only sound like it. */
import { expect, it } from 'vitest'
import { reportsFailure } from '../../../../src/core/session/notices/failure-words.ts'

it.each([
  [true, 'Nepodařilo se uložit fakturu.'],
  [true, 'Registr je momentálně nedostupný.'],
  [true, 'Filen kunde inte öppnas'],
  [true, 'Något gick fel'],
  [true, 'Siden kunne ikke åbnes'],
  [true, 'Tallennus epäonnistui'],
  [true, 'İşlem başarısız oldu'],
  [true, 'A mentés sikertelen'],
  [false, 'Faktura byla uložena'],
  // “fel” is Hungarian for “up”
  [false, 'A fájl fel lett töltve'],
  [false, 'Kaydedildi'],
  [false, 'We will be down for maintenance on Sunday.'],
  [false, 'Das Portal wird am Sonntag wegen Wartung abgeschaltet.'],
  [true, 'Wegen Wartung ist das Portal nicht verfügbar.'],
])('%s: %s', (failed, text) => {
  expect(reportsFailure({ role: 'status', text })).toBe(failed)
})

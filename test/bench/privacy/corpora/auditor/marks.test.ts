import { expect, it } from 'vitest'
import { readings } from '../../survival.ts'
import { auditorOrdinary, auditorSecrets, auditorUnpromised } from '../auditor.ts'

it('every value can be read before anything is masked, so that none counts as gone or kept by itself', () => {
  const told = [...auditorSecrets(), ...auditorUnpromised()].map(({ secrets, ...one }) => ({ ...one, words: secrets }))
  for (const { words, event } of [...told, ...auditorOrdinary()]) {
    const whole = JSON.stringify(event)
    const texts = readings(whole, 2)
    expect(words.length, whole).toBeGreaterThan(0)
    expect(words.filter((word) => !texts.some((text) => text.includes(word)))).toEqual([])
    expect(whole).not.toMatch(/[«»]|%C2%AB/)
  }
})

it('no secret stands in two events: what is recognised in one is masked in all', () => {
  const secrets = auditorSecrets().flatMap((one) => one.secrets)
  expect(new Set(secrets).size).toBe(secrets.length)
})

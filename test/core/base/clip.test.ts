import { describe, expect, it } from 'vitest'
import { clip } from '../../../src/core/base/clip.ts'

describe('clip', () => {
  it.each([
    ['what fits', 'save', 4, 'save'],
    ['what does not', 'saved', 4, 'sav…'],
    ['a character of two halves whole', 'ab😀cd', 4, 'ab…'],
    ['the same where it ends before the cut', 'a😀cde', 4, 'a😀…'],
  ])('keeps %s', (_what, text, limit, kept) => {
    expect(clip(text, limit)).toBe(kept)
  })
})

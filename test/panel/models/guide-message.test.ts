/** The message that goes to the customer with a guide. */
import { describe, expect, it } from 'vitest'
import { guideCode, guideLink, readGuide, spokenLanguages } from '../../../src/core/guide/index.ts'
import { guideMessage } from '../../../src/panel/models/guide-message.ts'
import { guideOf } from '../../support/guides.ts'

const english = guideMessage(guideOf(), 'UTC')

describe('the message to the customer', () => {
  it('says what to do, until when, and ends with the code', () => {
    expect(english.split('\n')).toEqual([
      'Please use Casefile to show us what happens: Saving an invoice fails',
      '',
      '1. Install the Casefile browser extension. You do not need it if app.tallybook.example has Casefile built in.',
      '2. Open https://app.tallybook.example and click the Casefile button in the toolbar of your browser.',
      '3. Choose “Follow a guide” in the menu at the top, and paste the code at the end of this message.',
      '',
      'Instead of pasting the code, you can open this link and then click the Casefile button:',
      guideLink(guideOf()),
      '',
      'Nothing is recorded until you agree. The guide is valid until March 21, 2026 at 9:00 AM UTC.',
      '',
      guideCode(guideOf()),
    ])
  })

  it('is a guide itself, for whoever pastes all of it', () => {
    expect(readGuide(english)).toEqual({ guide: guideOf() })
  })

  it('has no link where the app could read an upload address in it', () => {
    const guide = guideOf({ handOver: { upload: { to: 'https://uploads.example/files', by: 'tus' } } })
    const message = guideMessage(guide)
    expect(message).not.toContain('#casefile=')
    expect(message.split('\n').at(-1)).toBe(guideCode(guide))
    expect(readGuide(message)).toEqual({ guide })
  })

  it.each(spokenLanguages)('is written in %s', (language) => {
    const guide = guideOf({ language })
    const lines = guideMessage(guide, 'UTC').split('\n')
    const text = lines.slice(0, -1).join('\n').replace(guideLink(guide), '')
    expect(lines.at(-1)).toBe(guideCode(guide))
    // What the panel calls it, in any language.
    expect(text).toContain('Follow a guide')
    expect(text).toContain('2026')
    for (const place of [guide.title, guide.origin]) expect(text).toContain(place)
    if (language !== 'en') expect(lines.filter((line) => line !== '' && english.includes(line))).toEqual([])
  })

  it.each([
    ['pt-AO', 'Mostre-nos'],
    ['pt-BR', 'Mostre com'],
    ['he', 'Please use Casefile'],
    [undefined, 'Please use Casefile'],
  ])('to a guide in %s begins with “%s”', (language, words) => {
    expect(guideMessage(guideOf(language === undefined ? {} : { language }))).toContain(words)
  })
})

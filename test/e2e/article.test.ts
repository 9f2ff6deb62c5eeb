/** A missing article is drafted from the case, kept, and found for the next customer. */
import { describe, expect, it } from 'vitest'
import { browsers, startStage } from './browsers/index.ts'
import { capturedFailingSave, granted, withLab } from './with-lab.ts'

describe.each(browsers)('an article drafted in %s', (name) => {
  const here = withLab(() => startStage(name, granted))

  it('is made in one click, read as the import reads it, and answers the next case', async () => {
    const first = await capturedFailingSave(here)
    await first.panel.sees('No articles yet')
    await first.panel.click('Draft an article')
    await first.panel.sees(/\d places to fill in or to check/)
    await first.panel.click('Preview')
    await first.panel.sees('Reference for support')
    const shown = await first.panel.text()
    expect(shown).toMatch(/PUT \/api\/invoices\/\{id\}/)
    expect(shown).not.toMatch(/redacted-|localhost/)
    await first.panel.click('Add to knowledge base')
    await first.panel.sees(/The article is in the knowledge base, with \d places still to fill in/)
    await first.panel.click('Back to the case')
    await first.panel.sees('Good match')

    await first.panel.click('Back to live')
    const second = await capturedFailingSave(here)
    await second.panel.sees('Good match')
    const [found] = await second.panel.entries()
    expect(found).toMatch(/^Saving the invoice failed: /)

    await second.panel.click('Not a match: Saving the invoice failed')
    await second.panel.sees('No good match.')
    await second.panel.sees(/Remembered as not the answer: Saving the invoice failed/)
    await second.panel.click('Undo')
    await second.panel.sees('Good match')
    await second.panel.click('This solved it: Saving the invoice failed')
    await second.panel.sees('Solved this once here; moved up.')
    await second.panel.click(/^more|menu/i)
    await second.panel.click('Case history')
    await second.panel.sees('An article solved 1 of 2 cases: 50%')
  })
})

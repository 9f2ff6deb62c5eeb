/** Guides, and answers of pages about themselves, for tests. */
import type { Guide, PageFacts } from '../../src/core/guide/index.ts'
import { environmentOf, SITE } from './session-builder.ts'

/** When these guides were made, epoch ms. */
export const GUIDE_MADE = Date.UTC(2026, 2, 14, 9, 0)

export function guideOf(told: Partial<Guide> = {}): Guide {
  return {
    format: 'casefile-guide',
    version: 1,
    id: '0123456789abcdef',
    title: 'Saving an invoice fails',
    by: 'Tallybook support',
    origin: SITE,
    steps: [
      { text: 'Open invoice 42', done: { by: 'url', value: '/invoices/42' } },
      { text: 'Choose “Edit”', done: { by: 'click', value: 'Edit' } },
      { text: 'Wait until the message is gone' },
    ],
    capture: { console: true, network: true, pictures: true },
    mask: ['customerNumber'],
    minutes: 30,
    createdAt: GUIDE_MADE,
    expiresAt: GUIDE_MADE + 7 * 86_400_000,
    happened: { when: 'status', atLeast: 500 },
    handOver: { how: 'Attach the file to ticket 4711', link: 'https://help.tallybook.example/4711' },
    ...told,
  }
}

export function pageFacts(told: Partial<PageFacts> = {}): PageFacts {
  return {
    environment: environmentOf(),
    reach: {
      answer: 'came',
      status: 200,
      date: new Date(GUIDE_MADE).toUTCString(),
      askedAt: GUIDE_MADE + 500,
      took: 20,
    },
    storage: 'works',
    newVersionWaits: false,
    newerBuild: false,
    denied: [],
    ...told,
  }
}

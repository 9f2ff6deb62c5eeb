/** The guide that an overlay shows. Pure. */

import { dayMs } from '../../core/base/day.ts'
import { type Guide, guideFile, readGuide } from '../../core/guide/index.ts'
import type { Texts } from '../../guide/texts.ts'

/** minutes that a report may take */
const minutes = 30

/** The app's own report: one step, and the customer says when it has happened. @param now epoch ms */
export function ownGuide(origin: string, texts: Texts, now: number, id: string): Guide {
  return {
    ...{ format: 'casefile-guide', version: 1, id, origin, minutes, mask: [] },
    ...{ title: texts.t('ownTitle'), by: new URL(origin).host, language: texts.language },
    steps: [{ text: texts.t('ownStep') }],
    capture: { console: true, network: true, pictures: false },
    ...{ createdAt: now, expiresAt: now + dayMs, happened: { when: 'button' }, handOver: {} },
  }
}

/**
 * The guide of a code, as a person would paste it. A script cannot take pictures, so the customer is not asked for any.
 */
export function guideOfCode(code: string): string {
  const read = readGuide(code)
  // The screen says what is wrong with it.
  if ('problem' in read) return code
  return guideFile({ ...read.guide, capture: { ...read.guide.capture, pictures: false } })
}

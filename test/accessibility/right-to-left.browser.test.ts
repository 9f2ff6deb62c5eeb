/** The customer's side in Arabic: every screen from right to left. */
import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { guideCode } from '../../src/core/guide/index.ts'
import { textsFor } from '../../src/guide/texts.ts'
import { agentAt } from '../e2e/agent.ts'
import { type ChromiumStage, openPanelOf, startChromium } from '../e2e/browsers/chromium.ts'
import { playJourney } from '../lab/journeys.ts'
import { type Lab, startLab } from '../lab/server.ts'
import { guideOf } from '../support/guides.ts'
import { startUploadServer, type UploadServer } from '../support/upload-server.ts'
import { canCheck, missing, violationsOf } from './axe.ts'
import { keepPictures } from './pictures.ts'

describe.skipIf(!canCheck)(`the customer's side in Arabic${missing}`, () => {
  let lab: Lab
  let stage: ChromiumStage
  let uploads: UploadServer

  beforeAll(async () => {
    lab = await startLab()
    uploads = await startUploadServer(false)
    stage = await startChromium({ granted: ['http://localhost/*'] })
  })
  afterAll(async () => {
    await stage?.close()
    await lab?.close()
    await uploads?.close()
  })

  it('holds, and nothing goes out of a narrow screen', async () => {
    const tab = await stage.openTab(lab.url)
    const { panel } = await agentAt(stage, tab)
    const screen = await openPanelOf(stage)
    await panel.sees('Record this tab')
    const { t } = await textsFor('ar', [])
    const now = Date.now()
    const guide = guideOf({
      ...{ origin: lab.url, createdAt: now, expiresAt: now + 3_600_000, language: 'ar', title: 'فشل حفظ الفاتورة' },
      steps: [{ text: 'افتح الفاتورة 42', done: { by: 'url', value: '/invoices/42' } }, { text: 'اختر Save changes' }],
      handOver: {
        ...{ how: 'أرفق الملف بالتذكرة 4711', link: 'https://help.tallybook.example/4711' },
        upload: { to: uploads.tus, by: 'tus' },
      },
    })
    const found: Record<string, string[]> = {}
    const look = async (name: string) => {
      // The colours are those of the screens from left to right, which are looked at in both schemes.
      found[name] = await violationsOf(screen, ['light'])
      await keepPictures(screen, `rtl-${name}`)
      expect(await widerThanScreen(screen), name).toEqual([])
    }
    await panel.click(/^more|menu/i)
    await panel.click('Follow a guide')
    await panel.fill('Code or link', guideCode(guide))
    await panel.click('Open')
    await panel.sees(t('consentTitle'))
    await look('consent')
    await panel.click(t('yes'))
    await panel.sees(t('recording'))
    lab.setFault('save-500', true)
    await playJourney(tab, lab, 'save-500')
    await panel.sees(new RegExp(t('happenedText')))
    await look('steps')
    await panel.click(t('picture'))
    await panel.sees(t('pictureTaken'))
    await panel.click(t('finish'))
    await panel.sees(t('reviewText'))
    await look('review')
    await panel.click(new RegExp(`^${t('drawButton')}`))
    await panel.click(t('drawCover'))
    await panel.click(t('drawAdd'))
    await panel.sees(`${t('drawCover')} 1`)
    await look('drawing')
    await panel.click(t('drawKeep'))
    await panel.sees(t('changeDrawn'))
    await panel.click(t('save'))
    await panel.sees(t('savedTitle'))
    await look('handOver')
    uploads.faults.push({ status: 503, headers: { 'retry-after': '200' } })
    await panel.click(t('uploadSend'))
    await panel.sees(t('uploadNow'))
    await look('uploading')
    await panel.click(t('uploadNow'))
    await panel.sees(t('uploadDone'))
    await look('uploaded')
    await panel.click(t('handOverEnd'))
    await panel.sees(t('endedText'))
    await look('end')
    expect(await screen.evaluate(() => document.querySelector('.guide')?.getAttribute('dir'))).toBe('rtl')
    expect(Object.entries(found).filter(([, violations]) => violations.length > 0)).toEqual([])
  })
})

/** What goes out of the screen at the side, at 320 CSS px (WCAG 2.2, 1.4.10). */
async function widerThanScreen(page: Page): Promise<string[]> {
  await page.setViewport({ width: 320, height: 700 })
  const wide = await page.evaluate(() => {
    const parts = [...document.querySelectorAll<HTMLElement>('.guide-body, .guide-head, .guide-foot, .cf-dialog')]
    return parts.filter((one) => one.scrollWidth > one.clientWidth).map((one) => one.className)
  })
  await page.setViewport(null)
  return wide
}

/** Pictures of screens, narrow and wide, in light and in dark. */
import process from 'node:process'
import type { Page } from 'puppeteer-core'

/** For a person to look at, where `PICTURES` names a folder. */
export async function keepPictures(page: Page, name: string): Promise<void> {
  if (!process.env.PICTURES) return
  for (const width of [320, 1280]) {
    for (const scheme of ['light', 'dark']) {
      await page.setViewport({ width, height: 760 })
      await page.emulateMediaFeatures([
        { name: 'prefers-color-scheme', value: scheme },
        { name: 'prefers-reduced-motion', value: 'reduce' },
      ])
      await page.screenshot({ path: `${process.env.PICTURES}/${name}-${width}-${scheme}.png` })
    }
  }
  await page.setViewport(null)
}

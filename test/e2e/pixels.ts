/** What a picture shows, as a browser decodes it. */
import type { Page } from 'puppeteer-core'

/** The grey that src/background/pictures/paint.ts paints, and how far WebP may be off. */
const grey = [0x5b, 0x61, 0x6b]
const off = 8

export interface Spot {
  name: string
  /** fraction of the picture's width and height */
  x: number
  y: number
}

/** Whether a spot is covered. */
export function isGrey(pixel: readonly number[]): boolean {
  return pixel.every((value, channel) => Math.abs(value - grey[channel]!) <= off)
}

/** Colours at spots of a picture, as a browser decodes it. */
export function pixels(page: Page, bytes: Uint8Array, spots: Spot[]) {
  return page.evaluate(
    async (base64, spots) => {
      const blob = new Blob([Uint8Array.from(atob(base64), (character) => character.charCodeAt(0))])
      const image = await createImageBitmap(blob)
      const context = new OffscreenCanvas(image.width, image.height).getContext('2d')!
      context.drawImage(image, 0, 0)
      const at: Record<string, number[]> = {}
      for (const { name, x, y } of spots) {
        const { data } = context.getImageData(Math.floor(x * image.width), Math.floor(y * image.height), 1, 1)
        at[name] = [...data.slice(0, 3)]
      }
      return { width: image.width, height: image.height, at }
    },
    Buffer.from(bytes).toString('base64'),
    spots,
  )
}

/** Works on pixels: covers what must not be seen, then shrinks the picture. Needs OffscreenCanvas, which workers have. */
import { fromBase64 } from '../../core/base/bytes.ts'
import { type Box, fitted, type Size, scaled } from './cover.ts'

/** The colour of covered parts: it stands out on white and black pages alike. */
const colour = '#5b616b'
/** px */
const widest = 1_600
/** of WebP: text stays sharp, and a page takes about 100 kB */
const quality = 0.8

export interface Painted extends Size {
  bytes: Uint8Array
  /** file extension */
  type: 'webp' | 'png'
}

export type Paint = (image: string, page: Size, boxes: readonly Box[]) => Promise<Painted | undefined>

/**
 * @param image a data URL of a lossless picture: a lossy one smears covered content over the edges of its box
 * @param page size of the viewport in CSS px
 * @param boxes in CSS px of the viewport
 * @returns undefined if the picture does not fit the page
 */
export async function paint(image: string, page: Size, boxes: readonly Box[]): Promise<Painted | undefined> {
  const bitmap = await createImageBitmap(blobOf(image))
  const covered = scaled(boxes, page, bitmap)
  if (!covered) return undefined
  const full = canvasOf(bitmap)
  full.context.drawImage(bitmap, 0, 0)
  bitmap.close()
  full.context.fillStyle = colour
  for (const { x, y, width, height } of covered) full.context.fillRect(x, y, width, height)
  // Shrunk only after covering, so that nothing shows through at the edges.
  const size = fitted(full.canvas, widest)
  const small = size.width === full.canvas.width ? full : canvasOf(size)
  if (small !== full) {
    small.context.imageSmoothingQuality = 'high'
    small.context.drawImage(full.canvas, 0, 0, size.width, size.height)
  }
  // A browser that cannot write WebP writes PNG (https://html.spec.whatwg.org/#a-serialisation-of-the-bitmap-as-a-file).
  const blob = await small.canvas.convertToBlob({ type: 'image/webp', quality })
  const bytes = new Uint8Array(await blob.arrayBuffer())
  return { ...size, bytes, type: blob.type === 'image/webp' ? 'webp' : 'png' }
}

function canvasOf({ width, height }: Size) {
  const canvas = new OffscreenCanvas(width, height)
  const context = canvas.getContext('2d', { alpha: false })
  if (!context) throw new Error('The browser could not draw the picture.')
  return { canvas, context }
}

/** The extension's pages may not fetch anything, not even a data URL. */
function blobOf(image: string): Blob {
  return new Blob([fromBase64(image.slice(image.indexOf(',') + 1))], { type: 'image/png' })
}

/** Draws shapes into the pixels of a picture. Needs OffscreenCanvas, which pages and workers have. */

import { sha256 } from '../core/base/bytes.ts'
import { paintShapes, type Shape, type Size } from '../core/drawing/index.ts'

/** of WebP, as in src/background/pictures/paint.ts */
const quality = 0.8

export interface DrawnPicture extends Size {
  /** path in the bundle: like every picture's, it is derived from the content */
  file: string
  bytes: Uint8Array
}

/**
 * Makes a new picture in which nothing is left of what was covered.
 * @param picture an image file, as captured
 * @throws if the browser cannot read or paint it
 */
export async function drawOn(picture: Uint8Array, shapes: readonly Shape[]): Promise<DrawnPicture> {
  const bitmap = await createImageBitmap(new Blob([picture as Uint8Array<ArrayBuffer>]))
  const size = { width: bitmap.width, height: bitmap.height }
  const canvas = new OffscreenCanvas(size.width, size.height)
  const context = canvas.getContext('2d', { alpha: false })
  if (!context) throw new Error('The browser could not draw the picture.')
  context.drawImage(bitmap, 0, 0)
  bitmap.close()
  paintShapes(context, shapes, size)
  // A browser that cannot write WebP writes PNG (https://html.spec.whatwg.org/#a-serialisation-of-the-bitmap-as-a-file).
  const blob = await canvas.convertToBlob({ type: 'image/webp', quality })
  const bytes = new Uint8Array(await blob.arrayBuffer())
  const hash = await sha256(bytes)
  if (hash === undefined) throw new Error('The browser could not name the picture.')
  return { ...size, bytes, file: `screenshots/${hash}.${blob.type === 'image/webp' ? 'webp' : 'png'}` }
}

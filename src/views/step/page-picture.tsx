import type { ScreenshotEvent } from '../../core/session/index.ts'
import type { Children } from '../../ui/index.ts'
import { formatDuration } from '../format.ts'
import type { PictureBox } from './step-picture.ts'

/** A picture of the page, with a box around where an element was. */
export function PagePicture({
  picture,
  src,
  box,
  alt = 'The page as it was seen',
  children,
}: {
  picture: Pick<ScreenshotEvent, 'width' | 'height'>
  src: string
  box?: PictureBox | undefined
  alt?: string
  /** placed below it */
  children?: Children
}) {
  const { width, height } = picture
  return (
    <figure class="cf-picture">
      <div class="cf-picture-frame">
        <img class="cf-screenshot" src={src} width={width} height={height} alt={alt} />
        {box && (
          <svg class="cf-picture-box" viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
            <rect {...box} class="cf-picture-halo" />
            <rect {...box} />
          </svg>
        )}
      </div>
      <figcaption class="cf-muted">{children}</figcaption>
    </figure>
  )
}

/** `1.20 s after the step`, `412 ms before the failure` */
export function awayWords(after: number, what: string): string {
  return `${formatDuration(Math.abs(after))} ${after < 0 ? 'before' : 'after'} ${what}`
}

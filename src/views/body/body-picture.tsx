import { createContext } from 'preact'
import { useContext, useEffect, useState } from 'preact/hooks'
import { utf8 } from '../../core/base/bytes.ts'
import type { Body } from '../../core/session/index.ts'
import { formatBytes } from '../format.ts'

/** An image's type and data. */
export interface PictureData {
  type: string
  bytes: Uint8Array<ArrayBuffer>
}

/** Image responses by request id; provided by whoever opened a file that contains some. */
export const AnsweredPictures = createContext<ReadonlyMap<string, PictureData> | undefined>(undefined)

/** A response as an image, if the file has it: an SVG from its text, others from their bytes. */
export function usePictureOf(request: { id: string; responseBody?: Body | undefined }): PictureData | undefined {
  const known = useContext(AnsweredPictures)?.get(request.id)
  if (known) return known
  const { type = '', text, truncated } = request.responseBody ?? {}
  const isSvg = /^image\/svg\+xml\b/i.test(type) && text !== undefined && text !== '' && !truncated
  return isSvg ? { type: 'image/svg+xml', bytes: utf8(text) as Uint8Array<ArrayBuffer> } : undefined
}

/**
 * Shows an untrusted image. In an `<img>` an SVG runs no scripts and loads nothing
 * (https://www.w3.org/TR/SVG2/conform.html#secure-static-mode), and the URL is created here, so nothing is requested.
 */
export function BodyPicture({ picture: { type, bytes }, label }: { picture: PictureData; label: string }) {
  const [url, setUrl] = useState<string>()
  const [size, setSize] = useState<{ width: number; height: number }>()
  const [broken, setBroken] = useState(false)
  useEffect(() => {
    const made = URL.createObjectURL(new Blob([bytes], { type }))
    setUrl(made)
    setSize(undefined)
    setBroken(false)
    return () => URL.revokeObjectURL(made)
  }, [bytes, type])
  const facts = [
    size && size.width > 0 ? `${size.width} × ${size.height} px` : undefined,
    formatBytes(bytes.length),
    type,
  ].filter((fact) => fact !== undefined)
  return (
    <figure class="cf-body-picture">
      {url !== undefined && !broken && (
        <img
          src={url}
          alt={label}
          onLoad={({ currentTarget: { naturalWidth, naturalHeight } }) =>
            setSize({ width: naturalWidth, height: naturalHeight })
          }
          onError={() => setBroken(true)}
        />
      )}
      <figcaption class="cf-muted">
        {broken && 'The browser cannot show this picture. '}
        {facts.join(' · ')}
      </figcaption>
    </figure>
  )
}

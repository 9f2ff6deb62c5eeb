import { createContext } from 'preact'
import { useContext, useEffect, useState } from 'preact/hooks'
import { utf8 } from '../../core/base/bytes.ts'
import type { Body } from '../../core/session/index.ts'
import { formatBytes } from '../format.ts'

/** What a picture is made of. */
export interface PictureData {
  type: string
  bytes: Uint8Array<ArrayBuffer>
}

/** Pictures that requests were answered with, by the id of the request; given by whoever has opened a file with some. */
export const AnsweredPictures = createContext<ReadonlyMap<string, PictureData> | undefined>(undefined)

/** The picture that an answer is, where the file holds it: of another kind by its bytes, an SVG by its text. */
export function usePictureOf(request: { id: string; responseBody?: Body | undefined }): PictureData | undefined {
  const known = useContext(AnsweredPictures)?.get(request.id)
  if (known) return known
  const { type = '', text, truncated } = request.responseBody ?? {}
  const isSvg = /^image\/svg\+xml\b/i.test(type) && text !== undefined && text !== '' && !truncated
  return isSvg ? { type: 'image/svg+xml', bytes: utf8(text) as Uint8Array<ArrayBuffer> } : undefined
}

/**
 * Shows a picture of anyone. It is an `<img>`, in which an SVG runs no script and loads nothing
 * (https://www.w3.org/TR/SVG2/conform.html#secure-static-mode), and its address is made here, so nothing is asked for.
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

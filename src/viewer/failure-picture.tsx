import type { OpenedBundle } from '../core/bundle/index.ts'
import { awayWords, type NearPicture, PagePicture, useImages } from '../views/index.ts'

/** How the page looked around the time of the failure, once the bundle's pictures are read. */
export function FailurePicture({ near, bundle }: { near: NearPicture; bundle: OpenedBundle }) {
  const { picture, after, box } = near
  const src = useImages(bundle.files)(picture.file)
  if (src)
    return (
      <PagePicture picture={picture} src={src} box={box} alt="The page near the failure">
        Taken {awayWords(after, 'the failure')}.{box && ' The box marks where the step’s element was.'}
      </PagePicture>
    )
  return bundle.integrity.state === 'checking' ? (
    // As large as the picture to come, so that nothing below it moves.
    <div class="cf-picture-awaited" style={{ aspectRatio: `${picture.width} / ${picture.height}` }} />
  ) : (
    <p class="cf-muted">The picture is not in the file.</p>
  )
}

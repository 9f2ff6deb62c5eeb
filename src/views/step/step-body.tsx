import { useMemo } from 'preact/hooks'
import type { StepEvent } from '../../core/session/index.ts'
import { Button, KeyValue, type Pair } from '../../ui/index.ts'
import { MaskedText } from '../masked-text.tsx'
import { awayWords, PagePicture } from './page-picture.tsx'
import { type PicturedSession, pictureOfStep } from './step-picture.ts'

/** What a step did and to which element, with the next picture that still shows its page. */
export function StepBody({
  event,
  imageOf,
  ...more
}: Omit<PictureProps, 'imageOf'> & {
  /** if omitted, pictures are shown elsewhere */
  imageOf: PictureProps['imageOf'] | undefined
}) {
  const { target } = event
  const pairs: Pair[] = [
    { key: 'Action', value: event.action },
    ...(event.value === undefined ? [] : [{ key: 'Value', value: <MaskedText text={event.value} />, mono: true }]),
    ...(target
      ? [{ key: 'Element', value: `${target.role ?? target.tag}${target.name ? ` "${target.name}"` : ''}` }]
      : []),
    ...(target?.rect
      ? [{ key: 'Place', value: `${target.rect.width} × ${target.rect.height} at ${target.rect.x}, ${target.rect.y}` }]
      : []),
  ]
  return (
    <>
      <KeyValue pairs={pairs} />
      {imageOf && <StepPicture event={event} imageOf={imageOf} {...more} />}
      {target && target.locators.length > 0 && (
        <section class="cf-section">
          <h3 class="cf-section-title">Ways to find the element</h3>
          <KeyValue
            mono
            pairs={target.locators.map((locator) => ({
              key: locator.by,
              value: `${locator.value}${locator.name === undefined ? '' : ` "${locator.name}"`}${locator.unique ? '' : ' (not unique)'}`,
              copy: locator.name ?? locator.value,
            }))}
          />
        </section>
      )}
    </>
  )
}

interface PictureProps {
  event: StepEvent
  session: PicturedSession
  onOpen: (id: string) => void
  imageOf: (file: string) => string | undefined
  imagesFollow: boolean
}

function StepPicture({ event, session, onOpen, imageOf, imagesFollow }: PictureProps) {
  const near = useMemo(() => pictureOfStep(session, event), [session, event])
  const src = near && imageOf(near.picture.file)
  return (
    <section class="cf-section">
      <h3 class="cf-section-title">The page afterwards</h3>
      {near && src ? (
        <PagePicture picture={near.picture} src={src} box={near.box} alt="The page after the step">
          Taken {awayWords(near.after, 'the step')}.{near.box && ' The box marks where the element was at the step.'}{' '}
          <Button size="sm" variant="quiet" onClick={() => onOpen(near.picture.id)}>
            Open the picture
          </Button>
        </PagePicture>
      ) : near && imagesFollow ? (
        <p class="cf-muted" role="status">
          Loading the picture…
        </p>
      ) : (
        <p class="cf-muted">
          No picture was taken between this step and the next page. Pictures are taken at Capture, at a mark and on
          request, not with every step.
        </p>
      )}
    </section>
  )
}

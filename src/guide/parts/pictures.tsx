/** The pictures that will leave, each large enough to see what is on it. */
import { Button } from '../../ui/index.ts'
import { useImages } from '../../views/index.ts'
import { useStore, useTexts } from '../context.ts'
import type { Reviewed } from '../store/review.ts'
import { Part } from './frame.tsx'

export function Pictures({ reviewed: { session, pictures } }: { reviewed: Reviewed }) {
  const { review } = useStore()
  const { t, time } = useTexts()
  const imageOf = useImages(pictures)
  const shown = session.events.filter((event) => event.kind === 'screenshot')
  if (shown.length === 0) return null
  return (
    <Part id="pictures" title={t('reviewPictures')}>
      <ul class="guide-pictures">
        {shown.map((event) => {
          const words = t('pictureAt', { time: time(session.startedAt + event.at) })
          return (
            <li key={event.id}>
              <img src={imageOf(event.file)} alt={words} width={event.width} height={event.height} />
              <div class="guide-picture-foot">
                <span class="guide-small">{words}</span>
                <Button
                  size="sm"
                  icon="trash"
                  busy={review.busy.value}
                  aria-label={`${t('pictureRemove')}: ${words}`}
                  onClick={() => void review.removeEvent(event)}
                >
                  {t('pictureRemove')}
                </Button>
              </div>
            </li>
          )
        })}
      </ul>
    </Part>
  )
}

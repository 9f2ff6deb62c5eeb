/** The pictures that will leave. */
import { picturesOf } from '../../core/session/pictures.ts'
import { PictureList } from '../../views/index.ts'
import { useStore, useTexts } from '../context.ts'
import type { Reviewed } from '../store/review/reviewed.ts'
import { Part } from './frame.tsx'

export function Pictures({ reviewed: { captured, session, pictures } }: { reviewed: Reviewed }) {
  const { review } = useStore()
  const { t } = useTexts()
  if (picturesOf(session).length === 0) return null
  return (
    <Part id="pictures" title={t('reviewPictures')}>
      <PictureList
        captured={captured}
        session={session}
        pictures={pictures}
        edits={review.edits.value}
        busy={review.busy.value}
        onDraw={review.draw}
        onRemove={(event) => void review.removePicture(event)}
      />
    </Part>
  )
}

/** What was masked, what else to mask, and what to leave out altogether. */
import { picturesOf } from '../../core/session/pictures.ts'
import { EditList, MaskedOverview, MaskForm, PictureList, RemovableList } from '../../views/index.ts'
import { useStore } from '../context.ts'
import type { Case } from '../store/case/case.ts'

export function PrivacyTab({ item, onOpen }: { item: Case; onOpen: (id: string) => void }) {
  const { review } = useStore()
  const edits = item.edits.value
  const hasPictures = picturesOf(item.session).length > 0
  const undo = (id: number) => void review.undo(item, id)
  return (
    <>
      <section class="panel-section" aria-labelledby="review-masked">
        <h2 id="review-masked" class="panel-label">
          Masked
        </h2>
        <MaskedOverview session={item.session} onOpen={onOpen} />
      </section>
      <MaskForm busy={review.busy.value} pictures={hasPictures} onMask={(value) => review.mask(item, value)} />
      {hasPictures && (
        <section class="panel-section" aria-labelledby="review-pictures">
          <h2 id="review-pictures" class="panel-label">
            Pictures
          </h2>
          <PictureList
            captured={item.captured}
            session={item.session}
            pictures={item.pictures}
            edits={edits}
            busy={review.busy.value}
            onDraw={(event, shapes) => review.draw(item, event, shapes)}
            onRemove={(event) => void review.removePicture(item, event)}
          />
        </section>
      )}
      <section class="panel-section" aria-labelledby="review-remove">
        <h2 id="review-remove" class="panel-label">
          Remove by type
        </h2>
        <RemovableList
          captured={item.captured}
          edits={edits}
          busy={review.busy.value}
          onRemove={(kind) => void review.removeKind(item, kind)}
          onUndo={undo}
        />
        <p class="panel-small">
          To remove a single event, choose it under Events and press Delete. The file says what is missing.
        </p>
      </section>
      <section class="panel-section" aria-labelledby="review-changes">
        <h2 id="review-changes" class="panel-label">
          Your changes
        </h2>
        <EditList edits={edits} captured={item.captured.events} onUndo={undo} />
      </section>
    </>
  )
}

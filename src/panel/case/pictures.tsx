/** Screenshots of the page: thumbnails, enlarged when selected. */
import { formatTime, summarise, useImages } from '../../views/index.ts'
import type { Case } from '../store/case/case.ts'

export function Pictures({ item, onOpen }: { item: Case; onOpen: (id: string) => void }) {
  const imageOf = useImages(item.pictures)
  const pictures = item.session.events.filter((event) => event.kind === 'screenshot')
  if (pictures.length === 0) return null
  return (
    <section class="panel-section" aria-labelledby="case-pictures">
      <h2 id="case-pictures" class="panel-label">
        Pictures ({pictures.length})
      </h2>
      <ul class="panel-pictures">
        {pictures.map((event) => {
          const words = `${summarise(event).text}, ${formatTime(event.at)}`
          return (
            <li key={event.id}>
              <button type="button" class="panel-picture" title={words} onClick={() => onOpen(event.id)}>
                <img src={imageOf(event.file)} alt={words} width={event.width} height={event.height} />
                <span class="panel-picture-time" aria-hidden="true">
                  {formatTime(event.at)}
                </span>
              </button>
            </li>
          )
        })}
      </ul>
    </section>
  )
}

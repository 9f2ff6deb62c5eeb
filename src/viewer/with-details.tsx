import { useEffect, useMemo, useRef } from 'preact/hooks'
import { type Children, CopyButton, IconButton, SplitPane, showFirstWord, useTextMarks } from '../ui/index.ts'
import { EventDetails, SearchedWords, useImages, wantedWords } from '../views/index.ts'
import { linkTo } from './address/location.ts'
import type { ScreenProps } from './screen-props.ts'

const noFiles: ReadonlyMap<string, Uint8Array> = new Map()

/** A list with the details of the selected event beside it. In both the words that the list is searched for are marked. */
export function WithDetails({
  store,
  file,
  session,
  initial = 0.5,
  search = '',
  above,
  children,
}: ScreenProps & { initial?: number; search?: string; above?: Children; children: Children }) {
  const event = store.selectedEvent.value
  const imageOf = useImages(file.kind === 'bundle' ? file.files : noFiles)
  const words = useMemo(() => wantedWords(search), [search])
  const part = useRef<HTMLDivElement>(null)
  useTextMarks(part, words)
  // What was found may stand far down in a body.
  useEffect(() => {
    const details = part.current?.querySelector('.cf-details')
    if (details) showFirstWord(details.querySelector('[role="tabpanel"]') ?? details, words)
  }, [event?.id, words])
  return (
    <SearchedWords.Provider value={words}>
      <div ref={part} class="cf-contents">
        {above}
        <SplitPane
          label="Resize the details"
          initial={initial}
          stackedInitial={0.3}
          start={children}
          end={
            event && (
              <EventDetails
                event={event}
                session={session}
                onOpen={store.jumpTo}
                onClose={() => store.select(undefined)}
                onIsolate={store.isolate}
                actions={
                  <>
                    {store.tabs.value.includes('replay') && (
                      <IconButton icon="play" label="Show in the replay" onClick={() => store.showMoment(event.at)} />
                    )}
                    <CopyButton icon="link" label="Copy link" text={linkTo(event)} />
                  </>
                }
                imageOf={imageOf}
                imagesFollow={file.kind === 'bundle' && file.integrity.state === 'checking'}
              />
            )
          }
        />
      </div>
    </SearchedWords.Provider>
  )
}

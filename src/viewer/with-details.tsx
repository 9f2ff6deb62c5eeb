import { type Children, CopyButton, IconButton, KeptLook, SplitPane } from '../ui/index.ts'
import { EventDetails, Searched, useImages } from '../views/index.ts'
import { linkTo } from './address/location.ts'
import type { ScreenProps } from './screen-props.ts'

const noFiles: ReadonlyMap<string, Uint8Array> = new Map()

/** A list with the details of the selected event beside it. Both highlight the search words. */
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
  return (
    <Searched search={search} selected={event?.id}>
      {above}
      <SplitPane
        label="Resize the details"
        initial={initial}
        stackedInitial={0.3}
        start={children}
        end={
          event && (
            // Each event starts anew: what was open in another says nothing about it.
            <KeptLook.Provider value={undefined}>
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
            </KeptLook.Provider>
          )
        }
      />
    </Searched>
  )
}

import { type Children, IconButton, SplitPane } from '../ui/index.ts'
import { EventDetails, useImages } from '../views/index.ts'
import type { ScreenProps } from './bundle.tsx'

const noFiles: ReadonlyMap<string, Uint8Array> = new Map()

/** A list with the details of the selected event beside it. */
export function WithDetails({
  store,
  file,
  session,
  initial = 0.5,
  children,
}: ScreenProps & { initial?: number; children: Children }) {
  const event = store.selectedEvent.value
  const imageOf = useImages(file.kind === 'bundle' ? file.files : noFiles)
  return (
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
              store.tabs.value.includes('replay') && (
                <IconButton icon="play" label="Show in the replay" onClick={() => store.showMoment(event.at)} />
              )
            }
            imageOf={imageOf}
            imagesFollow={file.kind === 'bundle' && file.integrity.state === 'checking'}
          />
        )
      }
    />
  )
}

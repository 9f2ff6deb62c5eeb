import { useCallback, useEffect, useRef, useState } from 'preact/hooks'
import { Banner, classes, Dialog, Kbd } from '../ui/index.ts'
import {
  AnsweredPictures,
  ChosenRequestTab,
  OriginalPlaces,
  OriginalSources,
  type RequestTabChoice,
} from '../views/index.ts'
import { Bundle } from './bundle.tsx'
import type { Dropped } from './files/dropped-files.ts'
import { type DropZone, useDrop } from './files/file-drop.ts'
import { Header } from './header.tsx'
import { MaskDialog } from './masking/mask-dialog.tsx'
import { Locked } from './screens/locked.tsx'
import { Opening } from './screens/opening.tsx'
import { Start } from './screens/start.tsx'
import { sourcesAmong } from './sources/sources.ts'
import { SourcesDialog } from './sources/sources-dialog.tsx'
import type { ViewerStore } from './store.ts'
import { titleOf } from './title.ts'
import { useLocation } from './use-location.ts'
import { shortcuts, useShortcuts } from './use-shortcuts.ts'

/** The whole viewer. */
export function App({ store }: { store: ViewerStore }) {
  const [help, setHelp] = useState(false)
  const requestTab = useRef<RequestTabChoice | undefined>(undefined)
  const jumps = useRef(store.jumps.value)
  // Whoever follows a link wants to see its target.
  if (jumps.current !== store.jumps.value) {
    jumps.current = store.jumps.value
    requestTab.current = undefined
  }
  const showHelp = useCallback(() => setHelp(true), [])
  const isOpen = store.state.value.name === 'open'
  const onDrop = useCallback(
    async ({ files, problems }: Dropped, zone: DropZone) => {
      const maps = await sourcesAmong(files)
      const [file] = files
      // Only folders can have any, and dropped folders are for source maps.
      if (maps || problems.length > 0) store.sources.add(maps ?? [], problems)
      else if (file) (zone === 'compare' ? store.compareWith : store.openFile)(file)
    },
    [store],
  )
  const zone = useCallback((): DropZone => (store.state.value.name === 'open' ? 'compare' : 'open'), [store])
  const dropping = useDrop(onDrop, zone)
  useLocation(store)
  useShortcuts(store, showHelp)
  const state = store.state.value
  const refused = state.name === 'failed' ? state : store.refused.value
  const title = store.session.value && titleOf(store)
  useEffect(() => {
    document.title = title === undefined ? 'Casefile' : `${title} - Casefile`
  }, [title])
  return (
    <div class="cf-viewer">
      <Header store={store} onHelp={showHelp} />
      {state.name === 'opening' && <Opening progress={state.progress} onCancel={store.cancelOpening} />}
      {refused && (
        <div class="cf-failed">
          <Banner
            tone="bad"
            title={`${refused.file ?? 'This file'} cannot be shown`}
            {...(state.name === 'open' && { onDismiss: store.dismissRefused })}
          >
            {refused.message}
          </Banner>
        </div>
      )}
      {state.name === 'locked' && (
        <Locked name={state.file} wrong={state.message} onPassword={store.unlock} onFile={store.openFile} />
      )}
      {(state.name === 'empty' || state.name === 'failed') && <Start onFile={store.openFile} />}
      {state.name === 'open' && (
        <OriginalSources.Provider value={store.sources.resolve.value}>
          <OriginalPlaces.Provider value={store.sources.placeOf.value}>
            <ChosenRequestTab.Provider value={requestTab}>
              <AnsweredPictures.Provider value={state.file.kind === 'har' ? state.file.pictures : undefined}>
                <Bundle store={store} opened={state} />
              </AnsweredPictures.Provider>
            </ChosenRequestTab.Provider>
          </OriginalPlaces.Provider>
        </OriginalSources.Provider>
      )}
      {dropping && (
        <div class="cf-dropping">
          {isOpen && <Zone zone="compare" over={dropping} text="Drop to compare with this recording" />}
          <Zone zone="open" over={dropping} text={isOpen ? 'Drop to open instead' : 'Drop to open'} />
        </div>
      )}
      <MaskDialog masking={store.masking} onOpen={store.openCopy} />
      <SourcesDialog sources={store.sources} />
      <Dialog open={help} title="Keyboard shortcuts" onClose={() => setHelp(false)}>
        <dl class="cf-shortcuts">
          {shortcuts.map(({ keys, text }) => (
            <div key={text} class="cf-shortcut">
              <dt>
                {keys.map((key) => (
                  <Kbd key={key}>{key}</Kbd>
                ))}
              </dt>
              <dd>{text}</dd>
            </div>
          ))}
        </dl>
      </Dialog>
    </div>
  )
}

function Zone({ zone, over, text }: { zone: DropZone; over: DropZone; text: string }) {
  return (
    <div class={classes('cf-drop-zone', zone === over && 'cf-drop-over')} data-drop-zone={zone}>
      {text}
    </div>
  )
}

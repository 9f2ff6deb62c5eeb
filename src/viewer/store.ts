import { batch, computed, signal } from '@preact/signals'
import { fromBase64 } from '../core/base/bytes.ts'
import { compareSessions } from '../core/bundle/compare/index.ts'
import type { ExportInput } from '../core/bundle/exports/index.ts'
import type { EmbeddedBundle } from './files/embedded.ts'
import { createOpening } from './files/opening.ts'
import { createLook } from './look.ts'
import { createMasking, type MaskingDeps } from './masking/masking.ts'
import { siteIn } from './models/overview-model.ts'
import { createSearch } from './models/search.ts'
import { headlineWith } from './sources/original-places.ts'
import { createSources } from './sources/sources.ts'
import type { MaskedCopy } from './worker/mask-file.ts'
import type { ReadFile, Reading } from './worker/read.ts'

export interface ViewerDeps extends MaskingDeps {
  /** rejects with a BundleError whose message is for the reader */
  readFile: ReadFile
  /** the page of an empty viewer, used to save a bundle; without it none can be saved */
  viewerTemplate?: () => Promise<string>
}

export type ViewerStore = ReturnType<typeof createViewerStore>

/** The viewer's state: what is open, which tab, which event. Knows nothing about the surrounding page. */
export function createViewerStore({ readFile, viewerTemplate, ...maskingDeps }: ViewerDeps) {
  const opening = createOpening(readFile, () => look.lookAnew())
  const { state } = opening
  /** the file it is compared with */
  const other = createOpening(readFile)

  const opened = computed(() => (state.value.name === 'open' ? state.value : undefined))
  const session = computed(() => opened.value?.file.session)
  const overview = computed(() => opened.value?.overview)
  const site = computed(() => session.value && siteIn(session.value))
  const look = createLook(opened)

  const search = createSearch()
  const masking = createMasking(maskingDeps)
  /** the masked copy being inspected before it is saved */
  const lookedThrough = signal<File>()
  const copy = computed(() => (opened.value?.from === lookedThrough.value ? lookedThrough.value : undefined))
  const sources = createSources(
    session,
    computed(() => (opened.value && isComplete(opened.value) ? opened.value : undefined)),
    viewerTemplate,
  )
  const exported = computed((): ExportInput | undefined => {
    if (!opened.value || !isComplete(opened.value)) return undefined
    const { file, overview } = opened.value
    const told = { session: file.session, verdict: overview.verdict, resolve: sources.resolve.value }
    if (file.kind === 'bundle')
      return { ...told, files: file.files, tool: file.manifest.tool, createdAt: file.manifest.createdAt }
    return copy.value && { ...told, files: new Map(), tool: masking.tool, createdAt: copy.value.lastModified }
  })
  const headline = computed(() => {
    const { headline: parts = [], focus } = overview.value ?? {}
    return headlineWith(parts, focus?.error && sources.placeOf.value?.(focus.error))
  })
  const comparison = computed(() => {
    const { value } = other.state
    if (!opened.value || value.name !== 'open' || !isComplete(opened.value) || !isComplete(value)) return undefined
    return compareSessions(opened.value.file.session, value.file.session)
  })

  return {
    state,
    ...look,
    session,
    overview,
    /** the headline, with the error's source location if known */
    headline,
    site,
    /** Opens the bundle embedded in the page. */
    openEmbedded: ({ first, others }: EmbeddedBundle) =>
      opening.open(() => ({
        first: fromBase64(first),
        others: others.then((text) => (text === undefined ? text : fromBase64(text))),
      })),
    /** Opens a file that was dropped or chosen. */
    openFile: opening.openFile,
    /** Opens the file that awaits its password. */
    unlock: opening.unlock,
    /** Cancels opening, and shows what was there before. */
    cancelOpening: opening.cancel,
    /** the file that failed to open while the open one stayed */
    refused: opening.refused,
    dismissRefused: opening.dismiss,
    other,
    comparison,
    search,
    sources,
    masking,
    /** the open file, if it is a masked copy made here */
    copy,
    /**
     * What can be exported: a bundle, or a masked copy. Exports promise that secrets are masked, and a HAR made by others is
     * not.
     */
    exported,
    /** Opens a masked copy made here, to be inspected and saved. */
    openCopy: ({ name, bytes }: MaskedCopy) => {
      masking.close()
      lookedThrough.value = new File([bytes], name)
      return opening.openFile(lookedThrough.value)
    },
    /** Makes a masked copy of the open HAR. */
    maskCopy: () => {
      const from = opened.value?.from
      if (from && opened.value?.file.kind === 'har') void masking.start(from)
    },
    /** Opens a second file and shows how it differs. */
    compareWith: (file: Blob) => {
      look.tab.value = 'compare'
      return other.openFile(file)
    },
    /** Swaps the two files of a comparison. */
    swap: () =>
      batch(() => {
        const [ours, theirs] = [state.value, other.state.value]
        // A file still being read delivers to the side it was opened on.
        if (ours.name !== 'open' || theirs.name !== 'open' || !isComplete(ours) || !isComplete(theirs)) return
        opening.put(theirs)
        other.put(ours)
        look.tab.value = 'compare'
      }),
    /** Where the replay starts: where it was left, at the selected event, or at the step before the failure. */
    replayFrom: () => {
      const { step, request, error } = overview.value?.focus ?? {}
      return look.moment.value ?? look.selectedEvent.value?.at ?? (step ?? request ?? error)?.at
    },
  }
}

/** Whether a file is fully read; before that, nothing is said about its events. */
export function isComplete({ whole, checked }: Reading): boolean {
  return whole && checked
}

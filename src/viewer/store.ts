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
  /** the page of an empty viewer, into which a bundle is put that is saved; without it none can be saved */
  viewerTemplate?: () => Promise<string>
}

export type ViewerStore = ReturnType<typeof createViewerStore>

/** The state of the viewer: what is open, which tab, which event. Knows nothing of the page around it. */
export function createViewerStore({ readFile, viewerTemplate, ...maskingDeps }: ViewerDeps) {
  const opening = createOpening(readFile, () => look.lookAnew())
  const { state } = opening
  /** the file that it is compared with */
  const other = createOpening(readFile)

  const opened = computed(() => (state.value.name === 'open' ? state.value : undefined))
  const session = computed(() => opened.value?.file.session)
  const overview = computed(() => opened.value?.overview)
  const site = computed(() => session.value && siteIn(session.value))
  const look = createLook(opened)

  const search = createSearch()
  const masking = createMasking(maskingDeps)
  /** the masked copy that is looked through before it is saved */
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
    /** the first sentence, with the place of the error in its source where that is known */
    headline,
    site,
    /** Opens the bundle that stands in the page. */
    openEmbedded: ({ first, others }: EmbeddedBundle) =>
      opening.open(() => ({
        first: fromBase64(first),
        others: others.then((text) => (text === undefined ? text : fromBase64(text))),
      })),
    /** Opens a file that was dropped or chosen. */
    openFile: opening.openFile,
    /** Opens the file that waits for its password. */
    unlock: opening.unlock,
    /** Breaks off what is being opened, and shows again what was there before. */
    cancelOpening: opening.cancel,
    other,
    comparison,
    search,
    sources,
    masking,
    /** the open file, if it is a masked copy that was made here */
    copy,
    /**
     * What can be handed on in another form: a bundle, or a masked copy. Exports promise that secrets are labels, and nobody
     * has masked a HAR of another maker.
     */
    exported,
    /** Opens a masked copy that was made here, to be looked through and saved. */
    openCopy: ({ name, bytes }: MaskedCopy) => {
      masking.close()
      lookedThrough.value = new File([bytes], name)
      return opening.openFile(lookedThrough.value)
    },
    /** Makes a masked copy of the HAR that is open. */
    maskCopy: () => {
      const from = opened.value?.from
      if (from && opened.value?.file.kind === 'har') void masking.start(from)
    },
    /** Opens a second file and shows what is different in it. */
    compareWith: (file: Blob) => {
      look.tab.value = 'compare'
      return other.openFile(file)
    },
    /** Looks at the other file, and compares it with the one that was open. */
    swap: () =>
      batch(() => {
        const [ours, theirs] = [state.value, other.state.value]
        // What comes of a file yet comes to the side that it was opened on.
        if (ours.name !== 'open' || theirs.name !== 'open' || !isComplete(ours) || !isComplete(theirs)) return
        opening.put(theirs)
        other.put(ours)
        look.tab.value = 'compare'
      }),
    /** Where the replay begins: where it was left, at what is looked at, or at the step before the failure. */
    replayFrom: () => {
      const { step, request, error } = overview.value?.focus ?? {}
      return look.moment.value ?? look.selectedEvent.value?.at ?? (step ?? request ?? error)?.at
    },
  }
}

/** Whether all of a file is read: nothing is said of its events before. */
export function isComplete({ whole, checked }: Reading): boolean {
  return whole && checked
}

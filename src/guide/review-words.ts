/** The review's texts in the customer's language. */
import type { RedactionEntry, SessionEvent } from '../core/session/index.ts'
import { type DrawingWords, type MaskedLine, maskedKinds, type ReviewWords, summarise } from '../views/index.ts'
import type { TextKey, Texts } from './texts.ts'

/** Customers see groups: knowing what a bearer token is helps nobody to decide. */
const groups: Record<string, TextKey> = {
  ...named('kindPassword', ['password', 'otp', 'pin', 'code', 'basic', 'userinfo']),
  ...named('kindSignIn', ['assertion', 'authorization', 'bearer', 'credential', 'csrf', 'jwt', 'saml', 'session']),
  ...named('kindSignIn', ['signature', 'state', 'subject', 'token']),
  ...named('kindCookie', ['cookie']),
  ...named('kindBank', ['card', 'cvv', 'iban', 'ssn']),
  ...named('kindEmail', ['email']),
  ...named('kindKey', ['api-key', 'private-key']),
  ...named('kindManual', ['manual']),
  ...named('kindCompany', ['company']),
}

function named(key: TextKey, kinds: readonly string[]): Record<string, TextKey> {
  return Object.fromEntries(kinds.map((kind) => [kind, key]))
}

/** The groups of masked values, most frequent first. */
function maskedGroups(redactions: readonly RedactionEntry[], { t, number }: Texts): MaskedLine[] {
  const lines = new Map<TextKey, { values: number; places: number; events: Set<string> }>()
  for (const { kind, values, places, events } of maskedKinds(redactions)) {
    const key = groups[kind] ?? 'kindOther'
    const sum = lines.get(key) ?? { values: 0, places: 0, events: new Set<string>() }
    sum.values += values
    sum.places += places
    for (const event of events) sum.events.add(event)
    lines.set(key, sum)
  }
  return [...lines].map(([key, { values, places, events }]) => ({
    ...{ key, places, events: [...events] },
    words: `${t(key)} (${number(values)})`,
  }))
}

const files: Record<string, TextKey> = {
  'viewer.html': 'fileViewer',
  'manifest.json': 'fileManifest',
  'report.md': 'fileReport',
  'session.json': 'fileSession',
  'events.jsonl': 'fileEvents',
  'replay.jsonl': 'fileReplay',
  'network.har': 'fileHar',
  'steps.json': 'fileSteps',
  'environment.json': 'fileEnvironment',
  'verdict.json': 'fileVerdict',
  'redaction.json': 'fileRedaction',
}

function drawingWords({ t, percent }: Texts): DrawingWords {
  return {
    ...{ title: t('drawTitle'), help: t('drawHelp'), tool: t('drawTool'), coverHint: t('drawCoverHint') },
    tools: { arrow: t('drawArrow'), box: t('drawBox'), cover: t('drawCover') },
    ...{ add: t('drawAdd'), picture: t('drawPicture'), shapes: t('drawShapes'), none: t('noChanges') },
    at(box) {
      const [left, top, width, height] = [box.x, box.y, box.width, box.height].map((one) => percent(one / 100))
      return t('drawAt', { left: left ?? '', top: top ?? '', width: width ?? '', height: height ?? '' })
    },
    ...{ keys: t('drawKeys'), change: t('drawChange'), move: t('drawMove'), size: t('drawSize') },
    ...{ left: t('drawLeft'), right: t('drawRight'), up: t('drawUp'), down: t('drawDown') },
    removeNamed: (what) => t('removeNamed', { what }),
    ...{ undo: t('undo'), clear: t('drawClear'), keep: t('drawKeep'), cancel: t('drawCancel') },
    ...{ unsaved: t('drawUnsaved'), discard: t('drawDiscard'), goOn: t('drawGoOn'), failed: t('drawFailed') },
  }
}

export function customerWords(texts: Texts): ReviewWords {
  const { t, number, exactTime, list } = texts
  const removable: ReviewWords['removable'] = {
    console: t('removableConsole'),
    bodies: t('removableBodies'),
    'storage-names': t('removableStorage'),
    steps: t('removableSteps'),
    notices: t('removableNotices'),
    screenshots: t('removableScreenshots'),
    replay: t('removableReplay'),
  }
  // Events are described in English; counts are bare numbers because plural rules differ between languages.
  const eventWords = (event: SessionEvent | undefined) => (event ? summarise(event).text : '…')
  return {
    masked: (redactions) => maskedGroups(redactions, texts),
    nothingMasked: { title: t('maskNothingTitle'), text: t('maskNothingText') },
    places: (count) => `${number(count)} ×`,
    moreEvents: (count) => t('maskMoreEvents', { count: number(count) }),
    inEnvironment: t('maskInEnvironment'),
    maskLabel: t('maskLabel'),
    maskPlaceholder: t('maskPlaceholder'),
    maskHint: t('maskHint'),
    maskPictures: t('maskPictures'),
    maskTooShort: (count) => t('maskTooShort', { count: number(count) }),
    mask: t('maskButton'),
    maskSelected: t('maskSelected'),
    removable,
    nothingToRemove: t('removeNothing'),
    items: (count) => `(${number(count)})`,
    removed: t('removedState'),
    remove: t('removeButton'),
    removeNamed: (what) => t('removeNamed', { what }),
    removeEvent: t('removeEvent'),
    undo: t('undo'),
    undoNamed: (what) => t('undoNamed', { what }),
    noChanges: t('noChanges'),
    picture: (events, { startedAt }) =>
      t('pictureAt', { time: list([...new Set(events.map(({ at }) => exactTime(startedAt + at)))]) }),
    pictureRemove: t('pictureRemove'),
    draw: t('drawButton'),
    drawing: drawingWords(texts),
    edit(edit, event) {
      if (edit.what === 'drawing') return t('editDrawn')
      if (edit.what === 'mask') return t('editMasked', { value: edit.value })
      return t('editRemoved', { what: edit.what === 'kind' ? removable[edit.kind] : eventWords(event) })
    },
    size: texts.size,
    file: (path) => t(files[path] ?? 'fileOther'),
    image: t('fileImage'),
    reading: (path) => t('fileReading', { path }),
    more: t('fileMore'),
  }
}

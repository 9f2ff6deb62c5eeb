/** Content scripts: registered for the watched sites, and injected into pages that are already open. */
import { browser } from './api.ts'

/** The relay comes first: it must be listening when the hook hands over its port. */
export interface ScriptFiles {
  relay: string
  hook: string
  /** in the hook's place: it also follows answers that arrive bit by bit */
  hookWithStreams: string
}

// A path without leading slash is resolved against the calling page in Firefox, which then finds nothing.
const absolute = (file: string) => (file.startsWith('/') ? file : `/${file}`)

const hookOf = (files: ScriptFiles, streams: boolean) => (streams ? files.hookWithStreams : files.hook)

/** The scripts of exactly these match patterns (sorted) are registered; none when the list is empty. */
export async function registerScripts(files: ScriptFiles, patterns: string[], streams: boolean): Promise<void> {
  const present = await browser.scripting.getRegisteredContentScripts()
  const ids = present.map((script) => script.id).sort()
  const common = {
    matches: patterns,
    allFrames: true,
    // srcdoc, blob: and about:blank frames belong to the app as well
    matchOriginAsFallback: true,
    runAt: 'document_start' as const,
    persistAcrossSessions: true,
  }
  // Chromium runs the scripts of a document in the order of their ids, Firefox in the order of this list.
  const scripts = [
    { ...common, id: '1-relay', js: [absolute(files.relay)], world: 'ISOLATED' as const },
    { ...common, id: '2-hook', js: [absolute(hookOf(files, streams))], world: 'MAIN' as const },
    // The polyfill's types do not know matchOriginAsFallback and world yet.
  ] as Scripts

  if (patterns.length === 0) {
    if (ids.length > 0) await browser.scripting.unregisterContentScripts({ ids })
  } else if (ids.join() !== scripts.map((script) => script.id).join()) {
    if (ids.length > 0) await browser.scripting.unregisterContentScripts({ ids })
    await browser.scripting.registerContentScripts(scripts)
  } else if (present.some((script) => !isSame(script, scripts))) {
    // Never unregister what stays wanted: a page that loads in between would go unrecorded.
    await browser.scripting.updateContentScripts(scripts)
  }
}

type Scripts = Parameters<typeof browser.scripting.registerContentScripts>[0]

/** The same files on the same sites; browsers give paths back without their leading slash. */
function isSame(present: Scripts[number], scripts: Scripts): boolean {
  const wanted = scripts.find(({ id }) => id === present.id)
  const facts = ({ matches = [], js = [] }: Scripts[number]) =>
    JSON.stringify([[...matches].sort(), js.map((file) => new URL(file, 'x:/').pathname)])
  return wanted !== undefined && facts(present) === facts(wanted)
}

/**
 * Starts the scripts in a page that is already open, in every frame that does not have them yet.
 * @returns the number of frames in which they were started now
 */
export async function injectScripts(files: ScriptFiles, tabId: number, streams: boolean): Promise<number> {
  const frames = await browser.scripting.executeScript({
    target: { tabId, allFrames: true },
    func: () => (globalThis as { casefileRelay?: boolean }).casefileRelay === true,
    // A page that never stops loading would keep the agent waiting for ever.
    injectImmediately: true,
  })
  const frameIds = frames.filter((frame) => frame.result !== true).map((frame) => frame.frameId)
  if (frameIds.length === 0) return 0
  for (const [file, world] of [
    [files.relay, 'ISOLATED'],
    [hookOf(files, streams), 'MAIN'],
  ] as const) {
    await browser.scripting.executeScript({
      target: { tabId, frameIds },
      files: [absolute(file)],
      world,
      injectImmediately: true,
    })
  }
  return frameIds.length
}

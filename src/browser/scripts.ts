/** Content scripts: registered for the recorded sites, and injected into pages that are already open. */
import { browser } from './api.ts'
import { patternOf } from './permissions.ts'

/** The relay is started first, because it must be listening when the hook hands over its port. */
export interface ScriptFiles {
  relay: string
  hook: string
  /** used instead of the hook to follow responses that arrive chunk by chunk too */
  hookWithStreams: string
  /** records how the tab's page looks */
  replay: string
}

/** What the agent has turned on. */
interface Choices {
  streams: boolean
  replay: boolean
}

// Firefox resolves a path without a leading slash against the calling page, and then finds nothing.
const absolute = (file: string) => (file.startsWith('/') ? file : `/${file}`)

const hookOf = (files: ScriptFiles, { streams }: Choices) => (streams ? files.hookWithStreams : files.hook)

/** The scripts, by site. */
export function createScripts(files: ScriptFiles) {
  return {
    register: (sites: string[], choices: Choices) => registerScripts(files, sites.map(patternOf), choices),
    inject: (tabId: number, choices: Choices) => injectScripts(files, tabId, choices),
    injectReplay: (tabId: number) => injectReplay(files, tabId),
  }
}

/** Registers the scripts for exactly these match patterns (sorted); none if the list is empty. */
async function registerScripts(files: ScriptFiles, patterns: string[], choices: Choices): Promise<void> {
  const present = await browser.scripting.getRegisteredContentScripts()
  const common = {
    matches: patterns,
    allFrames: true,
    // srcdoc, blob: and about:blank frames belong to the app too
    matchOriginAsFallback: true,
    runAt: 'document_start' as const,
    persistAcrossSessions: true,
  }
  // Chromium runs a document's scripts in the order of their ids, Firefox in the order of this list.
  const scripts = [
    { ...common, id: '1-relay', js: [absolute(files.relay)], world: 'ISOLATED' as const },
    { ...common, id: '2-hook', js: [absolute(hookOf(files, choices))], world: 'MAIN' as const },
    ...(choices.replay
      ? [{ ...common, id: '3-replay', js: [absolute(files.replay)], world: 'ISOLATED' as const, allFrames: false }]
      : []),
    // The polyfill's types do not know matchOriginAsFallback and world yet.
  ] as Scripts

  // Never unregister what is still wanted: a page that loads in between would go unrecorded.
  const wanted = patterns.length === 0 ? [] : scripts
  const known = new Set(present.map(({ id }) => id))
  const ids = present.map(({ id }) => id).filter((id) => !wanted.some((script) => script.id === id))
  if (ids.length > 0) await browser.scripting.unregisterContentScripts({ ids })
  const changed = wanted.filter((script) => known.has(script.id) && !present.some((one) => isSame(one, script)))
  if (changed.length > 0) await browser.scripting.updateContentScripts(changed)
  const added = wanted.filter(({ id }) => !known.has(id))
  if (added.length > 0) await browser.scripting.registerContentScripts(added)
}

type Scripts = Parameters<typeof browser.scripting.registerContentScripts>[0]

/** The same files on the same sites; browsers return paths without their leading slash. */
function isSame(present: Scripts[number], wanted: Scripts[number]): boolean {
  const facts = ({ id, matches = [], js = [] }: Scripts[number]) =>
    JSON.stringify([id, [...matches].sort(), js.map((file) => new URL(file, 'x:/').pathname)])
  return facts(present) === facts(wanted)
}

/**
 * Starts the scripts in an open page, in every frame that does not have them yet. Frames may go away meanwhile
 * (advertisements often do), so only a failure in the page itself is reported.
 * @returns ids of the frames that had them already
 */
async function injectScripts(files: ScriptFiles, tabId: number, choices: Choices): Promise<number[]> {
  const frames = await browser.scripting.executeScript({
    target: { tabId, allFrames: true },
    func: () => (globalThis as { casefileRelay?: boolean }).casefileRelay === true,
    // A page that never stops loading would keep the agent waiting forever.
    injectImmediately: true,
  })
  const idsOf = (had: boolean) => frames.filter(({ result }) => (result === true) === had).map(({ frameId }) => frameId)
  await Promise.all(
    idsOf(false).map(async (frameId) => {
      try {
        await injectInto(tabId, frameId, files.relay, 'ISOLATED')
        await injectInto(tabId, frameId, hookOf(files, choices), 'MAIN')
      } catch (error) {
        if (frameId === 0) throw error
      }
    }),
  )
  if (choices.replay) await injectReplay(files, tabId)
  return idsOf(true)
}

/** Starts the script that records how a tab's page looks. Does nothing if it is already running. */
async function injectReplay({ replay }: Pick<ScriptFiles, 'replay'>, tabId: number): Promise<void> {
  await injectInto(tabId, 0, replay, 'ISOLATED')
}

async function injectInto(tabId: number, frameId: number, file: string, world: 'ISOLATED' | 'MAIN'): Promise<void> {
  await browser.scripting.executeScript({
    ...{ target: { tabId, frameIds: [frameId] }, files: [absolute(file)], world },
    injectImmediately: true,
  })
}

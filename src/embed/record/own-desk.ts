/** The embed's desk: without pictures, and without anything only browsers know. */
import { type DeskHandlers, deskHandlers } from '../../background/desk.ts'
import { createLeftovers, type Leftovers } from '../../background/leftovers.ts'
import type { BackgroundPorts, RecorderPorts } from '../../background/ports.ts'
import type { BackgroundRecorder } from '../../background/recorder.ts'
import type { Recordings } from '../../background/recordings.ts'
import { readEnvironment, readFacts, showsText } from '../../capture/frame/on-demand.ts'
import type { Product } from '../../core/session/index.ts'
import { type PageLooks, pageHandlers } from '../../relay/relay.ts'
import type { BrowserStore } from '../../storage/browser-store.ts'
import { eventReader } from '../../storage/event-reader.ts'
import type { Database } from '../../storage/schema.ts'
import { withProduct } from './environment.ts'
import { siteAnswer } from './own-site.ts'
import type { RecordedPage } from './page.ts'
import { blindSpotTeller } from './tell-blind-spots.ts'

export interface OwnDeskInput {
  ports: RecorderPorts
  database: Database
  page: RecordedPage
  app: {
    /** the browser's own, from before the page hook */
    fetch: typeof fetch
    /** what the app has last said about its customer */
    product(): Product
  }
}

export function ownDesk(input: OwnDeskInput, background: Pick<BackgroundRecorder, 'parts'>): DeskHandlers {
  return deskHandlers(deskPorts(input, background.parts.recordings), background)
}

export function ownLeftovers(input: OwnDeskInput, recordings: Recordings): Leftovers {
  return createLeftovers(deskPorts(input, recordings), recordings)
}

function deskPorts({ ports, database, page, app }: OwnDeskInput, recordings: Recordings): BackgroundPorts {
  const tellBlindSpots = blindSpotTeller(page, recordings)
  const looks: PageLooks = {
    isTopFrame: true,
    environment: async () => withProduct(await readEnvironment(), app.product()),
    facts: () => readFacts(app.fetch),
    shows: showsText,
    areas: () => Promise.reject(new Error('A script in the app cannot take pictures.')),
  }
  const relay = () => pageHandlers(page.ask(), looks)
  return {
    ...ports,
    store: { ...ports.store, ...eventReader(database), ...nothingOfBrowser },
    policy: async () => undefined,
    tabs: {
      // Without its fragment: the overlay itself offers the guide that may be there.
      info: async () => ({ url: window.location.href.split('#')[0]!, title: document.title }),
      zoom: async () => undefined,
      isPrivate: async () => false,
      cookielessFrame: async () => undefined,
      reload: async () => window.location.reload(),
      picture: async () => ({ none: 'refused' }),
    },
    scripts: { register: async () => undefined, inject: async () => [], injectReplay: async () => undefined },
    frames: {
      ...ports.frames,
      async flush(_tab, _frame, environment) {
        await tellBlindSpots()
        return (await relay()['relay.flush']({ environment }, undefined)).environment
      },
      areas: async () => ({
        ...{ document: '', width: 1, height: 1, scrollX: 0, scrollY: 0, areas: [] },
        problem: 'a script in the app cannot take any; the Casefile extension can',
      }),
      facts: async () => relay()['relay.facts']({}, undefined),
      shows: async (_tab, text) => (await relay()['relay.text']({ text }, undefined)).shown,
    },
    webRequests: { held: false, start: () => undefined, stop: () => undefined },
    paint: async () => undefined,
    siteOf: siteAnswer,
    canRecordTab: true,
  }
}

/** The embed has neither the browser's records of requests nor pictures. */
const nothingOfBrowser: BrowserStore = {
  putNetwork: async () => undefined,
  network: async () => [],
  trimNetwork: async () => 0,
  putPicture: async () => [],
  picture: async () => undefined,
}

import { createContext } from 'preact'

/** Hosts whose frames stand out in a stack, see `ownSites` of the session. If empty, all hosts count as the app's. */
export const OwnSites = createContext<ReadonlySet<string>>(new Set())

import { createContext } from 'preact'

/** Whose frames stand out in a stack, see `ownSites` of the session. Without it, all hosts are taken for the app's. */
export const OwnSites = createContext<ReadonlySet<string>>(new Set())

import { createContext } from 'preact'

/** The search words that found what is shown, in lower case. */
export const SearchedWords = createContext<readonly string[]>([])

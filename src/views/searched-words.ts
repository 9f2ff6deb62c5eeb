import { createContext } from 'preact'

/** The words of the search that what is shown was found by, in lower case. */
export const SearchedWords = createContext<readonly string[]>([])

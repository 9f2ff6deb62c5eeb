/** Messages that are kept of each socket: the first and the last, and characters of each. */
export const keptMessages = { first: 20, last: 30, characters: 1024 }

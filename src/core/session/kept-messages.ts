/** How many messages are kept per socket, from its start and end, and how many characters of each. */
export const keptMessages = { first: 20, last: 30, characters: 1024 }

/** How long others wait for the articles of a case, which come later when the knowledge base is large, and for its history. */

/** ms for which each may hold up its first paint */
export const paintPatience = 150
/** ms for which they may hold up its file */
export const savePatience = 3000

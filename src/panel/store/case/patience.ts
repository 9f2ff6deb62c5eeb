/** How long others wait for the articles of a case, which come later when the knowledge base is large. */

/** ms for which they may hold up its first paint */
export const paintPatience = 150
/** ms for which they may hold up its file */
export const savePatience = 3000

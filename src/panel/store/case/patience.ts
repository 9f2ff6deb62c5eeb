/** How long others wait for a case's history, and for its articles, which take longer with a large knowledge base. */

/** ms that each may delay the first paint */
export const paintPatience = 150
/** ms that they may delay saving the file */
export const savePatience = 3000

/** The one tab that there is for a script of a page. */
export const tabId = 1

/** The only tab that a page script knows. */
export const tabId = 1

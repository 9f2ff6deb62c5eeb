/** The release that the small apps run. */
export const APP_VERSION = '2026.11.3'

import process from 'node:process'

/** Whether this is `npm run test:long`, which tries every case; `npm test` tries a few of each kind. */
export const everyCase = Boolean(process.env.CASEFILE_LONG)

/** Where shared browsers keep their folders; undefined if nothing is shared, as in a benchmark. */
import process from 'node:process'

export const sharedFolder = process.env.CASEFILE_SHARED

/** Where browsers that tests share keep their folders; undefined where nothing is shared, as in a bench. */
import process from 'node:process'

export const sharedFolder = process.env.CASEFILE_SHARED

/** The viewer's worker: reads a file, however long it is. */
import { listenForFiles } from '../viewer/worker/listen.ts'

listenForFiles(globalThis)

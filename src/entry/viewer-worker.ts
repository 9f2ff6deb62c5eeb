/** The viewer's worker: reads a file, however long it is. */
import { listenForFiles, type ReaderScope } from '../viewer/worker/listen.ts'

listenForFiles(self as unknown as ReaderScope)

/** The page next to the embed that offers the bookmarklet: it loads the script that lies beside it. */
import { showBookmarklet } from '../embed/guide/bookmarklet.ts'
import { textsFor } from '../guide/texts.ts'

showBookmarklet(document, new URL('casefile.js', location.href).href, textsFor(undefined, navigator.languages))

/** The page beside the embed from which a customer takes the bookmarklet: it loads the script that lies there. */
import { showBookmarklet } from '../embed/guide/bookmarklet.ts'
import { textsFor } from '../guide/texts.ts'

showBookmarklet(document, new URL('casefile.js', location.href).href, textsFor(undefined, navigator.languages))

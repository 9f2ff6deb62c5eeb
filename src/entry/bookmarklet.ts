/** The page next to the embed that offers the bookmarklet: it loads the script that lies beside it. */
import css from '../embed/guide/bookmarklet.css?inline'
import { showBookmarklet } from '../embed/guide/bookmarklet.ts'
import { textsFor } from '../guide/texts.ts'

// A constructed sheet is allowed by any policy of the vendor's server.
const sheet = new CSSStyleSheet()
sheet.replaceSync(css)
document.adoptedStyleSheets = [sheet]
const texts = await textsFor(undefined, navigator.languages)
showBookmarklet(document, new URL('casefile.js', location.href).href, texts)

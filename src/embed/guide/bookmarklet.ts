/** The embed as a bookmarklet: for an app that does not include Casefile, if its policy lets a script in. */
import type { Texts } from '../../guide/texts.ts'

/**
 * The URL of a bookmark that loads the embed into the page and opens the report; a second click opens it again. If the page
 * lets no script in, it says so and leaves everything as it was.
 * @param script URL of `casefile.js`
 * @param refused what it says then, and if the script cannot be reached
 */
function bookmarkletFor(script: string, refused: string): string {
  // An element of the page may have this name, too.
  // A Trusted Types policy throws when the script gets its URL. Without `crossorigin`, the parts it imports would be looked
  // for at `about:blank` (https://html.spec.whatwg.org/#muted-errors).
  const code = `(()=>{
const say=()=>alert(${JSON.stringify(refused)});
const open=async()=>{try{await Casefile.open()}catch(e){alert(e.message)}};
if(typeof window.Casefile?.open==="function")return void open();
try{const s=document.createElement("script");s.onload=open;s.onerror=()=>say();s.crossOrigin="anonymous";s.src=${JSON.stringify(script)};document.head.append(s)}
catch{say()}
})()`
  return `javascript:${encodeURIComponent(code.replaceAll('\n', ''))}`
}

/** Fills the page from which a customer takes the bookmarklet. @param script URL of `casefile.js` */
export function showBookmarklet(document: Document, script: string, { t, language, direction }: Texts): void {
  const root = document.documentElement
  root.lang = language
  root.dir = direction
  document.title = t('overlayName')
  const address = bookmarkletFor(script, t('bookmarkRefused'))
  const link = make('a', t('overlayName'))
  link.href = address
  link.addEventListener('click', (event) => {
    // Here it would only open on this page. Who cannot drag it can copy its address.
    event.preventDefault()
    field.focus()
  })
  const field = make('textarea', address)
  Object.assign(field, { readOnly: true, rows: 4, dir: 'ltr' })
  field.addEventListener('focus', () => field.select())
  const label = make('label', t('bookmarkCopy'))
  label.append(document.createElement('br'), field)
  const main = make('main', '')
  main.append(make('h1', t('overlayName')), make('p', t('bookmarkHow')), link, make('p', t('bookmarkLimits')), label)
  document.body.replaceChildren(main)

  function make<Tag extends keyof HTMLElementTagNameMap>(tag: Tag, words: string): HTMLElementTagNameMap[Tag] {
    const element = document.createElement(tag)
    element.textContent = words
    return element
  }
}

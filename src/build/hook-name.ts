/**
 * What the page's hook is called in stacks, by a `sourceURL` comment (https://tc39.es/ecma426/#sec-linking-eval).
 *
 * Where the innermost script of a console call has an address of Chromium's extensions, the renderer takes the whole stack,
 * parses it, and tells the browser of an error of the extension: for every line that a page prints, though the page
 * printed it. That takes longer than all that we do for the line, and fills the list of errors in chrome://extensions
 * (Chromium's `ShouldReportDetailedMessageForSource`). The name is an address of an extension still, of no known scheme.
 *
 * The relay knows the name too (src/relay/stacks.ts).
 */
export const hookName = 'casefile-extension:hook'

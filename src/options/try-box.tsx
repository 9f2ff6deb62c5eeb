import { useMemo, useState } from 'preact/hooks'
import type { CompanyRules } from '../core/privacy/index.ts'
import { TextField } from '../ui/index.ts'
import { MaskedText, plural } from '../views/index.ts'
import { tryRules } from './try-rules.ts'

/** Longer texts are only tried in part: pasted megabytes would make every keystroke slow. */
const longest = 20_000

/** Shows what would be masked in a text, by the built-in rules and the company's. */
export function TryBox({ rules }: { rules: CompanyRules }) {
  const [text, setText] = useState('')
  const tried = useMemo(() => tryRules(rules, text.slice(0, longest)), [rules, text])
  return (
    <section class="options-section" aria-labelledby="options-try">
      <h2 id="options-try">Try it</h2>
      <p class="options-text">
        Paste a log line, a server response or an address to see what Casefile would store. Nothing you paste is kept.
      </p>
      <TextField label="Text" rows={4} placeholder='{"customerNumber": "K-204811"}' value={text} onInput={setText} />
      {text.trim() !== '' && (
        <>
          <p role="status" class="options-text">
            {tried.places === 0 ? 'Nothing would be masked.' : `${plural(tried.places, 'place')} would be masked.`}
            {text.length > longest && ` Only the first ${plural(longest, 'character')} are shown.`}
          </p>
          <pre class="options-tried">
            <MaskedText text={tried.text} />
          </pre>
        </>
      )}
    </section>
  )
}

/** The arguments of every Chromium that tests start. */
import process from 'node:process'

export const chromiumArgs = [
  '--no-first-run',
  '--disable-background-networking',
  // Address bar suggestions, which no test uses: each window would get a page for them, which takes a third of the processor
  // time of a start.
  '--disable-features=WebUIOmniboxPopup,WebUIOmniboxAimPopup,WebUIOmniboxFullPopup',
  // The side panel slides in and out, and with each frame the page beside it is laid out anew. This is about the windows of
  // Chromium itself: pages keep their animations.
  '--animation-duration-scale=0',
  // Chromium's own sandbox does not start for root.
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
]

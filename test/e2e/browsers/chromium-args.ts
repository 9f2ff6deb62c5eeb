/** How every Chromium of the tests is started, whatever it is for. */
import process from 'node:process'

export const chromiumArgs = [
  '--no-first-run',
  '--disable-background-networking',
  // Suggestions of the address bar, which nobody types into: a page that is made with every window, and takes a third
  // of the processor time of a start.
  '--disable-features=WebUIOmniboxPopup,WebUIOmniboxAimPopup,WebUIOmniboxFullPopup',
  // Chromium's own sandbox does not start for root.
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
]

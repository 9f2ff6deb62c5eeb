/** The settings page of the extension. */
import './options.css'
import { h, render } from 'preact'
import { Options } from './app.tsx'
import type { OptionsPorts } from './ports.ts'
import { createOptionsStore } from './store.ts'

/** Shows the settings in `root`. */
export function mountOptions(root: HTMLElement, ports: OptionsPorts): void {
  render(h(Options, { store: createOptionsStore(ports), version: ports.version }), root)
}

/** What is read only at a capture, not while recording: a separate entry point, so that it can be loaded then. */
export { readEnvironment } from './environment.ts'
export { readFacts } from './facts.ts'
export { readEnvironmentAndFlags } from './feature-flags.ts'
export { showsText } from './shown-text.ts'

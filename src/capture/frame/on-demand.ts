/** What is read of a page when somebody takes a capture, and not while it is recorded: a door of its own, so that it can be loaded then. */
export { readEnvironment } from './environment.ts'
export { readFacts } from './facts.ts'
export { showsText } from './shown-text.ts'

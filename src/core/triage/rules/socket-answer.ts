/** The server tells over a live connection that it has failed itself: the connection goes on, and no status shows it. */
import { hostNameOf, type SocketEvent, type StepEvent } from '../../session/index.ts'
import { stepText } from '../../session/step-text.ts'
import type { Facts } from '../facts.ts'
import { defineRule } from '../rule.ts'
import { stepShortlyBefore } from '../when.ts'
import { afterStep, cut } from '../words.ts'

export const socketAnswer = defineRule({
  id: 'socket-answer',
  class: 'product-defect',
  owner: 'engineering',
  looksAt: 'messages of live connections in which the server says that something failed on its side',
  find: ({ session }: Facts): Subject | undefined => {
    for (const socket of session.events.toReversed()) {
      if (socket.kind !== 'socket') continue
      const told = socket.messages.findLast(
        ({ direction, text = '' }) => direction === 'received' && isFault(text.slice(0, looked)),
      )
      if (!told) continue
      const step = stepShortlyBefore(session.events, told.at)
      return { weight: step ? 1 : 0.7, socket, text: told.text ?? '', step }
    }
    return undefined
  },
  confidence: 0.85,
  agent: ({ socket, text, step }) =>
    `The server failed${afterStep({ step })}, and said so over the live connection to ${hostNameOf(socket.url)}: ${cut(text, 120)}.`,
  customer: 'Part of the page did not work because of a fault on our side. What you entered is not the cause.',
  evidence: ({ socket, text, step }) => [
    { event: socket.id, text: `received: ${cut(text, 120)}` },
    ...(step ? [{ event: step.id, text: stepText(step) }] : []),
  ],
  next: ['Pass the recording on to engineering with the message and the time.', 'Ask whether it happens every time.'],
})

interface Subject {
  weight: number
  socket: SocketEvent
  text: string
  step: StepEvent | undefined
}

/** chars of a message; what fails says so at once */
const looked = 600

/** The words of the protocols, each at the place where they stand. */
const faults = [
  // Phoenix channels and LiveView: the process behind the topic has crashed.
  /^\[(?:"?[^",]*"?,){2}"[^"]{1,200}","phx_error"/,
  // SignalR: the completion of an invocation of which the server does not tell more.
  /"type"\s*:\s*3\b[\s\S]{0,200}"error"\s*:\s*"An unexpected error occurred/,
  // Meteor, DDP: `result` of a method
  /"msg"\s*:\s*"result"[\s\S]{0,200}"error"\s*:\s*\{[^{}]{0,100}"error"\s*:\s*500\b/,
  // JSON-RPC 2.0, section 5.1
  /"error"\s*:\s*\{\s*"code"\s*:\s*-32603\b/,
  // https://github.com/enisdenjo/graphql-ws/blob/master/PROTOCOL.md#error
  /"type"\s*:\s*"error"[\s\S]{0,400}"code"\s*:\s*"INTERNAL_SERVER_ERROR"/,
]
const isFault = (text: string) => faults.some((words) => words.test(text))

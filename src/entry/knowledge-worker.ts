/** The panel's other worker: the knowledge base. */
import { openArticles } from '../storage/articles.ts'
import { createKnowledge } from '../tasks/knowledge.ts'
import { createKnowledgeListener, type KnowledgePort } from '../tasks/knowledge-wire.ts'

type Question = Parameters<KnowledgePort['postMessage']>[0]
const scope = self as unknown as {
  postMessage(answer: unknown): void
  onmessage: (event: MessageEvent<Question>) => void
}
const open = () => openArticles(Date.now).then(createKnowledge)
const listener = createKnowledgeListener(open, (answer) => scope.postMessage(answer))
scope.onmessage = ({ data }) => void listener(data)

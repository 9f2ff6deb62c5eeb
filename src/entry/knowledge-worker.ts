/** The panel's other worker: the knowledge base. */
import { runWorker } from '../core/base/worker-port.ts'
import { openArticles } from '../storage/articles.ts'
import { createKnowledge } from '../tasks/knowledge.ts'
import { createKnowledgeListener } from '../tasks/knowledge-wire.ts'

const open = () => openArticles(Date.now).then(createKnowledge)
runWorker(self, (answer) => createKnowledgeListener(open, answer))

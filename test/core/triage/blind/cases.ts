/** All cases of the blind exam: written from how products, browsers and networks fail, without knowledge of the rules. */
import { analyticsDashboard } from './analytics-dashboard.ts'
import { bankingPortal } from './banking-portal.ts'
import { crmMail } from './crm-mail.ts'
import { designTool } from './design-tool.ts'
import { eLearning } from './e-learning.ts'
import { edgeAndNetwork } from './edge-and-network.ts'
import { eventTickets } from './event-tickets.ts'
import { governmentForm } from './government-form.ts'
import { hospitalScheduling } from './hospital-scheduling.ts'
import { hrSuite } from './hr-suite.ts'
import type { BlindCase } from './kit.ts'
import { logisticsMap } from './logistics-map.ts'
import { marketplaceOffice } from './marketplace-office.ts'
import { serverFrameworks } from './server-frameworks.ts'
import { teamChat } from './team-chat.ts'
import { warehouseScanner } from './warehouse-scanner.ts'

export const blindCases: BlindCase[] = [
  analyticsDashboard,
  bankingPortal,
  crmMail,
  designTool,
  eLearning,
  edgeAndNetwork,
  eventTickets,
  governmentForm,
  hospitalScheduling,
  hrSuite,
  logisticsMap,
  marketplaceOffice,
  serverFrameworks,
  teamChat,
  warehouseScanner,
].flat()

/**
 * All cases of the exam. They were written from what vendors' servers, browsers and networks are known to say, before any
 * rule was read, so that they tell how the verdict does on what nobody had in mind when the rules were made. Each later round
 * was written before it was run, with the rules of the round before.
 */
import type { Case } from './build.ts'
import { capacity } from './capacity.ts'
import { client } from './client.ts'
import { clocks } from './clocks.ts'
import { eighthRound } from './eighth-round.ts'
import { eighthRoundCustomer } from './eighth-round-customer.ts'
import { eighthRoundNoise } from './eighth-round-noise.ts'
import { eighthRoundSurroundings } from './eighth-round-surroundings.ts'
import { fifthRoundBrowser } from './fifth-round-browser.ts'
import { fifthRoundBusy } from './fifth-round-busy.ts'
import { fifthRoundClocks } from './fifth-round-clocks.ts'
import { fifthRoundDefects } from './fifth-round-defects.ts'
import { fifthRoundNetwork } from './fifth-round-network.ts'
import { fifthRoundNoise } from './fifth-round-noise.ts'
import { fifthRoundPartners } from './fifth-round-partners.ts'
import { fifthRoundRights } from './fifth-round-rights.ts'
import { fifthRoundSetUp } from './fifth-round-set-up.ts'
import { fifthRoundSignIn } from './fifth-round-sign-in.ts'
import { fourthRound } from './fourth-round.ts'
import { network } from './network.ts'
import { ninthRound } from './ninth-round.ts'
import { ninthRoundNoise } from './ninth-round-noise.ts'
import { noise } from './noise.ts'
import { partners } from './partners.ts'
import { permissions } from './permissions.ts'
import { secondRound } from './second-round.ts'
import { secondRoundCustomer } from './second-round-customer.ts'
import { servers } from './servers.ts'
import { setUp } from './set-up.ts'
import { seventhRound } from './seventh-round.ts'
import { seventhRoundNoise } from './seventh-round-noise.ts'
import { signIn } from './sign-in.ts'
import { sixthRound } from './sixth-round.ts'
import { sixthRoundNoise } from './sixth-round-noise.ts'
import { thirdRound } from './third-round.ts'
import { thirdRoundCustomer } from './third-round-customer.ts'
import { twins } from './twins.ts'
import { versions } from './versions.ts'

const faults = [servers, permissions, signIn, setUp, network, capacity, client, clocks, versions, partners]
const fifthRound = [
  fifthRoundSignIn,
  fifthRoundRights,
  fifthRoundClocks,
  fifthRoundDefects,
  fifthRoundSetUp,
  fifthRoundBusy,
  fifthRoundNetwork,
  fifthRoundBrowser,
  fifthRoundPartners,
  fifthRoundNoise,
]
const eighth = [eighthRound, eighthRoundCustomer, eighthRoundSurroundings, eighthRoundNoise]
const laterRounds = [
  secondRound,
  secondRoundCustomer,
  thirdRound,
  thirdRoundCustomer,
  fourthRound,
  ...fifthRound,
  sixthRound,
  sixthRoundNoise,
  seventhRound,
  seventhRoundNoise,
  ...eighth,
  ninthRound,
  ninthRoundNoise,
]

export const cases: Case[] = [...faults, noise, twins, ...laterRounds].flat()

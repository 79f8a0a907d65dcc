/** What can go wrong, and how it is done. `cannot` says why a fault does not exist at a step; null: it does. */
import { HALF_JSON, HTML_ERROR, type Fault as SandboxFault } from '../sandbox/faults.ts'
import { breakDisk } from './disk.ts'
import type { Stage } from './stage.ts'
import type { Operation, Step } from './steps.ts'

export type Fault = {
  name: string
  cannot(step: Step, operation: Operation): string | null
  /** Done while the flow stands at the step; else the fault is a wrong answer of EBS's at the step's call. */
  strike?: (stage: Stage) => Promise<void>
  /** What EBS does instead of answering, from the step on. */
  ebs?: (step: Step) => Omit<SandboxFault, 'call'>
}

const everywhere = () => null
const ofEbs = (step: Step) => (step.call ? null : 'EBS is not called at this step')

/** At a step that comes after the work, EBS has worked, and only its answer is another one. */
const answer = (name: string, given: NonNullable<SandboxFault['answer']>): Fault => ({
  name,
  cannot: ofEbs,
  ebs: ({ when }) => ({ answer: given, ...(when === 'after' && { worked: true }) }),
})

export const FAULTS: readonly Fault[] = [
  { name: 'worker stopped', cannot: everywhere, strike: (stage) => stage.stopWorker() },
  {
    name: 'panel closed',
    cannot: everywhere,
    async strike(stage) {
      await stage.closePanel()
      await stage.openPanel()
    },
  },
  { name: 'extension reloaded', cannot: everywhere, strike: (stage) => stage.reloadExtension({ update: false }) },
  { name: 'extension updated', cannot: everywhere, strike: (stage) => stage.reloadExtension({ update: true }) },
  { name: 'browser restarted', cannot: everywhere, strike: (stage) => stage.restartBrowser() },
  { name: 'relay restarted', cannot: everywhere, strike: (stage) => stage.restartRelay() },
  {
    name: 'sign-in window closed',
    cannot: ({ name }) => (name === 'sign-in window' ? null : 'no sign-in window is open at this step'),
    async strike(stage) {
      for (const window of await stage.windows()) await window.close()
    },
  },
  {
    name: 'session expired',
    cannot: ({ signedIn, name }, operation) =>
      signedIn || ((operation === 'revoke' || operation === 'retire') && name === 'asked')
        ? null
        : 'nobody is signed in at this step',
    strike: async (stage) => stage.sandbox.faults.expireTokens(),
  },
  {
    name: 'computer slept',
    cannot: everywhere,
    async strike(stage) {
      await stage.stopWorker()
      stage.sleepAnHour()
    },
  },
  {
    name: 'disk full',
    cannot: everywhere,
    strike: breakDisk,
  },
  { name: 'connection cut', cannot: ofEbs, ebs: ({ when }) => ({ drop: when === 'after' ? 'after' : 'before' }) },
  {
    name: 'connection cut, done late',
    cannot: (step) =>
      ofEbs(step) ??
      (step.writes && step.when === 'before' ? null : 'only a write that is not done yet can be done late'),
    ebs: () => ({ drop: 'during', once: true }),
  },
  answer('500', { status: 500 }),
  answer('503', { status: 503, retryAfter: '1' }),
  answer('429', { status: 429, retryAfter: '1' }),
  answer('HTML', { status: 502, body: HTML_ERROR }),
  answer('half a body', { status: 200, body: HALF_JSON }),
  {
    name: 'no answer',
    cannot: ofEbs,
    // The relay waits for less long than EBS is silent.
    ebs: ({ when = 'before' }) => ({ hold: { when, arrived: () => undefined, until: new Promise(() => undefined) } }),
  },
]

import { beforeAll, expect, it } from 'vitest'
import { NO_TEXTS } from '../../../extension/contracts/token/texts.ts'
import { fc } from '../../support/fast-check.ts'
import { Admin } from './admin.ts'
import { loadWorkerCode, type StartWorker } from './worker-code.ts'
import { World, type WriteFault } from './world.ts'

/** Creating, replacing and revoking through any schedule of faults, retries, two windows and two admins; `npm test` runs 10,000 of them. */
const RUNS = Number(process.env['FLOW_RUNS'] ?? 2_000)

let start: StartWorker
beforeAll(async () => {
  start = (await loadWorkerCode()).start
})

type Event = { name: string; happen: (scene: Scene) => void }

class Scene {
  readonly world: World
  readonly admins: [Admin, Admin]
  /** The values of which an admin has asked that they end. */
  readonly ending = new Set<string>()

  constructor(perType: 'one' | 'several') {
    this.world = new World(perType)
    this.admins = [new Admin(0, this.world, start), new Admin(1, this.world, start)]
  }

  admin = (index: number) => this.admins[index === 0 ? 0 : 1]

  /** What must hold at any moment. */
  holds(): void {
    for (const [index, { vault, unexpected }] of this.admins.entries()) {
      if (unexpected.length > 0) throw new Error(`a fault of ours: ${unexpected.join(', ')}`)
      if (vault.intents.size > 1) throw new Error('more than one is open')
      for (const { value } of this.world.active()) {
        if (vault.tokens.get(value)?.retired) throw new Error(`said to have ended, and EBS accepts it: ${value}`)
      }
      for (const { requestId, value } of this.world.active().filter(({ admin }) => admin === index)) {
        const isHere = [...vault.tokens.values()].some((token) => token.value === value)
        if (!isHere && !vault.intents.has(requestId)) throw new Error(`lost: ${value} of admin ${index}`)
      }
    }
    for (const { active, value } of this.world.endpoints) {
      const isByItself = this.world.perType === 'several' && !active && !this.ending.has(value)
      if (isByItself) throw new Error(`ended, and nobody asked for it: ${value}`)
    }
    if (this.world.wrong) throw new Error(this.world.wrong)
    if (this.world.perType === 'one' && this.world.active().length > 1) throw new Error('doubled')
  }

  /** Every request is answered. */
  async quiet(): Promise<void> {
    for (let turns = 0; turns < 300; turns++) {
      await rest()
      for (const admin of this.admins) if (admin.wizard?.step === 'authorize') admin.answerWindow(0, 'allow')
      await rest()
      if (this.world.waiting.length === 0 && this.admins.every((admin) => admin.isAtRest())) return
      this.world.turn(0)
      this.holds()
    }
    throw new Error(`never at rest: ${this.admins.map(({ wizard }) => wizard?.step)}`)
  }

  /** No fault any more: what is open is finished by its button. */
  async settle(): Promise<void> {
    this.world.writeFault = null
    this.world.readsFail = false
    for (const admin of this.admins) {
      admin.vault.full = false
      admin.command(async () => undefined)
    }
    await this.quiet()
    for (let presses = 0; presses < 3 && !this.admins.every((admin) => admin.isSettled()); presses++) {
      for (const admin of this.admins) {
        if (admin.vault.intents.size > 0) admin.command((code) => code.resumeWizard())
        await this.quiet()
      }
    }
    for (const admin of this.admins) admin.command((code) => code.closeWizard())
    await this.quiet()
  }

  agrees(): void {
    for (const [index, admin] of this.admins.entries()) {
      expect({ intents: admin.vault.intents.size, step: admin.wizard?.step ?? null }).toEqual({
        intents: 0,
        step: null,
      })
      const mine = this.world.endpoints.filter((one) => one.admin === index)
      for (const token of admin.vault.tokens.values()) {
        const endpoint = mine.find(({ requestId }) => requestId === token.requestId)
        if (endpoint?.active && token.retired) throw new Error('the vault says that it is gone, and EBS has it')
      }
    }
  }
}

/** Everything that needs no turn has gone on as far as it can. */
const rest = () => new Promise<void>((done) => setImmediate(done))

/** The second admin comes in now and then. */
const which = fc.constantFrom(0, 0, 0, 1)
const pick = fc.nat({ max: 5 })
const pressing = (name: string, weight: number, happen: (admin: Admin, pick: number, scene: Scene) => void) => ({
  weight,
  arbitrary: fc.tuple(which, pick).map(
    ([index, chosen]): Event => ({
      name: `admin ${index} ${name}`,
      happen: (scene) => happen(scene.admin(index), chosen, scene),
    }),
  ),
})
const happening = (weight: number, name: string, happen: (world: World) => void) => ({
  weight,
  arbitrary: fc.constant<Event>({ name, happen: ({ world }) => happen(world) }),
})
const write = (fault: WriteFault) =>
  happening(1, `the next write: ${fault}`, (world) => {
    world.writeFault = fault
  })
const token = (admin: Admin, chosen: number) => admin.liveTokens()[chosen % Math.max(1, admin.liveTokens().length)]
const describe = (description: string) => (admin: Admin) =>
  admin.command((code) => code.describeToken({ ...NO_TEXTS, type: 'SURVEYS', description }))

const event = fc.oneof(
  pressing('adds a token', 4, (admin) => {
    admin.command((code) => code.startWizard('SURVEYS'))
    describe('A token')(admin)
  }),
  pressing('presses Next in another window', 1, describe('Another')),
  pressing('replaces', 2, (admin, chosen) => {
    const old = token(admin, chosen)
    if (!old) return
    admin.command((code) => code.startReplacement(old.ref))
    describe('A token')(admin)
  }),
  pressing('replaces what EBS has', 2, (admin, chosen, { world }) => {
    const old = world.active()[chosen % Math.max(1, world.active().length)]
    if (!old) return
    admin.command((code) => code.startReplacement(old.value))
    describe('A token')(admin)
  }),
  pressing('revokes', 2, (admin, chosen, { ending }) => {
    const old = token(admin, chosen)
    if (!old) return
    ending.add(old.ref)
    admin.command((code) => code.startRevocation(old.ref))
  }),
  pressing('retires the old one of a plan', 3, (admin, chosen, { ending }) => {
    const plans = admin.liveTokens().flatMap(({ ref, replaces }) => (replaces ? [{ ref, old: replaces.ref }] : []))
    const plan = plans[chosen % Math.max(1, plans.length)]
    if (!plan) return
    ending.add(plan.old)
    admin.command((code) => code.startRevocation(plan.old, undefined, plan.ref))
  }),
  pressing('allows', 6, (admin, chosen) => admin.answerWindow(chosen, 'allow')),
  pressing('denies', 1, (admin, chosen) => admin.answerWindow(chosen, 'user_denied')),
  pressing('closes the window', 1, (admin, chosen) => admin.answerWindow(chosen, 'window_closed')),
  pressing('presses Finish', 4, (admin) => admin.command((code) => code.resumeWizard())),
  pressing('leaves', 2, (admin) => admin.command((code) => code.closeWizard())),
  pressing('loses the worker', 2, (admin) => admin.stopWorker()),
  pressing('restarts the browser', 1, (admin) => admin.restartBrowser()),
  pressing('loses the session', 2, (admin) => admin.endSessions()),
  pressing('has a full disk, or no longer', 1, ({ vault }) => {
    vault.full = !vault.full
  }),
  write('lost before'),
  write('lost after'),
  write('done late'),
  write('failed'),
  happening(1, 'EBS cannot be read, or can again', (world) => {
    world.readsFail = !world.readsFail
  }),
)
const turns = fc.oneof(fc.array(pick, { maxLength: 10, size: 'max' }), fc.constant(Array<number>(10).fill(0)))
/** An event, and the pending requests that go on before the next event. */
const step = fc.record({ event, turns }).map(({ event: { name, happen }, turns }) => ({
  happen,
  turns,
  [fc.toStringMethod]: () => `${name}${turns.length > 0 ? `, then turns ${turns.join(' ')}` : ''}`,
}))
const perType = fc.constantFrom('one' as const, 'several' as const)

it(`loses nothing and doubles nothing, in any of ${RUNS} schedules`, async () => {
  await fc.assert(
    fc.asyncProperty(perType, fc.array(step, { maxLength: 24, size: 'max' }), async (kept, steps) => {
      const scene = new Scene(kept)
      for (const { happen, turns } of steps) {
        happen(scene)
        await rest()
        scene.holds()
        for (const chosen of turns) {
          if (scene.world.waiting.length === 0) break
          scene.world.turn(chosen)
          await rest()
          scene.holds()
        }
      }
      await scene.settle()
      scene.agrees()
    }),
    { numRuns: RUNS },
  )
}, 300_000)

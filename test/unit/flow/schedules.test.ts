import fc from 'fast-check'
import { beforeAll, expect, it } from 'vitest'
import { Admin } from './admin.ts'
import { loadWorkerCode, type StartWorker } from './worker-code.ts'
import { World, type WriteFault } from './world.ts'

/** Creating, replacing and revoking through any schedule of faults, retries, two windows and two admins. */
const RUNS = Number(process.env['FLOW_RUNS'] ?? 10_000)

let start: StartWorker
beforeAll(async () => {
  start = await loadWorkerCode()
})

type Event = { name: string; happen: (scene: Scene) => void }

class Scene {
  readonly world: World
  readonly admins: [Admin, Admin]

  constructor(perType: 'one' | 'several') {
    this.world = new World(perType)
    this.admins = [new Admin(0, this.world, start), new Admin(1, this.world, start)]
  }

  admin = (index: number) => this.admins[index === 0 ? 0 : 1]

  /** What must hold at any moment. */
  holds(): void {
    for (const [index, { vault, unexpected }] of this.admins.entries()) {
      expect(unexpected).toEqual([])
      expect(vault.intents.size).toBeLessThanOrEqual(1)
      for (const { requestId, value } of this.world.active().filter(({ admin }) => admin === index)) {
        const isHere = [...vault.tokens.values()].some((token) => token.value === value)
        if (!isHere && !vault.intents.has(requestId)) throw new Error(`lost: ${value} of admin ${index}`)
      }
    }
    if (this.world.perType === 'one' && this.world.active().length > 1) throw new Error('doubled')
  }

  /** Everything that was asked is answered. */
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

const which = fc.nat({ max: 1 })
const pick = fc.nat({ max: 5 })
const of = (name: string, happen: (admin: Admin, scene: Scene, pick: number) => void) =>
  fc.tuple(which, pick).map(
    ([index, chosen]): Event => ({
      name: `admin ${index}: ${name}`,
      happen: (scene) => happen(scene.admin(index), scene, chosen),
    }),
  )
const faults: WriteFault[] = ['lost before', 'lost after', 'done late', 'failed']

const event: fc.Arbitrary<Event> = fc.oneof(
  {
    weight: 12,
    arbitrary: pick.map((chosen) => ({ name: `turn ${chosen}`, happen: ({ world }: Scene) => world.turn(chosen) })),
  },
  {
    weight: 3,
    arbitrary: of('adds a token', (admin) => {
      admin.command((code) => code.startWizard('SURVEYS'))
      admin.command((code) => code.describeEndpoint({ type: 'SURVEYS', description: 'A token' }))
    }),
  },
  {
    weight: 2,
    arbitrary: of('presses Next in another window', (admin) =>
      admin.command((code) => code.describeEndpoint({ type: 'SURVEYS', description: 'Another' })),
    ),
  },
  {
    weight: 1,
    arbitrary: of('replaces', (admin, _, chosen) => {
      const token = admin.liveTokens()[chosen % Math.max(1, admin.liveTokens().length)]
      if (!token) return
      admin.command((code) => code.startReplacement(token.ref))
      admin.command((code) => code.describeEndpoint({ type: 'SURVEYS', description: 'A token' }))
    }),
  },
  {
    weight: 1,
    arbitrary: of('revokes', (admin, _, chosen) => {
      const token = admin.liveTokens()[chosen % Math.max(1, admin.liveTokens().length)]
      if (token) admin.command((code) => code.startRevocation(token.ref))
    }),
  },
  { weight: 4, arbitrary: of('allows', (admin, _, chosen) => admin.answerWindow(chosen, 'allow')) },
  { weight: 1, arbitrary: of('denies', (admin, _, chosen) => admin.answerWindow(chosen, 'user_denied')) },
  { weight: 1, arbitrary: of('closes the window', (admin, _, chosen) => admin.answerWindow(chosen, 'window_closed')) },
  { weight: 2, arbitrary: of('presses Finish', (admin) => admin.command((code) => code.resumeWizard())) },
  { weight: 2, arbitrary: of('leaves', (admin) => admin.command((code) => code.closeWizard())) },
  { weight: 2, arbitrary: of('worker stops', (admin) => admin.stopWorker()) },
  { weight: 1, arbitrary: of('browser restarts', (admin) => admin.restartBrowser()) },
  { weight: 1, arbitrary: of('session ends', (admin) => admin.endSessions()) },
  {
    weight: 1,
    arbitrary: of('disk is full, or no longer', ({ vault }) => {
      vault.full = !vault.full
    }),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom(...faults).map((fault) => ({
      name: `next write: ${fault}`,
      happen: ({ world }: Scene) => {
        world.writeFault = fault
      },
    })),
  },
  {
    weight: 1,
    arbitrary: fc.constant({
      name: 'EBS fails to read, or no longer',
      happen: ({ world }: Scene) => {
        world.readsFail = !world.readsFail
      },
    }),
  },
)
const perType = fc.constantFrom('one' as const, 'several' as const)

it(`loses nothing and doubles nothing, in any of ${RUNS} schedules`, async () => {
  await fc.assert(
    fc.asyncProperty(perType, fc.array(event.map(readable), { maxLength: 40 }), async (kept, events) => {
      const scene = new Scene(kept)
      for (const one of events) {
        one.happen(scene)
        await rest()
        scene.holds()
      }
      await scene.settle()
      scene.agrees()
    }),
    { numRuns: RUNS },
  )
}, 300_000)

/** A counterexample is printed by the names of its events. */
function readable(one: Event): Event {
  return Object.assign(one, { toString: () => one.name, [fc.toStringMethod]: () => one.name })
}

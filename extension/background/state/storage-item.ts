/** How one value is kept in one storage area, with its schema and its initial value. The table of all is in storage-items.ts. */
import * as v from 'valibot'
import { browser } from 'wxt/browser'
import { readSettings, updateSetting } from '../../vault/settings.ts'

/**
 * - `session`: the browser's memory, for our own pages alone.
 * - `settings`: IndexedDB, which no content script reaches.
 * - `local`: readable and writable by content scripts in Firefox. Only for what must outlive IndexedDB.
 */
type Area = 'session' | 'settings' | 'local'

type Backing = {
  read(keys: string[]): Promise<Record<string, unknown>>
  update(key: string, change: (stored: unknown) => unknown): Promise<void>
}

/**
 * The browser's memory, as the worker knows it. Only the worker writes these keys, so it reads them once and notes what it writes:
 * without that, a creation reads them a hundred times. A change by anyone else, as developer tools can make it, is followed.
 * Other keys in that memory are not for everyone (vault/data-key.ts).
 */
const sessionKeys: string[] = []
/** The values by key, as JSON: nobody changes what another one was given. */
let sessionTexts: Promise<Map<string, string>> | undefined

/** The values of these keys; one that was never written is left out. */
async function readSession(keys: readonly string[]): Promise<Record<string, unknown>> {
  const texts = await knownTexts()
  const found = keys.flatMap((key) => {
    const text = texts.get(key)
    return text === undefined ? [] : [[key, JSON.parse(text)]]
  })
  return Object.fromEntries(found)
}

/** The memory has no transactions: changes of one key follow each other. A change to the same value writes nothing. */
const updateSession = (key: string, change: (stored: unknown) => unknown): Promise<void> =>
  navigator.locks.request(`storage session ${key}`, async () => {
    const value = change((await readSession([key]))[key])
    const text = textOf(value)
    if ((await knownTexts()).get(key) === text) return
    await note(key, text)
    await browser.storage.session.set({ [key]: value }).catch(forget)
    // They may have been read again meanwhile, and from before.
    await note(key, text)
  }) as Promise<void>

const note = async (key: string, text: string) => void (await knownTexts()).set(key, text)

function forget(error: unknown): never {
  sessionTexts = undefined
  throw error
}

function knownTexts(): Promise<Map<string, string>> {
  const { onChanged } = browser.storage.session
  // Without the listener, nobody says what has changed since.
  if (!onChanged.hasListener(follow)) {
    onChanged.addListener(follow)
    sessionTexts = undefined
  }
  sessionTexts ??= readAll().catch(forget)
  return sessionTexts
}

async function readAll(): Promise<Map<string, string>> {
  const stored = Object.entries(await browser.storage.session.get(sessionKeys)).filter(
    ([, value]) => value !== undefined,
  )
  return new Map(stored.map(([key, value]) => [key, textOf(value)]))
}

/** Reads everything again after a change that is not known. A known one was made here. */
async function follow(changes: Record<string, { newValue?: unknown }>): Promise<void> {
  const texts = await sessionTexts?.catch(() => undefined)
  const isNews = (key: string) => sessionKeys.includes(key) && texts?.get(key) !== textOf(changes[key]?.newValue)
  if (Object.keys(changes).some(isNews)) sessionTexts = undefined
}

/** The same text for equal values: the browser gives the fields of an object in another order. */
const textOf = (value: unknown): string =>
  JSON.stringify(value, (_, part) =>
    part !== null && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  )

/** Changes of one key follow each other here too. */
const local: Backing = {
  read: (keys) => browser.storage.local.get(keys),
  update: (key, change) =>
    navigator.locks.request(`storage local ${key}`, async () =>
      browser.storage.local.set({ [key]: change((await local.read([key]))[key]) }),
    ),
}

const BACKINGS: Record<Area, Backing> = {
  session: { read: readSession, update: updateSession },
  settings: { read: readSettings, update: updateSetting },
  local,
}

/**
 * The keys of the next read, by area. Reads in the same moment share one call of the browser: an app state consists of
 * two dozen items.
 */
const asked: { [area in Area]?: { keys: string[]; found: Promise<Record<string, unknown>> } } = {}

async function read(area: Area, key: string): Promise<unknown> {
  const keys: string[] = []
  asked[area] ??= {
    keys,
    found: Promise.resolve().then(() => {
      delete asked[area]
      return BACKINGS[area].read(keys)
    }),
  }
  asked[area].keys.push(key)
  return (await asked[area].found)[key]
}

/** One value in one storage area, with its initial value. @throws {Failed} `vault_failed` for a setting */
export function storageItem<S extends v.GenericSchema>(area: Area, key: string, schema: S, initial: v.InferOutput<S>) {
  if (area === 'session') sessionKeys.push(key)
  const known = (stored: unknown): v.InferOutput<S> => {
    const parsed = v.safeParse(schema, stored)
    return parsed.success ? parsed.output : initial
  }
  return {
    get: async (): Promise<v.InferOutput<S>> => known(await read(area, key)),
    /** Changes the value; changes of one item follow each other, so none is lost between reading and writing. */
    async update(change: (value: v.InferOutput<S>) => v.InferOutput<S>): Promise<v.InferOutput<S>> {
      let value = initial
      await BACKINGS[area].update(key, (stored) => {
        value = change(known(stored))
        return value
      })
      return value
    },
  }
}

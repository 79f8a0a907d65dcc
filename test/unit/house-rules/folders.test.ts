/** The rooms of the code, and the arrows between them. A newcomer may read the table as the map of the project. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, dirname, join, relative } from 'node:path'
import { expect, test } from 'vitest'

const ROOT = join(import.meta.dirname, '../../..')

/** Each room and those that it may import, named from its own top folder. The higher rooms of a top folder come first. */
const ALLOWED: Record<string, string> = {
  'extension/entrypoints':
    'background background/checks background/hand-over background/pages background/relay background/state background/vault background/wizard content content/coach contracts i18n views/adopt views/help views/lib views/options views/portal-panel views/side-panel views/styles views/welcome',
  'extension/views/welcome':
    'contracts/messages i18n views/components views/components/connection views/components/notices views/components/vault views/hooks views/lib views/side-panel/lock',
  'extension/views/adopt':
    'contracts contracts/messages contracts/token i18n views/components views/components/form views/components/notices views/components/token views/hooks views/lib views/side-panel/lock shared',
  'extension/views/side-panel':
    'contracts contracts/messages contracts/settings contracts/wizard i18n views/components views/components/connection views/components/notices views/components/token views/hooks views/lib views/side-panel/frame views/side-panel/list views/side-panel/lock views/side-panel/token views/side-panel/wizard shared',
  'extension/views/side-panel/token':
    'contracts contracts/messages contracts/settings contracts/token contracts/wizard i18n views/components views/components/evidence views/components/form views/components/notices views/components/token views/hooks views/lib views/side-panel/frame views/side-panel/wizard shared',
  'extension/views/side-panel/wizard':
    'contracts contracts/messages contracts/pages contracts/token contracts/wizard i18n views/components views/components/form views/components/notices views/components/token views/hooks views/lib views/side-panel/frame shared',
  'extension/views/side-panel/list':
    'contracts contracts/messages contracts/token contracts/wizard i18n views/components views/components/connection views/components/notices views/components/token views/hooks views/lib views/side-panel/frame views/side-panel/lock shared',
  'extension/views/side-panel/frame':
    'contracts contracts/messages contracts/settings contracts/wizard i18n views/components views/components/notices views/components/token views/hooks views/lib views/side-panel/lock shared',
  'extension/views/portal-panel':
    'contracts/messages contracts/token i18n views/components views/components/notices views/components/token views/hooks views/lib shared',
  'extension/views/options':
    'contracts contracts/messages contracts/pages contracts/settings contracts/token i18n views/components views/components/connection views/components/form views/components/notices views/components/vault views/hooks views/lib views/side-panel/lock shared',
  'extension/views/side-panel/lock':
    'contracts/messages i18n views/components views/components/form views/components/notices views/components/vault views/hooks views/lib',
  'extension/views/help': 'contracts/token i18n views/components views/components/token shared',
  'extension/views/components/connection':
    'contracts contracts/messages contracts/pages contracts/settings i18n views/components views/components/form views/components/notices views/hooks views/lib',
  'extension/views/components/vault':
    'contracts/settings i18n views/components views/components/form views/components/notices views/hooks views/lib',
  'extension/views/components/token':
    'contracts/token i18n views/components views/components/evidence views/hooks shared',
  'extension/views/components/form': 'contracts/token i18n views/components views/hooks shared',
  'extension/views/components/notices': 'contracts contracts/messages i18n views/components views/hooks views/lib',
  'extension/views/components': 'contracts/pages i18n views/hooks views/lib shared',
  'extension/views/components/evidence': 'contracts/token i18n',
  'extension/views/hooks': 'contracts contracts/messages contracts/wizard i18n views/lib views/sample',
  'extension/views/lib': 'contracts contracts/messages i18n shared',
  'extension/views/sample': 'contracts contracts/messages contracts/token contracts/wizard i18n views/lib shared',
  'extension/content/coach': 'content/lib contracts/pages contracts/wizard shared/page-controls',
  'extension/content': 'content/lib content/parameters content/portal',
  'extension/content/portal': 'content/lib contracts/messages',
  'extension/content/parameters': 'content/lib contracts/messages',
  'extension/background':
    'background/adopt background/checks background/hand-over background/pages background/relay background/state background/tokens background/vault background/wizard contracts contracts/messages contracts/token contracts/wizard vault shared',
  'extension/background/wizard':
    'background/checks background/pages background/relay background/state background/tokens background/vault contracts contracts/messages contracts/pages contracts/token contracts/wizard i18n vault shared',
  'extension/background/adopt':
    'background/checks background/state background/tokens background/vault contracts contracts/token vault shared',
  'extension/background/vault':
    'background/state background/tokens contracts contracts/messages contracts/settings contracts/wizard vault vault/backup',
  'extension/background/hand-over':
    'background/state background/tokens contracts contracts/settings i18n vault shared shared/hand-over',
  'extension/background/checks':
    'background/relay background/state background/tokens contracts contracts/messages contracts/settings contracts/token i18n vault shared',
  'extension/background/relay':
    'background/pages background/state background/tokens contracts contracts/pages contracts/settings contracts/token contracts/wizard vault shared',
  'extension/background/tokens': 'background/state contracts contracts/messages contracts/token vault shared',
  'extension/background/pages': 'background/state content/lib contracts contracts/messages contracts/pages i18n shared',
  'extension/content/lib': 'contracts/messages',
  'extension/background/state':
    'contracts contracts/messages contracts/settings contracts/token contracts/wizard i18n vault shared',
  'extension/vault/backup': 'contracts contracts/settings contracts/token vault shared',
  'extension/vault': 'contracts contracts/settings contracts/token contracts/wizard shared',
  'extension/i18n': 'contracts contracts/settings contracts/token shared',
  'extension/contracts/token': 'shared',
  'extension/contracts/messages':
    'contracts contracts/pages contracts/settings contracts/token contracts/wizard shared',
  'extension/contracts/wizard': 'contracts contracts/pages contracts/token shared',
  'extension/contracts/pages': 'contracts shared',
  'extension/contracts/settings': 'contracts shared',
  'extension/contracts': 'shared',
  'shared/hand-over': 'shared',
  'shared/page-controls': 'shared',
  'relay/entry': 'config ebs/transport http limits.ts node node/cli observability problems relay',
  'relay/node/cli':
    'config ebs ebs/calls ebs/transport environment limits.ts node node/cli/doctor node/cli/init node/cli/terminal node/headless observability problems shared',
  'relay/node/cli/init':
    'config ebs ebs/calls ebs/transport lib limits.ts node node/cli/terminal observability problems shared',
  'relay/node/cli/doctor':
    'config ebs ebs/calls environment lib node/cli/terminal problems shared shared/page-controls',
  'relay/node/cli/terminal': 'config ebs ebs/calls environment limits.ts node problems shared',
  'relay/node/headless':
    'config ebs ebs/calls ebs/transport endpoints environment limits.ts node observability problems shared',
  'relay/node': 'config ebs/transport http limits.ts observability problems relay session shared',
  'relay/deploy': 'config http shared',
  relay:
    'authorize config ebs/transport environment http observability problems routes session shared shared/hand-over',
  'relay/authorize/words': '',
  'relay/authorize':
    'authorize/words config ebs/calls environment http lib limits.ts observability problems session shared',
  'relay/routes': 'config ebs ebs/calls endpoints environment http lib limits.ts problems shared',
  'relay/endpoints': 'ebs ebs/calls environment http lib limits.ts observability problems session shared',
  'relay/http': 'config ebs environment lib limits.ts observability problems session shared',
  'relay/environment': 'config ebs ebs/calls ebs/transport lib limits.ts observability problems session shared',
  'relay/ebs/calls': 'config ebs ebs/transport limits.ts problems shared',
  'relay/ebs': 'config ebs/transport lib limits.ts observability problems shared',
  'relay/observability': 'limits.ts shared',
  'relay/config': 'ebs/transport lib limits.ts session shared',
  'relay/session': 'lib limits.ts problems shared',
  'relay/ebs/transport': 'limits.ts',
  'relay/lib': 'limits.ts problems',
  'relay/problems': 'shared',
  'relay/limits.ts': 'shared',
}

/** Folders inside a room. */
const INSIDE = ['extension/i18n', 'extension/entrypoints']

/** A file's room: its folder, or the room that its folder is inside of. The limits lie below all of the relay. */
function roomOf(file: string): string {
  if (file === 'relay/limits.ts') return file
  const folder = dirname(file)
  return INSIDE.find((room) => folder.startsWith(`${room}/`)) ?? folder
}

const filesOf = (top: string, kind: RegExp) =>
  readdirSync(join(ROOT, top), { recursive: true, encoding: 'utf8' })
    .map((file) => join(top, file))
    .filter((file) => kind.test(file))

/** Room → the rooms that its files import. */
const arrows = new Map<string, Set<string>>()
for (const file of ['extension', 'relay', 'shared'].flatMap((top) => filesOf(top, /\.tsx?$/))) {
  const from = roomOf(file)
  const to = arrows.get(from) ?? new Set()
  arrows.set(from, to)
  const source = readFileSync(join(ROOT, file), 'utf8')
  for (const [, named, bare] of source.matchAll(
    /(?:^|\n)\s*(?:import|export)\b[^'"]*?from\s*'(\.[^']+)'|\bimport\(?\s*'(\.[^']+)'/g,
  )) {
    const target = relative(ROOT, join(ROOT, dirname(file), named ?? bare ?? ''))
    if (roomOf(target) !== from && existsSync(join(ROOT, target))) to.add(roomOf(target))
  }
}

const allowed = (room: string) => {
  const [top] = room.split('/')
  return (ALLOWED[room] ?? '')
    .split(' ')
    .filter(Boolean)
    .map((name) => (name.startsWith('shared') || name === top ? name : `${top}/${name}`))
}

test('a room imports only the rooms that the table allows', () => {
  const others = [...arrows].flatMap(([from, to]) =>
    [...to].filter((room) => !allowed(from).includes(room)).map((room) => `${from} → ${room}`),
  )
  expect(others).toEqual([])
})

test('the table names no arrow that is not there', () => {
  const idle = Object.keys(ALLOWED).flatMap((from) =>
    allowed(from)
      .filter((room) => !arrows.get(from)?.has(room))
      .map((room) => `${from} → ${room}`),
  )
  expect(idle).toEqual([])
})

test('no rooms import each other, in a circle of any length', () => {
  const done = new Set<string>()
  const circles: string[] = []
  const walk = (room: string, path: string[]): void => {
    if (path.includes(room)) circles.push([...path.slice(path.indexOf(room)), room].join(' → '))
    if (path.includes(room) || done.has(room)) return
    for (const next of arrows.get(room) ?? []) walk(next, [...path, room])
    done.add(room)
  }
  for (const room of arrows.keys()) walk(room, [])
  expect(circles).toEqual([])
})

test.each([...arrows.keys()].filter((room) => !room.endsWith('.ts')))('%s says in a few lines what it is', (room) => {
  const lines = readFileSync(join(ROOT, room, 'README.md'), 'utf8')
    .trimEnd()
    .split('\n').length
  // The relay's own README is the operators' handbook.
  if (room !== 'relay') expect(lines).toSatisfy((n: number) => n >= 5 && n <= 15)
})

/** All folders of tests but those of `test/unit`, which mirror the rooms. */
const testFolders = readdirSync(join(ROOT, 'test'), { recursive: true, withFileTypes: true })
  .filter((one) => one.isDirectory())
  .map(({ parentPath, name }) => relative(ROOT, join(parentPath, name)))
  .filter((folder) => !folder.startsWith('test/unit/'))

test.each(testFolders)('%s says in a few lines what it is', (folder) => {
  const lines = readFileSync(join(ROOT, folder, 'README.md'), 'utf8')
    .trimEnd()
    .split('\n').length
  expect(lines).toSatisfy((n: number) => n >= 5 && n <= 15)
})

test('a newcomer sees few files at the top of a room, and none loose in the extension', () => {
  const loose = (top: string) =>
    readdirSync(join(ROOT, top), { withFileTypes: true }).filter((one) => one.isFile() && one.name !== 'README.md')
  expect(loose('extension').map(({ name }) => name)).toEqual([])
  expect(loose('relay').length).toBeLessThanOrEqual(5)
})

test('test/unit mirrors the rooms: a test lies where the file of its name lies', () => {
  const tops = ['extension', 'relay', 'shared']
  const sources = tops.flatMap((top) => filesOf(top, /\.tsx?$/)).filter((file) => roomOf(file) === dirname(file))
  const nameOf = (file: string) => basename(file).replace(/(\.test)?\.tsx?$/, '')
  const misplaced = tops
    .flatMap((top) => filesOf(`test/unit/${top}`, /\.test\.tsx?$/))
    .filter((test) => {
      const folder = dirname(relative('test/unit', test))
      if (INSIDE.includes(folder)) return false
      const [top = ''] = folder.split('/')
      const tested = sources.filter((file) => file.startsWith(`${top}/`) && nameOf(file) === nameOf(test))
      return !existsSync(join(ROOT, folder)) || (tested.length > 0 && tested.every((file) => dirname(file) !== folder))
    })
  expect(misplaced).toEqual([])
})

/** The prose of the code: what a reader may expect of comments and docstrings. */
import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type ESTree, parseSync } from 'vite'
import { expect, test } from 'vitest'

const ROOT = join(import.meta.dirname, '../../..')

const sources = execFileSync(
  'git',
  ['ls-files', '--cached', '--others', '--exclude-standard', 'extension', 'relay', 'shared'],
  { cwd: ROOT, encoding: 'utf8' },
)
  .trim()
  .split('\n')
  .filter((file) => /\.tsx?$/.test(file) && existsSync(join(ROOT, file)))
  .map((file) => {
    const source = readFileSync(join(ROOT, file), 'utf8')
    const { program, comments, errors } = parseSync(file, source)
    if (errors.length > 0) throw new Error(`${file}: ${errors[0]?.message}`)
    const lineAt = (at: number) => source.slice(0, at).split('\n').length
    return { file, source, body: program.body, comments, place: (at: number) => `${file}:${lineAt(at)}` }
  })

/** The text of a comment, without the marks at the begin of its lines. */
const textOf = ({ value }: { value: string }) =>
  value
    .replace(/^\*/, '')
    .replace(/\n\s*\*/g, '\n')
    .replace(/\s+/g, ' ')
    .trim()

/** A sentence begins a comment, or follows the end of another. */
const INVERTED = /(?:^|[.!?] )(?:What|Who|Whom|Whose|Where|Of)\b/

test('no sentence of a comment begins with What, Who, Where or Of: it has an actor, and says what is done', () => {
  const found = sources.flatMap(({ comments, place }) =>
    comments
      .filter((comment) => INVERTED.test(textOf(comment)))
      .map(
        (comment) => `${place(comment.start)}: ${textOf(comment).slice(textOf(comment).search(INVERTED)).slice(0, 60)}`,
      ),
  )
  expect(sources.length).toBeGreaterThan(300)
  expect(found).toEqual([])
})

/** The names of the functions that a statement exports. */
function exportedBy(statement: ESTree.Statement | ESTree.ModuleDeclaration | ESTree.Directive): string[] {
  if (statement.type !== 'ExportNamedDeclaration' || !statement.declaration) return []
  const { declaration } = statement
  if (declaration.type === 'FunctionDeclaration') return [declaration.id?.name ?? '']
  if (declaration.type !== 'VariableDeclaration') return []
  return declaration.declarations
    .filter(({ init }) => init?.type === 'ArrowFunctionExpression' || init?.type === 'FunctionExpression')
    .map(({ id }) => ('name' in id ? id.name : ''))
}

/** Each exported function, with the docstring that stands right before it. */
const functions = sources.flatMap(({ file, source, body, comments, place }) =>
  body.flatMap((statement) => {
    const last = comments.findLast(({ end }) => end <= statement.start)
    const isDocstring = last?.value.startsWith('*') && /^\s*$/.test(source.slice(last.end, statement.start))
    return exportedBy(statement).map((name) => ({
      name,
      place: `${place(statement.start)} ${name}`,
      docstring: last && isDocstring ? textOf(last) : undefined,
      /** A view: the props of a component say what it takes, and its file begins with what it shows. */
      isComponent: file.endsWith('.tsx') && /^[A-Z]/.test(name) && source.startsWith('/**'),
    }))
  }),
)

test('every exported function has a docstring; a component has it at the top of its file', () => {
  expect(functions.length).toBeGreaterThan(400)
  expect(functions.filter((one) => !one.docstring && !one.isComponent).map(({ place }) => place)).toEqual([])
})

test('a docstring says more than the name', () => {
  const wordsOf = (text: string) => text.toLowerCase().match(/[a-z]{2,}/g) ?? []
  const isEmpty = ({ name, docstring }: (typeof functions)[number]) => {
    const known = name.toLowerCase()
    return docstring !== undefined && wordsOf(docstring).filter((word) => !known.includes(word)).length < 3
  }
  expect(functions.filter(isEmpty).map(({ place, docstring }) => `${place}: ${docstring}`)).toEqual([])
})

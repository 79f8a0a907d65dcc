/** One-line faults of a file, found in its syntax tree: each is one edit of its text. */
import { parseAst } from 'vite'

export type Kind = 'condition' | 'boundary' | 'call' | 'await' | 'constant' | 'order' | 'field' | 'lock'

export type Fault = {
  file: string
  /** From 1. */
  line: number
  kind: Kind
  /** What stands there, what is put in its place, and the line around it. */
  was: string
  is: string
  around: string
  /**
   * `refusal`: with this fault an `if` that throws or answers no lets more through. `operand`: half of another condition is
   * left out.
   */
  takesAway: 'refusal' | 'operand' | null
  /** Offsets in the text, and what comes between them. */
  start: number
  end: number
  text: string
}

/** Names a fault wherever its line moves to. */
export const nameOf = ({ file, kind, around, was, is }: Fault): string =>
  `${file}: ${kind}: ${was} → ${is}${around === was ? '' : ` in ${around}`}`

/** The text with the fault in it. */
export const withFault = (source: string, { start, end, text }: Fault): string =>
  source.slice(0, start) + text + source.slice(end)

type Node = { type: string; start: number; end: number } & Record<string, unknown>
type Edit = { kind: Kind; at: Node | readonly [number, number]; text: string }

const BOUNDARIES: Record<string, string> = {
  '<': '<=',
  '<=': '<',
  '>': '>=',
  '>=': '>',
  '===': '!==',
  '!==': '===',
  '==': '!=',
  '!=': '==',
}
/** What a check answers that has failed. */
const NO: unknown[] = [null, false, 'refused']
/** A method that is swapped for its neighbour. */
const OTHERS = new Map([
  ['some', 'every'],
  ['every', 'some'],
  ['min', 'max'],
  ['max', 'min'],
])
/** Methods that give what they were called on, more or less: the call can be left out. */
const LEFT_OUT = ['filter', 'trim', 'toLowerCase', 'toUpperCase', 'toSorted', 'slice', 'replace', 'replaceAll', 'catch']

/** @param source TypeScript or TSX, as the file's name says */
export function faultsOf(file: string, source: string): Fault[] {
  const root = parseAst(source, { lang: file.endsWith('x') ? 'tsx' : 'ts' }) as unknown as Node
  const textOf = (node: Node) => source.slice(node.start, node.end)
  const faults: Fault[] = []
  const add = ({ kind, at, text }: Edit, takesAway: Fault['takesAway']) => {
    const [start, end] = 'type' in at ? [at.start, at.end] : at
    const line = source.slice(0, start).split('\n').length
    const around = oneLine(source.split('\n')[line - 1] ?? '')
    faults.push({
      file,
      line,
      kind,
      was: oneLine(source.slice(start, end)),
      is: oneLine(text),
      around,
      takesAway,
      start,
      end,
      text,
    })
  }
  /** @param widening where an operand is left out of it, the `if` around refuses less: `||`, and `&&` below a `!` */
  const walk = (node: Node, widening: '||' | '&&' | null) => {
    // Types are gone when the code runs; nobody calls what is only imported or exported.
    if (/^TS(?!As|NonNull|Satisfies)/.test(node.type) || node.type === 'ImportDeclaration') return
    const isLogical = node.type === 'LogicalExpression' && node['operator'] !== '??'
    for (const edit of editsOf(node, textOf)) {
      const isRefusal = isLogical ? node['operator'] === widening : edit.text.endsWith('&& false') && refuses(node)
      add(edit, isRefusal ? 'refusal' : isLogical ? 'operand' : null)
    }
    const isNot = node.type === 'UnaryExpression' && node['operator'] === '!'
    const below = isLogical ? widening : isNot && widening ? (widening === '||' ? '&&' : '||') : null
    for (const child of childrenOf(node)) walk(child, refuses(node) && child === node['test'] ? '||' : below)
  }
  walk(root, null)
  return faults
}

/** `if (…) throw …`, `if (…) return null`. */
function refuses(node: Node): boolean {
  if (node.type !== 'IfStatement' || node['alternate']) return false
  const consequent = node['consequent'] as Node
  const last = consequent.type === 'BlockStatement' ? (consequent['body'] as Node[]).at(-1) : consequent
  if (last?.type !== 'ReturnStatement') return last?.type === 'ThrowStatement'
  const answer = last['argument'] as (Node & { value?: unknown; name?: unknown }) | null
  return answer?.type === 'Literal' ? NO.includes(answer.value) : answer?.name === 'undefined'
}

function editsOf(node: Node, textOf: (node: Node) => string): Edit[] {
  const part = (name: string) => node[name] as Node
  switch (node.type) {
    case 'IfStatement':
      return node['alternate']
        ? [{ kind: 'condition', at: part('test'), text: `!(${textOf(part('test'))})` }]
        : [
            { kind: 'condition', at: part('test'), text: `(${textOf(part('test'))}) && false` },
            { kind: 'condition', at: part('test'), text: `(${textOf(part('test'))}) || true` },
          ]
    case 'ConditionalExpression':
      return [
        { kind: 'condition', at: node, text: `(${textOf(part('test'))}, ${textOf(part('consequent'))})` },
        { kind: 'condition', at: node, text: `(${textOf(part('test'))}, ${textOf(part('alternate'))})` },
      ]
    case 'LogicalExpression':
      return [
        { kind: 'condition', at: node, text: `(${textOf(part('left'))})` },
        { kind: 'condition', at: node, text: `(${textOf(part('right'))})` },
      ]
    case 'UnaryExpression':
      return node['operator'] === '!' ? [{ kind: 'condition', at: node, text: `!!${textOf(part('argument'))}` }] : []
    case 'BinaryExpression':
      return boundary(node, part('left'), part('right'), textOf)
    case 'AwaitExpression':
      return [{ kind: 'await', at: node, text: textOf(part('argument')) }]
    case 'Literal':
      return constant(node)
    case 'ObjectExpression':
      return (node['properties'] as Node[]).filter(isSetting).map((one) => ({ kind: 'field', at: one, text: '...{}' }))
    case 'CallExpression':
      return method(node, part('callee'), textOf)
    case 'Program':
    case 'BlockStatement':
      return statements(node['body'] as Node[], textOf)
    default:
      return []
  }
}

/** `redirect: 'error'`, `done: 'unknown'`: a fixed value under a name. */
const isSetting = (one: Node) => one.type === 'Property' && (one['value'] as Node).type === 'Literal'

function boundary(node: Node, left: Node, right: Node, textOf: (node: Node) => string): Edit[] {
  const operator = String(node['operator'])
  const other = BOUNDARIES[operator]
  if (!other) return []
  const whole = textOf(node)
  const [from, to] = [left.end - node.start, right.start - node.start]
  const text = whole.slice(0, from) + whole.slice(from, to).replace(operator, other) + whole.slice(to)
  return [{ kind: 'boundary', at: node, text }]
}

function constant(node: Node): Edit[] {
  const { value } = node
  if (typeof value === 'boolean') return [{ kind: 'constant', at: node, text: String(!value) }]
  if (typeof value !== 'number') return []
  return [{ kind: 'constant', at: node, text: value === 0 ? '1' : value === 1 ? '0' : String(value * 2) }]
}

function method(node: Node, callee: Node, textOf: (node: Node) => string): Edit[] {
  if (callee.type !== 'MemberExpression' || callee['computed']) return []
  const property = callee['property'] as Node
  const name = textOf(property)
  if (textOf(callee) === 'navigator.locks.request') {
    const work = (node['arguments'] as Node[]).at(-1)
    return work ? [{ kind: 'lock', at: node, text: `(${textOf(work)})({})` }] : []
  }
  const other = OTHERS.get(name)
  if (other) return [{ kind: 'condition', at: property, text: other }]
  return LEFT_OUT.includes(name) ? [{ kind: 'call', at: node, text: textOf(callee['object'] as Node) }] : []
}

/** A statement that only calls something can be left out, or come after the next one. */
function statements(body: Node[], textOf: (node: Node) => string): Edit[] {
  const isCall = (node: Node | undefined): node is Node => {
    const expression = node?.type === 'ExpressionStatement' ? (node['expression'] as Node) : undefined
    const called = expression?.type === 'AwaitExpression' ? (expression['argument'] as Node) : expression
    return called?.type === 'CallExpression'
  }
  return body.flatMap((node, index): Edit[] => {
    const next = body[index + 1]
    if (!isCall(node)) return []
    const left: Edit = { kind: 'call', at: node, text: ';' }
    if (!isCall(next)) return [left]
    return [left, { kind: 'order', at: [node.start, next.end], text: `${textOf(next)}\n${textOf(node)}` }]
  })
}

const childrenOf = (node: Node): Node[] =>
  Object.values(node)
    .flat()
    .filter((one): one is Node => typeof one === 'object' && one !== null && 'type' in one && 'start' in one)

const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim()

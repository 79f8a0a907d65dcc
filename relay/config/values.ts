/** Schemas of single values of the configuration, each with the sentence that an editor shows. */
import * as v from 'valibot'

/** The schema with a sentence about the option, for the JSON Schema. */
export const about = <const S extends v.GenericSchema>(text: string, schema: S) => v.pipe(schema, v.description(text))

export const Text = v.pipe(v.string(), v.regex(/\S/, 'a text that is not empty'))

/** Printable ASCII without blanks around it: a client's id and its secret (RFC 6749 appendix A). */
export const PRINTABLE = /^[!-~](?:[ -~]*[!-~])?$/

/** Rejects a list in which two items have the same key. */
export const unique = <T>(of: (item: T) => string, what: string) =>
  v.check<T[], string>((items) => new Set(items.map(of)).size === items.length, `each ${what} once`)

/** One mistake in what several values say together: the names that lead to one of them, and what is expected there. */
export type Conflict = { at: readonly [string, ...string[]]; expected: string }

/** Rejects values that contradict each other; each mistake has its place. */
export const consistent = <T extends object>(conflictsIn: (value: T) => Conflict[]) =>
  v.rawCheck<T>(({ dataset, addIssue }) => {
    if (!dataset.typed) return
    for (const {
      at: [first, ...others],
      expected,
    } of conflictsIn(dataset.value)) {
      addIssue({ message: expected, path: [pathItem(first), ...others.map(pathItem)] })
    }
  })

/** A path item with its key alone: nobody reads the rest. */
const pathItem = (key: string): v.IssuePathItem => ({
  type: 'unknown',
  origin: 'value',
  input: undefined,
  key,
  value: undefined,
})

/** A path below the EBS base URL; `{name}` stands for a value, encoded as one segment. */
export const Path = v.pipe(v.string(), v.regex(/^\/[^?#\s\\]*$/, 'a path that starts with /'))
/** A path with an optional query. Values go into the query encoded. */
export const PathWithQuery = v.pipe(
  v.string(),
  v.regex(/^\/[^?#\s\\]*(\?[^#\s\\]*)?$/, 'a path that starts with /, with a query if it needs one'),
)
/** RFC 6901 section 3: `~` occurs only in `~0` and `~1`. */
export const JsonPointer = v.pipe(v.string(), v.regex(/^(?:\/(?:[^/~]|~[01])*)*$/, 'a JSON pointer'))

const PORT = 'a port from 1 to 65535'
export const Port = v.pipe(v.number(PORT), v.integer(PORT), v.minValue(1, PORT), v.maxValue(65_535, PORT))

const STATUS = 'an HTTP status from 200 to 599'
export const Status = v.pipe(v.number(STATUS), v.integer(STATUS), v.minValue(200, STATUS), v.maxValue(599, STATUS))

const IPv4 = v.pipe(v.string(), v.ipv4())
const IPv6 = v.pipe(v.string(), v.ipv6())
/** An IP address, or a range of them (CIDR, RFC 4632). */
export const AddressRange = v.pipe(
  v.string(),
  v.check((text) => {
    const [address = '', prefix = '0', ...more] = text.split('/')
    const bits = v.is(IPv4, address) ? 32 : v.is(IPv6, address) ? 128 : -1
    return /^\d{1,3}$/.test(prefix) && Number(prefix) <= bits && more.length === 0
  }, 'an IP address, or a range such as 10.0.0.0/8'),
)

/** A reference to a secret. The configuration never holds the secret itself. */
export const SecretRef = v.union(
  [
    v.strictObject({
      file: about(
        'The path of a file with the secret alone, relative to this file. Other users must not be able to write to it. Node only',
        Text,
      ),
    }),
    v.strictObject({ env: about('The name of an environment variable that holds the secret', Text) }),
  ],
  'a reference to the secret: {"file": PATH} or {"env": NAME}',
)
export type SecretRef = v.InferOutput<typeof SecretRef>

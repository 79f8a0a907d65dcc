/** The columns of a table of tokens: each is known by its name in any of the four languages, whatever its case and accents. */
import { folded } from '../../../shared/folded.ts'
import { TEXT_NAMES, type TextName } from '../../contracts/token/texts.ts'

export type Column = TextName | 'environment' | 'type' | 'value'
export const COLUMNS: readonly Column[] = ['environment', 'type', 'value', ...TEXT_NAMES]

/** The names that people give them, beside the name itself: English, Greek, Romanian, Bulgarian. */
const NAMES: Record<Column, string> = {
  environment: 'environment|env|περιβάλλον|mediu|среда',
  type: 'type|token type|τύπος|τύπος token|tip|tip de token|тип|тип токен|тип на токена',
  value: 'value|token|key|secret|τιμή|τιμή του token|valoare|стойност',
  description: 'description|name|περιγραφή|όνομα|descriere|nume|описание|име',
  note: 'note|notes|comment|σημείωση|σημειώσεις|notă|observații|бележка|бележки',
  owner: 'owner|contact|responsible|υπεύθυνος|responsabil|отговорник',
  usedBy: 'used by|integrator|χρησιμοποιείται από|συνεργάτης|folosit de|използва се от|интегратор',
  rotateBy: 'replace by|rotate by|rotation|expires|αντικατάσταση έως|de înlocuit până la|срок за замяна|замяна до',
}

/** Letters and digits alone, folded: `Used by`, `usedBy` and `USED_BY` are the same. */
const plain = (name: string): string => folded(name).replace(/[^\p{L}\p{N}]/gu, '')

const BY_NAME = new Map(
  COLUMNS.flatMap((column) => NAMES[column].split('|').map((name) => [plain(name), column] as const)),
)

/** The column that a header names; undefined for another one, which is passed over. */
export const columnOf = (header: string): Column | undefined => BY_NAME.get(plain(header))

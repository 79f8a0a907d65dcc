/**
 * The controls of the vendor's own Add Token flow, for the guide in its pages. The vendor publishes the steps (contract section
 * 13), never the mark-up, so the relay's configuration names all of it (contract section 14, item 16).
 */
import * as v from 'valibot'
import { WebUrl } from './address.ts'

/**
 * One control: the first element that is shown, that the CSS selector finds and that bears one of the texts. A button
 * bears its own words, and a field those of its label. Without `texts` the selector alone decides. The selector is
 * applied to the page, to frames of its origin and to open shadow roots, to each separately. `>>>` continues in the
 * trees inside the element found.
 */
export const Landmark = v.object({ selector: v.string(), texts: v.optional(v.array(v.string())) })
export type Landmark = v.InferOutput<typeof Landmark>

export const Guide = v.object({
  /** The address where the guide begins: the Subscription page. */
  url: WebUrl,
  /** The tab "Integrations", and in it the button "Add Token". */
  tab: Landmark,
  add: Landmark,
  /** The form: a description (1), the type of endpoint token (2), and "Next". */
  description: Landmark,
  type: Landmark,
  /** The options in the list of a drop-down that is none of the browser's own. Relays before this had none. */
  option: v.optional(Landmark),
  next: Landmark,
  /** "Allow", in the OAuth2 authorization page. */
  allow: Landmark,
  /** `row`: one endpoint token in the list. `show`: the control in it that shows the value. */
  row: v.string(),
  show: Landmark,
  /** In the row, the element with the value once it is shown. Left out: the value comes in the place of `show`. */
  value: v.optional(v.string()),
})
export type Guide = v.InferOutput<typeof Guide>

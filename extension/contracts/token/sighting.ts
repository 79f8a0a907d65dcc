/** When and how EBS was last looked at for an endpoint token. */
import * as v from 'valibot'

/** `created`: while the token was created. `pressed`: an admin started the check. `automatic`: the extension started it. */
const HOWS = ['created', 'pressed', 'automatic'] as const
export type How = (typeof HOWS)[number]

/** How something was seen, and the EBS user who was signed in then; null: nobody. */
export const Means = v.object({ how: v.picklist(HOWS), by: v.nullable(v.string()) })
export type Means = v.InferOutput<typeof Means>

/** When something was seen (ISO time), and how; both null of what an earlier version saw. */
export const Sighting = v.object({ at: v.string(), how: v.nullable(v.picklist(HOWS)), by: v.nullable(v.string()) })
export type Sighting = v.InferOutput<typeof Sighting>

/** The last look at EBS's list, at the company parameters, and by a connection test; null: none. */
export const Sightings = v.object({
  listed: v.nullable(Sighting),
  parameter: v.nullable(Sighting),
  accepted: v.nullable(Sighting),
})
export type Sightings = v.InferOutput<typeof Sightings>

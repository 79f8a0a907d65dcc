import { Hono } from 'hono'
import type { Store } from './store.ts'
export const createParametersPage = (_store: Store) => new Hono()

import { Hono } from 'hono'
import type { Store } from '../store.ts'
export const createPortal = (_store: Store) => new Hono()

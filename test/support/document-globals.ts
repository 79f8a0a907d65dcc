/** What a browser's window has and happy-dom's has not. */
import { BroadcastChannel } from 'node:worker_threads'

Object.assign(globalThis, { BroadcastChannel })

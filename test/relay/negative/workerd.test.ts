import { suite } from './suite.ts'

suite('workerd')

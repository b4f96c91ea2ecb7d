#!/usr/bin/env node
// `trama`: plain JavaScript that any Node can read, so that an old one is replaced by the project's own before anything else.
import { onNode24 } from '../start/on-node24.mjs'

await onNode24(new URL('./run.ts', import.meta.url))

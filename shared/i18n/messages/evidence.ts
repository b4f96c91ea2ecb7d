import type { Translation } from '../translation.ts'

export const en = {}

export const es: Translation<typeof en> = {}

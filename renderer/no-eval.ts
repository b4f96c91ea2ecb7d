// The page's policy refuses eval; told so, the schemas do not even try whether they may.
import { config } from 'zod'

config({ jitless: true })

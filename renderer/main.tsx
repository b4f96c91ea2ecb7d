import './no-eval.ts'
import { createRoot } from 'react-dom/client'
import { App } from './app.tsx'
import { applyTheme } from './theme.ts'
import './ui/fonts.css'
import './ui/tokens.css'
import './ui/base.css'

const root = document.getElementById('root')
if (!root) throw new Error('index.html has no #root')
// Before anything is drawn, so that a dark room stays dark.
applyTheme('system')
createRoot(root).render(<App />)
